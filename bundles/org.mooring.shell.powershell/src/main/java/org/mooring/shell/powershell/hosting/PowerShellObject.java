package org.mooring.shell.powershell.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.object.automation.PSDataCollection;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.state.InitialState;

/**
 * {@code [powershell]}: commands, and the runspace that they are run in (System.Management.Automation.PowerShell). {@code Invoke} runs
 * on the caller's thread, {@code BeginInvoke} on one of its own.
 */
@ClrClass(value = "System.Management.Automation.PowerShell", interfaces = "System.IDisposable")
public final class PowerShellObject {

    private static final String RUNSPACE = "System.Management.Automation.Runspaces.Runspace";
    private static final String COLLECTION = "System.Collections.ObjectModel.Collection`1[psobject]";
    private static final String OUTPUT = PSDataCollection.NAME + "[psobject]";

    private final Engine parent;
    private final boolean nested;
    private final UUID instanceId = UUID.randomUUID();
    private PSCommandObject commands = PSCommandObject.make();
    private PSDataStreams streams = new PSDataStreams();
    private RunspaceObject runspace;
    private RunspacePoolObject pool;
    private boolean ownsRunspace;
    private String state = "NotStarted";
    private Throwable reason;
    private boolean hadErrors;
    private boolean disposed;
    private volatile Pipeline running;
    private volatile Invocation begun;

    private PowerShellObject(Engine parent, RunspaceObject runspace, boolean nested) {
        this.parent = parent;
        this.runspace = runspace;
        this.nested = nested;
    }

    @Member
    public static PowerShellObject create() {
        PowerShellObject made = new PowerShellObject(Engine.current(), null, false);
        made.ownsRunspace = true;
        return made;
    }

    @Member
    public static PowerShellObject create(@Type("System.Management.Automation.RunspaceMode") Object runspace) {
        if (Conversion.toText(runspace).equals("NewRunspace")) {
            return create();
        }
        return new PowerShellObject(Engine.current(), RunspaceObject.of(Engine.current()), true);
    }

    @Member
    public static PowerShellObject create(InitialState initialSessionState) {
        if (initialSessionState == null) {
            throw HostingErrors.argumentNull("initialSessionState");
        }
        RunspaceObject runspace = RunspaceObject.make(Engine.current(), initialSessionState);
        runspace.open();
        PowerShellObject made = new PowerShellObject(Engine.current(), runspace, false);
        made.ownsRunspace = true;
        return made;
    }

    @Member
    public static PowerShellObject create(RunspaceObject runspace) {
        if (runspace == null) {
            throw HostingErrors.argumentNull("runspace");
        }
        return new PowerShellObject(Engine.current(), runspace, false);
    }

    private synchronized void changeable() {
        if (disposed) {
            throw HostingErrors.disposed("PowerShell");
        }
        if (state.equals("Running") || state.equals("Stopping")) {
            throw HostingErrors.powerShellState(state, "The state of the current PowerShell instance is not valid for this operation.");
        }
    }

    @Member
    public PowerShellObject addCommand(String cmdlet) {
        changeable();
        commands.addCommand(cmdlet);
        return this;
    }

    @Member
    public PowerShellObject addCommand(String cmdlet, boolean useLocalScope) {
        changeable();
        commands.addCommand(cmdlet, useLocalScope);
        return this;
    }

    @Member
    public PowerShellObject addCommand(@Type("System.Management.Automation.CommandInfo") Object commandInfo) {
        changeable();
        commands.addCommand(Conversion.toText(commandInfo));
        return this;
    }

    @Member
    public PowerShellObject addScript(String script) {
        changeable();
        commands.addScript(script);
        return this;
    }

    @Member
    public PowerShellObject addScript(String script, boolean useLocalScope) {
        changeable();
        commands.addScript(script, useLocalScope);
        return this;
    }

    @Member
    public PowerShellObject addParameter(String parameterName) {
        changeable();
        commands.addParameter(parameterName);
        return this;
    }

    @Member
    public PowerShellObject addParameter(String parameterName, Object value) {
        changeable();
        commands.addParameter(parameterName, value);
        return this;
    }

    @Member
    public PowerShellObject addParameters(@Type("System.Collections.IDictionary") Map<?, ?> parameters) {
        changeable();
        commands.addParameters(parameters);
        return this;
    }

    @Member
    public PowerShellObject addParameters(@Type("System.Collections.IList") Object parameters) {
        changeable();
        commands.addArguments(list(parameters));
        return this;
    }

    @Member
    public PowerShellObject addArgument(Object value) {
        changeable();
        commands.addArgument(value);
        return this;
    }

    @Member
    public PowerShellObject addStatement() {
        changeable();
        commands.addStatement();
        return this;
    }

