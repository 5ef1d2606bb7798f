package org.mooring.shell.powershell.state;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** A module by name (Microsoft.PowerShell.Commands.ModuleSpecification). */
@ClrClass("Microsoft.PowerShell.Commands.ModuleSpecification")
public final class ModuleReference {

    private final String name;

    private ModuleReference(String name) {
        this.name = name;
    }

    @New
    public static ModuleReference named(String moduleName) {
        return new ModuleReference(moduleName);
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public Object version() {
        return null;
    }

    @Get
    public Object requiredVersion() {
        return null;
    }

    @Get
    public String maximumVersion() {
        return null;
    }

    @Get
    public Object guid() {
        return null;
    }

    @Override
    @Member
    @Name("ToString")
    public String toString() {
        return name;
    }
}
