package org.mooring.shell.powershell.metadata;

import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.FunctionInfo;

/** What FunctionInfo tells beside what all commands tell. */
public final class FunctionMembers {

    private FunctionMembers() {}

    @Get
    public static String defaultParameterSet(FunctionInfo self) {
        return Described.parameters(self).traits().defaultSet();
    }

    @Get
    public static Object options(FunctionInfo self) {
        return Conversion.convert(self.options(), ClrTypes.find("System.Management.Automation.ScopedItemOptions"));
    }

    @Get
    public static String description(FunctionInfo self) {
        return null;
    }

    @Get
    public static String verb(FunctionInfo self) {
        int dash = self.name().indexOf('-');
        return dash < 0 ? "" : self.name().substring(0, dash);
    }

    @Get
    public static String noun(FunctionInfo self) {
        int dash = self.name().indexOf('-');
        return dash < 0 ? "" : self.name().substring(dash + 1);
    }

    @Get
    public static String helpFile(FunctionInfo self) {
        return null;
    }
}