    private static List<Object> list(Object values) {
        List<Object> all = new ArrayList<>();
        Object base = PSObject.base(values);
        if (Enumeration.isEnumerable(base)) {
            Enumeration.of(base).forEachRemaining(all::add);
        } else if (base != null) {
            all.add(values);
        }
        return all;
    }

    @Member
    @Type(COLLECTION)
    public Object invoke() {
        return collect(PipelineInput.CLOSED, false);
    }

    @Member
    @Type(COLLECTION)
    public Object invoke(@Type("System.Collections.IEnumerable") Object input) {
        return collect(input(input), input != null);
    }

    @Member
    @Type(COLLECTION)
    public Object invoke(@Type("System.Collections.IEnumerable") Object input, InvocationSettings settings) {
        return collect(input(input), input != null);
    }

    @Member
    public void invoke(@Type("System.Collections.IEnumerable") Object input, @Type("System.Collections.IList") List<Object> output) {
        start();
        run(input(input), input != null, output, null);
    }

    @Member
    public void invoke(@Type("System.Collections.IEnumerable") Object input, @Type("System.Collections.IList") List<Object> output,
            InvocationSettings settings) {
        invoke(input, output);
    }

    private static PipelineInput input(Object values) {
        if (values == null) {
            return PipelineInput.CLOSED;
        }
        Object base = PSObject.base(values);
        return base instanceof PSDataCollection data ? data::iterator : list(values)::iterator;
    }

    private Object collect(PipelineInput input, boolean hasInput) {
        start();
        List<Object> output = new ArrayList<>();
        run(input, hasInput, output, null);
        return new ClrList(ClrTypes.find("System.Collections.ObjectModel.Collection[psobject]"), output);
    }

    @Member
    public Invocation beginInvoke() {
        return begin(null, PSDataCollection.of("psobject"), null);
    }

    @Member
    public Invocation beginInvoke(@Type("System.Collections.IList") List<Object> input) {
        return begin(collection(input), PSDataCollection.of("psobject"), null);
    }

    @Member
    public Invocation beginInvoke(@Type("System.Collections.IList") List<Object> input, @Type("System.Collections.IList") List<Object> output) {
        return begin(collection(input), collection(output), null);
    }

    @Member
    public Invocation beginInvoke(@Type("System.Collections.IList") List<Object> input, @Type("System.Collections.IList") List<Object> output,
            InvocationSettings settings, @Type("System.AsyncCallback") Object callback, Object state) {
        return begin(collection(input), collection(output), state);
    }

    @Member
    public Invocation beginInvoke(@Type("System.Collections.IList") List<Object> input, InvocationSettings settings,
            @Type("System.AsyncCallback") Object callback, Object state) {
        return begin(collection(input), PSDataCollection.of("psobject"), state);
    }

    /** The caller's own collection, whatever it is of; another list's elements are in a closed one. */
    private static PSDataCollection collection(List<Object> list) {
        if (list == null || list instanceof PSDataCollection) {
            return (PSDataCollection) list;
        }
        PSDataCollection copy = PSDataCollection.of("psobject");
        copy.addAll(list);
        copy.complete();
        return copy;
    }

    private Invocation begin(PSDataCollection input, PSDataCollection output, Object asyncState) {
        if (output == null) {
            throw HostingErrors.argumentNull("output");
        }
        start();
        Invocation invocation = new Invocation(output, asyncState);
        begun = invocation;
        output.writing();
        Thread.ofVirtual().name("mooring-powershell-" + instanceId).start(() -> {
            RuntimeException failure = null;
            try {
                run(input == null ? PipelineInput.CLOSED : input::iterator, input != null, output, invocation);
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                output.written();
                output.complete();
                invocation.end(failure);
            }
        });
        return invocation;
    }

    @Member
    @Type(OUTPUT)
    public Object endInvoke(Invocation asyncResult) {
        if (asyncResult == null) {
            throw HostingErrors.argumentNull("asyncResult");
        }
        return asyncResult.result();
    }

    private synchronized void start() {
        if (disposed) {
            throw HostingErrors.disposed("PowerShell");
        }
        if (state.equals("Running") || state.equals("Stopping")) {
            throw HostingErrors.powerShellState(state, "The operation cannot be performed because a command has already been started. Wait for"
                + " the command to complete, or stop it, and then try the operation again.");
        }
        if (commands.list().isEmpty()) {
            throw HostingErrors.invalidOperation("No commands are specified.");
        }
        if (pool != null) {
            pool.requireOpen();
        } else {
            ready().opened();
        }
        state = "Running";
        reason = null;
        hadErrors = false;
    }

    /** The runspace, opened if it is this object's own. */
    private RunspaceObject ready() {
        RunspaceObject used = (RunspaceObject) runspace();
        if (ownsRunspace && used.isUnopened()) {
            used.open();
        }
        return used;
    }

