package org.mooring.shell.powershell.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.StringComparer;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;

/** What CommandInfo and its kinds tell of their parameters. */
public final class CommandMembers {

    private CommandMembers() {}

    @Get
    public static Object version(CommandInfo self) {
        if (self.module() != null) {
            return Conversion.convert(self.module().version(), ClrTypes.find("version"));
        }
        return self instanceof CmdletInfo cmdlet && cmdlet.version() != null ? Conversion.convert(cmdlet.version(), ClrTypes.find("version")) : null;
    }

    @Get
    public static ClrDictionary parameters(CommandInfo self) {
        CommandParameters parameters = Described.parameters(self);
        if (parameters == null) {
            return null;
        }
        ClrType type = ClrTypes.generic(ClrTypes.find("System.Collections.Generic.Dictionary`2"),
            List.of(ClrTypes.STRING, ClrTypes.of(ParameterMetadata.class)));
        ClrDictionary all = new ClrDictionary(type, false, StringComparer.ORDINAL_IGNORE_CASE);
        for (ParameterInfo parameter : parameters.all()) {
            all.put(parameter.name(), new ParameterMetadata(parameter));
        }
        return all;
    }

    @Get
    public static ClrList parameterSets(CommandInfo self) {
        return Described.readOnly(ClrTypes.of(CommandParameterSetInfo.class), Described.sets(self));
    }

    @Get
    public static ClrList outputType(CommandInfo self) {
        CommandInfo command = self instanceof AliasInfo alias ? Described.target(alias) : self;
        List<PSTypeName> names = command == null ? List.of() : OutputTypes.of(command);
        return Described.readOnly(ClrTypes.of(PSTypeName.class), names);
    }

    @Get
    public static Object remotingCapability(CommandInfo self) {
        return Conversion.convert(self instanceof AliasInfo || self instanceof FunctionInfo || self instanceof CmdletInfo ? capability(self) : "PowerShell",
            ClrTypes.find("System.Management.Automation.RemotingCapability"));
    }

    private static String capability(CommandInfo command) {
        CommandParameters parameters = command instanceof CmdletInfo ? Described.parameters(command) : null;
        return parameters != null && parameters.exact("ComputerName") != null ? "SupportedByCommand" : "PowerShell";
    }

    /** ResolveParameter: the one that a name, an alias or the beginning of one means. */
    public static ParameterMetadata resolveParameter(CommandInfo self, String name) {
        CommandParameters parameters = Described.parameters(self);
        ParameterInfo exact = parameters == null ? null : parameters.exact(name.toLowerCase(Locale.ROOT));
        if (exact != null) {
            return new ParameterMetadata(exact);
        }
        List<ParameterInfo> found = parameters == null ? List.of() : new ArrayList<>(parameters.startingWith(name));
        return found.size() == 1 ? new ParameterMetadata(found.get(0)) : null;
    }
}
