package org.mooring.shell.powershell.types;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.modules.ModuleInfo;

/** System.Management.Automation.PSModuleInfo. */
@ClrClass(value = "System.Management.Automation.PSModuleInfo", type = ModuleInfo.class)
public final class ModuleInfoType {

    private ModuleInfoType() {}

    @Get
    public static String name(ModuleInfo self) {
        return self.name();
    }

    @Get
    public static String path(ModuleInfo self) {
        return self.path();
    }

    @Get
    public static Object version(ModuleInfo self) {
        return Conversion.convert(self.version(), ClrTypes.find("version"));
    }

    @Get
    public static UUID guid(ModuleInfo self) {
        return self.guid();
    }

    @Get
    public static Object moduleType(ModuleInfo self) {
        return Conversion.convert(self.moduleType(), ClrTypes.find("System.Management.Automation.ModuleType"));
    }

    @Get
    public static Map<String, CommandInfo> exportedCommands(ModuleInfo self) {
        return named(self, "");
    }

    @Get
    public static Map<String, CommandInfo> exportedFunctions(ModuleInfo self) {
        return named(self, "function:");
    }

    @Get
    public static Map<String, CommandInfo> exportedAliases(ModuleInfo self) {
        return named(self, "alias:");
    }

    @Get
    public static Map<String, CommandInfo> exportedCmdlets(ModuleInfo self) {
        return named(self, "cmdlet:");
    }

    private static Map<String, CommandInfo> named(ModuleInfo self, String kind) {
        Map<String, CommandInfo> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        self.exported().forEach((key, command) -> {
            if (key.startsWith(kind)) {
                found.put(command.name(), command);
            }
        });
        return found;
    }

    public static String toString(ModuleInfo self) {
        return self.name();
    }
}
