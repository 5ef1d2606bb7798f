package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Version;

/** System.Reflection.Assembly: as much as tells which library a type would be of. */
@ClrClass("System.Reflection.Assembly")
public final class AssemblyInfo {

    private final String name;

    private AssemblyInfo(String name) {
        this.name = name;
    }

    static AssemblyInfo of(ClrType type) {
        String full = type.fullName();
        return new AssemblyInfo(full.startsWith("System.Management.Automation.") ? "System.Management.Automation"
                : full.startsWith("Microsoft.PowerShell.Commands.") ? "Microsoft.PowerShell.Commands.Utility"
                : full.startsWith("System.") ? "System.Private.CoreLib" : "PowerShell Class Assembly");
    }

    @Member
    public AssemblyInfo getName() {
        return this;
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public Version version() {
        return name.equals("System.Private.CoreLib") ? new Version(10, 0, 0, 0) : new Version(7, 6, 0, 500);
    }

    @Get
    public String fullName() {
        return getFullName();
    }

    String getFullName() {
        return name + ", Version=" + version() + ", Culture=neutral, PublicKeyToken="
                + (name.equals("System.Private.CoreLib") ? "7cec85d7bea7798e" : "31bf3856ad364e35");
    }

    @Get
    public String location() {
        return "";
    }

    @Override
    public String toString() {
        return getFullName();
    }
}
