package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;

/** System.RuntimeType: what a type is an instance of. */
@ClrClass(value = "System.RuntimeType", type = ClrType.class, base = "System.Reflection.TypeInfo")
public final class RuntimeTypeType {
    private RuntimeTypeType() {}
}
