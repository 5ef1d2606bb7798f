package org.mooring.shell.powershell.metadata;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** The name of a type that a command writes, whether there is such a type or not. */
@ClrClass("System.Management.Automation.PSTypeName")
public final class PSTypeName {

    private final String name;
    private final ClrType type;

    private PSTypeName(String name, ClrType type) {
        this.name = name;
        this.type = type;
    }

    @New
    public static PSTypeName of(String name) {
        return new PSTypeName(name, null);
    }

    @New
    public static PSTypeName of(ClrType type) {
        return new PSTypeName(type.fullName(), type);
    }

    @Get
    public String name() {
        return name;
    }

    /** Null where there is none of this name. */
    @Get
    public ClrType type() {
        return type == null ? ClrTypes.find(name) : type;
    }

    @Override
    public String toString() {
        return name;
    }
}
