package org.mooring.shell.powershell.metadata;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.CommandParameters;
import org.mooring.shell.powershell.commands.CommandInfo;

/** What a command is, for who makes a function that stands for it (System.Management.Automation.CommandMetadata). */
@ClrClass("System.Management.Automation.CommandMetadata")
public final class CommandMetadata {

    private final CommandInfo command;
    private final CommandParameters parameters;

    private CommandMetadata(CommandInfo command) {
        this.command = command;
        this.parameters = Described.parameters(command);
        if (parameters == null) {
            throw new DotNetException("System.NotSupportedException", "The command '" + command.name() + "' has no metadata: it is "
                + command.commandType() + ".").withRecord("NotSupportedException", ErrorCategory.NotImplemented, command.name());
        }
    }

    @New
    public static CommandMetadata of(CommandInfo commandInfo) {
        return new CommandMetadata(commandInfo);
    }

    @New
    public static CommandMetadata of(CommandInfo commandInfo, boolean shouldGenerateCommonParameters) {
        return new CommandMetadata(commandInfo);
    }

    CommandInfo command() {
        return command;
    }

    CommandParameters described() {
        return parameters;
    }

    @Get
    public String name() {
        return command.name();
    }

    @Get
    public String defaultParameterSetName() {
        String set = parameters.traits().defaultSet();
        return set == null || set.isEmpty() ? "__AllParameterSets" : set;
    }

    @Get
    public boolean supportsShouldProcess() {
        return parameters.traits().shouldProcess();
    }

    @Get
    public boolean supportsPaging() {
        return parameters.traits().paging();
    }

    @Get
    public boolean positionalBinding() {
        return parameters.traits().positionalBinding();
    }

    @Get
    public boolean supportsTransactions() {
        return false;
    }

    @Get
    @Type("System.Management.Automation.ConfirmImpact")
    public Object confirmImpact() {
        return Conversion.convert(parameters.traits().confirmImpact(), ClrTypes.find("System.Management.Automation.ConfirmImpact"));
    }

    @Get
    public ClrDictionary parameters() {
        return CommandMembers.parameters(command);
    }

    @Override
    public String toString() {
        return "System.Management.Automation.CommandMetadata";
    }
}
