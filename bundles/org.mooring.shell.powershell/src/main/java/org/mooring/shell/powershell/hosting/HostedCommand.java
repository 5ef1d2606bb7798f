package org.mooring.shell.powershell.hosting;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.state.Names;

/** A command or script of a {@code [powershell]} (System.Management.Automation.Runspaces.Command). */
@ClrClass("System.Management.Automation.Runspaces.Command")
public final class HostedCommand {

    private static final int WARNING = 3;
    private static final int VERBOSE = 4;
    private static final int DEBUG = 5;
    private static final int INFORMATION = 6;
    private static final String PARAMETERS = Names.RUNSPACES + "CommandParameterCollection";

    private final String text;
    private final boolean script;
    private final Boolean localScope;
    private final ClrList parameters = new ClrList(ClrTypes.find(PARAMETERS));
    private boolean endOfStatement;
    private CommandRequest.Merges merges = CommandRequest.Merges.NONE;

    private HostedCommand(String text, boolean script, Boolean localScope) {
        if (text == null) {
            throw HostingErrors.argumentNull("command");
        }
        this.text = text;
        this.script = script;
        this.localScope = localScope;
    }

    @New
    public static HostedCommand make(String command) {
        return new HostedCommand(command, false, null);
    }

    @New
    public static HostedCommand make(String command, boolean isScript) {
        return new HostedCommand(command, isScript, null);
    }

    @New
    public static HostedCommand make(String command, boolean isScript, boolean useLocalScope) {
        return new HostedCommand(command, isScript, useLocalScope);
    }

    @Get
    public String commandText() {
        return text;
    }

    @Get
    public boolean isScript() {
        return script;
    }

    @Get
    public boolean useLocalScope() {
        return Boolean.TRUE.equals(localScope);
    }

    @Get
    @Type(PARAMETERS)
    public Object parameters() {
        return parameters;
    }

    @Get
    public boolean isEndOfStatement() {
        return endOfStatement;
    }

    void endOfStatement(boolean end) {
        endOfStatement = end;
    }

    void add(String name, Object value) {
        parameters.add(new HostedParameter(name, value));
    }

    HostedCommand copy() {
        HostedCommand copy = new HostedCommand(text, script, localScope);
        copy.parameters.addAll(parameters);
        copy.endOfStatement = endOfStatement;
        copy.merges = merges;
        return copy;
    }

    /** As a runspace takes it. */
    CommandRequest request() {
        List<CommandRequest.Argument> arguments = new ArrayList<>();
        for (Object each : parameters) {
            HostedParameter parameter = (HostedParameter) each;
            arguments.add(new CommandRequest.Argument(parameter.name(), parameter.value()));
        }
        return new CommandRequest(text, script, localScope, arguments, merges);
    }

    /** Sends a stream of the command's to its output, or nowhere. */
    @Member
    public void mergeMyResults(@Type(Merging.TYPES) Object myResult, @Type(Merging.TYPES) Object toResult) {
        int from = Conversion.toInt(myResult);
        int to = Conversion.toInt(toResult);
        if (from == 0 && to == 0) {
            merges = new CommandRequest.Merges(0, 0, merges.previous(), 0, 0, 0, 0, 0);
            return;
        }
        if (from == 0 || from == Merging.OUTPUT) {
            throw HostingErrors.argument("myResult", "Value for parameter cannot be PipelineResultTypes.None or PipelineResultTypes.Output.");
        }
        if (from == Merging.ERROR && to != Merging.OUTPUT) {
            throw HostingErrors.argument("toResult", "The valid value for the parameter is PipelineResultTypes.Output.");
        }
        if (to != Merging.OUTPUT && to != Merging.NULL) {
            throw HostingErrors.argument("toResult", "Valid values for the parameter are PipelineResultTypes.Output or PipelineResultTypes.Null.");
        }
        merges = merged(from, to);
    }

    private CommandRequest.Merges merged(int from, int to) {
        boolean all = from == Merging.ALL;
        return new CommandRequest.Merges(from == Merging.ERROR ? from : merges.mine(), from == Merging.ERROR ? to : merges.to(), merges.previous(),
            all || from == Merging.ERROR ? to : merges.error(), all || from == WARNING ? to : merges.warning(),
            all || from == VERBOSE ? to : merges.verbose(), all || from == DEBUG ? to : merges.debug(),
            all || from == INFORMATION ? to : merges.information());
    }

    @Get
    @Type(Merging.TYPES)
    public Object mergeUnclaimedPreviousCommandResults() {
        return Conversion.convert(merges.previous(), ClrTypes.find(Merging.TYPES));
    }

    @Set
    public void mergeUnclaimedPreviousCommandResults(@Type(Merging.TYPES) Object value) {
        int types = Conversion.toInt(value);
        if (types != 0 && types != Merging.OUTPUT_AND_ERROR) {
            throw new DotNetException("System.NotSupportedException", "Specified method is not supported.");
        }
        merges = new CommandRequest.Merges(merges.mine(), merges.to(), types, merges.error(), merges.warning(), merges.verbose(), merges.debug(),
            merges.information());
    }

    @Override
    @Member
    @Name("ToString")
    public String toString() {
        return text;
    }

    /** CommandCollection: the commands of a {@code [powershell]} or pipeline. */
    @ClrClass(value = "System.Management.Automation.Runspaces.CommandCollection", type = ClrList.class,
        base = "System.Collections.ObjectModel.Collection`1[System.Management.Automation.Runspaces.Command]",
        shared = org.mooring.dotnet.system.collections.ListMembers.class, interfaces = "System.Collections.IList")
    public static final class Collection {

        private Collection() {}

        public static void add(ClrList self, HostedCommand item) {
            self.add(item);
        }

        public static void add(ClrList self, String command) {
            self.add(make(command));
        }

        public static void addScript(ClrList self, String scriptContents) {
            self.add(make(scriptContents, true));
        }

        public static void addScript(ClrList self, String scriptContents, boolean useLocalScope) {
            self.add(make(scriptContents, true, useLocalScope));
        }
    }

    /** CommandParameterCollection. */
    @ClrClass(value = PARAMETERS, type = ClrList.class,
        base = "System.Collections.ObjectModel.Collection`1[System.Management.Automation.Runspaces.CommandParameter]",
        shared = org.mooring.dotnet.system.collections.ListMembers.class, interfaces = "System.Collections.IList")
    public static final class Parameters {

        private Parameters() {}

        public static void add(ClrList self, HostedParameter item) {
            self.add(item);
        }

        public static void add(ClrList self, String name) {
            self.add(HostedParameter.make(name));
        }

        public static void add(ClrList self, String name, Object value) {
            self.add(HostedParameter.make(name, value));
        }
    }
}
