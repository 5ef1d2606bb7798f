package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;

/** System.Void. */
@ClrClass(value = "System.Void", type = Void.class, valueType = true)
public final class VoidType {
    private VoidType() {}
}
