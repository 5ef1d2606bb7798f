package org.mooring.shell.powershell.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.shell.CommandRequest;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.state.Names;

/** Commands in order, in statements (System.Management.Automation.PSCommand). */
@ClrClass("System.Management.Automation.PSCommand")
public final class PSCommandObject {

    static final String COLLECTION = Names.RUNSPACES + "CommandCollection";

    private final ClrList commands = new ClrList(ClrTypes.find(COLLECTION));
    private HostedCommand current;

    @New
    public static PSCommandObject make() {
        return new PSCommandObject();
    }

    @Get
    @Type(COLLECTION)
    public Object commands() {
        return commands;
    }

    ClrList list() {
        return commands;
    }

    private PSCommandObject with(HostedCommand command) {
        commands.add(command);
        current = command;
        return this;
    }

    private HostedCommand last() {
        if (current == null && !commands.isEmpty()) {
            current = (HostedCommand) commands.get(commands.size() - 1);
        }
        if (current == null || !commands.contains(current)) {
            throw HostingErrors.invalidOperation("A command is required to add a parameter. A command must be added to the PowerShell instance"
                + " before adding a parameter.");
        }
        return current;
    }

    @Member
    public PSCommandObject addCommand(String command) {
        return with(HostedCommand.make(command));
    }

    @Member
    public PSCommandObject addCommand(HostedCommand command) {
        return with(command);
    }

    @Member
    public PSCommandObject addCommand(String cmdlet, boolean useLocalScope) {
        return with(HostedCommand.make(cmdlet, false, useLocalScope));
    }

    @Member
    public PSCommandObject addScript(String script) {
        return with(HostedCommand.make(script, true));
    }

    @Member
    public PSCommandObject addScript(String script, boolean useLocalScope) {
        return with(HostedCommand.make(script, true, useLocalScope));
    }

    @Member
    public PSCommandObject addParameter(String parameterName) {
        last().add(parameterName, null);
        return this;
    }

    @Member
    public PSCommandObject addParameter(String parameterName, Object value) {
        last().add(parameterName, value);
        return this;
    }

    @Member
    public PSCommandObject addArgument(Object value) {
        last().add(null, value);
        return this;
    }

    void addParameters(Map<?, ?> parameters) {
        parameters.forEach((name, value) -> last().add(Conversion.toText(name), value));
    }

    void addArguments(Iterable<?> arguments) {
        arguments.forEach(value -> last().add(null, value));
    }

    @Member
    public PSCommandObject addStatement() {
        if (!commands.isEmpty()) {
            ((HostedCommand) commands.get(commands.size() - 1)).endOfStatement(true);
        }
        return this;
    }

    @Member
    public void clear() {
        commands.clear();
        current = null;
    }

    @Member
    @Name("Clone")
    public PSCommandObject copy() {
        PSCommandObject copy = new PSCommandObject();
        commands.forEach(command -> copy.commands.add(((HostedCommand) command).copy()));
        return copy;
    }

    /** As a runspace takes them. */
    List<List<CommandRequest>> statements() {
        return statements(commands);
    }

    static List<List<CommandRequest>> statements(List<?> commands) {
        List<List<CommandRequest>> statements = new ArrayList<>();
        List<CommandRequest> statement = new ArrayList<>();
        for (Object each : commands) {
            HostedCommand command = (HostedCommand) each;
            statement.add(command.request());
            if (command.isEndOfStatement()) {
                statements.add(statement);
                statement = new ArrayList<>();
            }
        }
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        return statements;
    }
}
