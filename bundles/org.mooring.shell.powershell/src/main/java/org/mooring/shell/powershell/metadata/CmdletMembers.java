package org.mooring.shell.powershell.metadata;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.CmdletInfo;

/** What CmdletInfo tells beside what all commands tell. */
public final class CmdletMembers {

    private CmdletMembers() {}

    @Get
    public static String helpFile(CmdletInfo self) {
        return "";
    }

    @Get
    @Name("PSSnapIn")
    public static Object snapIn(CmdletInfo self) {
        return null;
    }

    /** Its .NET type, where there is one of this name here. */
    @Get
    public static ClrType implementingType(CmdletInfo self) {
        return ClrTypes.find(self.metadata().className());
    }

    @Get
    public static String defaultParameterSet(CmdletInfo self) {
        String set = Described.parameters(self).traits().defaultSet();
        return set == null || set.isEmpty() ? null : set;
    }

    @Get
    public static Object options(CmdletInfo self) {
        return Conversion.convert("None", ClrTypes.find("System.Management.Automation.ScopedItemOptions"));
    }
}