    private void run(PipelineInput input, boolean hasInput, List<Object> output, Invocation invocation) {
        String end = "Failed";
        Throwable why = null;
        RunspaceObject used = null;
        try {
            used = pool != null ? pool.take() : ready();
            PipelineRequest request = new PipelineRequest(commands.statements(), hasInput, nested, false, null, 0);
            Pipeline pipeline = used.opened().pipeline(request, new Output(output), null);
            synchronized (this) {
                running = pipeline;
                if (state.equals("Stopping")) {
                    pipeline.stop();
                }
            }
            PipelineOutcome outcome = invocation == null && parent == Engine.current() ? ChildRunspaces.run(parent, pipeline, input)
                : pipeline.run(input);
            switch (outcome) {
                case PipelineOutcome.Completed completed -> {
                    end = "Completed";
                    hadErrors |= completed.hadErrors();
                }
                case PipelineOutcome.Stopped stopped -> {
                    end = "Stopped";
                    throw HostingErrors.stopped();
                }
                case PipelineOutcome.Failed failed -> {
                    hadErrors = true;
                    throw Failures.of(((PowerShellPipeline) pipeline).thrown(), failed.reason());
                }
            }
        } catch (RuntimeException e) {
            why = e;
            hadErrors = true;
            throw e;
        } finally {
            running = null;
            synchronized (this) {
                state = end;
                reason = why;
                notifyAll();
            }
            if (pool != null && used != null) {
                pool.giveBack(used);
            }
        }
    }

    private final class Output implements PipelineOutput {

        private final List<Object> objects;

        Output(List<Object> objects) {
            this.objects = objects;
        }

        @Override
        public void output(Object value) {
            objects.add(value);
        }

        @Override
        public void record(StreamRecord record) {
            streams.write(record);
        }
    }

    @Member
    public void stop() {
        Pipeline pipeline;
        synchronized (this) {
            if (!state.equals("Running")) {
                state = state.equals("NotStarted") ? "Stopped" : state;
                return;
            }
            state = "Stopping";
            pipeline = running;
        }
        if (pipeline != null) {
            pipeline.stop();
        }
        Invocation invocation = begun;
        if (invocation != null) {
            invocation.await();
        }
    }

    /** Without a callback: .NET would call it on a thread that has no runspace, where no script block runs. */
    @Member
    public Invocation beginStop(@Type("System.AsyncCallback") Object callback, Object state) {
        Invocation stopping = new Invocation(null, state);
        Thread.ofVirtual().name("mooring-powershell-stop-" + instanceId).start(() -> {
            RuntimeException failure = null;
            try {
                stop();
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                stopping.end(failure);
            }
        });
        return stopping;
    }

    @Member
    public void endStop(Invocation asyncResult) {
        if (asyncResult == null) {
            throw HostingErrors.argumentNull("asyncResult");
        }
        asyncResult.result();
    }

    @Member
    public PowerShellObject createNestedPowerShell() {
        if (!state.equals("Running") && !nested) {
            throw HostingErrors.invalidOperation("The PowerShell instance is not in the correct state for creating a nested PowerShell instance."
                + " Nested PowerShell instances should only be created in a running PowerShell instance.");
        }
        return new PowerShellObject(parent, runspace, true);
    }

    @Member
    public void dispose() {
        if (disposed) {
            return;
        }
        stop();
        disposed = true;
        if (ownsRunspace && runspace != null && !runspace.isUnopened()) {
            runspace.close();
        }
    }

    @Get
    public PSCommandObject commands() {
        return commands;
    }

    @Set
    public void commands(PSCommandObject command) {
        changeable();
        if (command == null) {
            throw HostingErrors.argumentNull("Command");
        }
        commands = command;
    }

    @Get
    public PSDataStreams streams() {
        return streams;
    }

    @Get
    public boolean hadErrors() {
        return hadErrors;
    }

    @Get
    public UUID instanceId() {
        return instanceId;
    }

    @Get
    public boolean isNested() {
        return nested;
    }

    @Get
    public boolean isRunspaceOwner() {
        return ownsRunspace;
    }

    @Get
    public Object invocationStateInfo() {
        return new StateInfos.Invocation(state, reason);
    }

    @Get
    @Type(RUNSPACE)
    public synchronized Object runspace() {
        if (runspace == null && pool == null) {
            runspace = RunspaceObject.make(parent, InitialState.createDefault());
            if (ownsRunspace) {
                runspace.open();
            }
        }
        return runspace;
    }

    @Set
    public void runspace(@Type(RUNSPACE) Object value) {
        changeable();
        runspace = (RunspaceObject) value;
        ownsRunspace = false;
        pool = null;
    }

    @Get
    public RunspacePoolObject runspacePool() {
        return pool;
    }

    @Set
    public void runspacePool(RunspacePoolObject value) {
        changeable();
        pool = value;
        runspace = null;
        ownsRunspace = false;
    }
}
