package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;

/** System.ValueType. */
@ClrClass(value = "System.ValueType", type = ClrClass.None.class, base = "System.Object", isAbstract = true)
public final class ValueTypeType {
    private ValueTypeType() {}
}
