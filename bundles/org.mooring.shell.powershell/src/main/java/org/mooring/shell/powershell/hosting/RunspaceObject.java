package org.mooring.shell.powershell.hosting;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.automation.RunspaceStateInfo;
import org.mooring.shell.powershell.debug.Debugging;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.state.Configurations;
import org.mooring.shell.powershell.state.InitialState;
import org.mooring.shell.powershell.state.Names;

/** A runspace of this JVM (System.Management.Automation.Runspaces.LocalRunspace). */
@ClrClass(value = "System.Management.Automation.Runspaces.LocalRunspace", base = "System.Management.Automation.Runspaces.Runspace",
    interfaces = "System.IDisposable")
public final class RunspaceObject {

    private static final AtomicInteger IDS = new AtomicInteger(1);

    private final Engine parent;
    private final InitialState initial;
    private final HostAdapter host;
    private final int id = IDS.getAndIncrement();
    private final UUID instanceId;
    private PowerShellRunspace runspace;
    private String state = "BeforeOpen";
    private Throwable reason;
    private String name;
    private Object threadOptions;

    private RunspaceObject(Engine parent, InitialState initial, HostAdapter host, PowerShellRunspace runspace) {
        this.parent = parent;
        this.initial = initial;
        this.host = host;
        this.runspace = runspace;
        this.instanceId = UUID.randomUUID();
        this.name = "Runspace" + id;
        parent.services().get(RunspaceList.class).add(this);
        if (runspace != null) {
            state = "Opened";
        }
    }

    /** One that is not yet open. */
    static RunspaceObject make(Engine parent, InitialState initial) {
        return new RunspaceObject(parent, initial.copy(), UnattendedHost.beside(parent.host(), "Default Host"), null);
    }

    /** The one that an engine is. */
    static RunspaceObject of(Engine engine) {
        RunspaceObject known = engine.services().get(RunspaceObject.class);
        if (known == null) {
            known = new RunspaceObject(engine, null, engine.host(), engine.services().get(PowerShellRunspace.class));
            engine.services().put(RunspaceObject.class, known);
        }
        return known;
    }

    @Member
    public synchronized void open() {
        if (!state.equals("BeforeOpen")) {
            throw HostingErrors.runspaceState("Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of"
                + " the runspace is '" + state + "'.", state, "BeforeOpen");
        }
        try {
            runspace = ChildRunspaces.open(parent, Configurations.own(initial, parent.configuration().javaClasses()), host);
            runspace.engine().services().put(RunspaceObject.class, this);
            state = "Opened";
        } catch (DotNetException e) {
            state = "Broken";
            reason = e;
            throw e;
        }
    }

    @Member
    public void openAsync() {
        open();
    }

    @Member
    public synchronized void close() {
        if (state.equals("Opened")) {
            runspace.close();
        }
        state = "Closed";
    }

    @Member
    public void closeAsync() {
        close();
    }

    @Member
    public void dispose() {
        close();
        parent.services().get(RunspaceList.class).remove(this);
    }

    @Member
    public void resetRunspaceState() {
        opened().reset();
    }

    boolean isUnopened() {
        return state.equals("BeforeOpen");
    }

    /** The open runspace itself. */
    PowerShellRunspace opened() {
        if (!state.equals("Opened")) {
            throw HostingErrors.runspaceState("Cannot perform operation because the runspace is not in the 'Opened' state. Current state of"
                + " runspace is '" + state + "'.", state, "Opened");
        }
        return runspace;
    }

    /** The engine, for what a script asks of an open runspace's state. */
    Engine engine() {
        if (!state.equals("Opened")) {
            throw HostingErrors.runspaceState("Cannot perform the operation because the runspace is not in the Opened state. Current state of"
                + " the runspace is '" + state + "'.", state, "Opened");
        }
        return runspace.engine();
    }

    /** Its tracing and breakpoints. */
    public Debugging debugging() {
        return engine().debugger();
    }

    @Get
    @Type(Names.RUNSPACES + "RunspaceStateInfo")
    public Object runspaceStateInfo() {
        return new RunspaceStateInfo(state, reason);
    }

    @Get
    @Type(Names.RUNSPACES + "RunspaceAvailability")
    public Object runspaceAvailability() {
        return Names.value(Names.RUNSPACES + "RunspaceAvailability",
            !state.equals("Opened") ? "None" : runspace.isBusy() ? "Busy" : "Available");
    }

    @Get
    public int id() {
        return id;
    }

    @Get
    public String name() {
        return name;
    }

    @Set
    public void name(String text) {
        name = text;
    }

    @Get
    public UUID instanceId() {
        return instanceId;
    }

    @Get
    public boolean runspaceIsRemote() {
        return false;
    }

    @Get
    public Object connectionInfo() {
        return null;
    }

    @Get
    public Object originalConnectionInfo() {
        return null;
    }

    @Get
    @Type("System.Version")
    public Object version() {
        return Conversion.convert("7.6.5", ClrTypes.find("System.Version"));
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionState")
    public Object initialSessionState() {
        return initial == null ? null : initial.copy();
    }

    @Get
    @Type(Names.RUNSPACES + "PSThreadOptions")
    public Object threadOptions() {
        return threadOptions == null ? Names.value(Names.RUNSPACES + "PSThreadOptions", "Default") : threadOptions;
    }

    @Set
    public void threadOptions(@Type(Names.RUNSPACES + "PSThreadOptions") Object options) {
        threadOptions = options;
    }

    @Get
    public Object sessionStateProxy() {
        return new SessionStateProxy(this);
    }

    @Get
    @Type(Names.LANGUAGE_MODE)
    public Object languageMode() {
        return new SessionStateProxy(this).languageMode();
    }

    @Set
    public void languageMode(@Type(Names.LANGUAGE_MODE) Object mode) {
        new SessionStateProxy(this).languageMode(mode);
    }

    @Member
    public PipelineObject createPipeline() {
        return new PipelineObject(this, false);
    }

    @Member
    public PipelineObject createPipeline(String command) {
        return new PipelineObject(this, false).script(command);
    }

    @Member
    public PipelineObject createPipeline(String command, boolean addToHistory) {
        return createPipeline(command);
    }

    @Member
    public PipelineObject createNestedPipeline() {
        return new PipelineObject(this, true);
    }

    @Member
    public PipelineObject createNestedPipeline(String command, boolean addToHistory) {
        return new PipelineObject(this, true).script(command);
    }
}
