package org.mooring.shell.powershell.hosting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.state.InitialState;
import org.mooring.shell.powershell.state.Names;

/** Runspaces of one initial state that commands take turns in (System.Management.Automation.Runspaces.RunspacePool). */
@ClrClass(value = "System.Management.Automation.Runspaces.RunspacePool", interfaces = "System.IDisposable")
public final class RunspacePoolObject {

    private final Engine parent;
    private final InitialState initial;
    private final UUID instanceId = UUID.randomUUID();
    private final Deque<RunspaceObject> idle = new ArrayDeque<>();
    private int min;
    private int max;
    private int busy;
    private String state = "BeforeOpen";
    private Object threadOptions;

    private RunspacePoolObject(Engine parent, InitialState initial, int min, int max) {
        this.parent = parent;
        this.initial = initial.copy();
        this.min = min;
        this.max = max;
    }

    static RunspacePoolObject make(Engine parent, InitialState initial, int min, int max) {
        if (min < 1) {
            throw HostingErrors.argument("minRunspaces", "The minimum number of runspaces must be at least 1. (Parameter 'minRunspaces')");
        }
        if (max < 1) {
            throw HostingErrors.argument("maxRunspaces", "The maximum number of runspaces must be at least 1. (Parameter 'maxRunspaces')");
        }
        if (min > max) {
            throw HostingErrors.argument("minRunspaces", "The minimum number of runspaces cannot exceed the maximum number of runspaces."
                + " (Parameter 'minRunspaces')");
        }
        return new RunspacePoolObject(parent, initial, min, max);
    }

    @Member
    public synchronized void open() {
        if (!state.equals("BeforeOpen")) {
            throw HostingErrors.poolState("Cannot open the runspace pool because the pool is not in the BeforeOpen state. The current state is '"
                + state + "'.");
        }
        state = "Opened";
    }

    @Member
    public synchronized void close() {
        state = "Closed";
        idle.forEach(RunspaceObject::close);
        idle.clear();
        notifyAll();
    }

    @Member
    public void dispose() {
        close();
    }

    void requireOpen() {
        if (!state.equals("Opened")) {
            throw HostingErrors.poolState("Cannot perform the operation because the runspace pool is not in the 'Opened' state. The current"
                + " state is '" + state + "'.");
        }
    }

    /** A runspace for one run: waits until one is free. */
    synchronized RunspaceObject take() {
        requireOpen();
        while (busy >= max) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw HostingErrors.stopped();
            }
            requireOpen();
        }
        busy++;
        RunspaceObject runspace = idle.poll();
        if (runspace != null) {
            return runspace;
        }
        RunspaceObject made = RunspaceObject.make(parent, initial);
        made.open();
        return made;
    }

    synchronized void giveBack(RunspaceObject runspace) {
        busy--;
        if (state.equals("Opened") && idle.size() + busy < max) {
            idle.push(runspace);
        } else {
            runspace.close();
        }
        notifyAll();
    }

    @Member
    public synchronized int getMinRunspaces() {
        return min;
    }

    @Member
    public synchronized int getMaxRunspaces() {
        return max;
    }

    @Member
    public synchronized int getAvailableRunspaces() {
        requireOpen();
        return max - busy;
    }

    @Member
    public synchronized boolean setMaxRunspaces(int maxRunspaces) {
        if (maxRunspaces < 1 || maxRunspaces < min || maxRunspaces == max) {
            return false;
        }
        max = maxRunspaces;
        notifyAll();
        return true;
    }

    @Member
    public synchronized boolean setMinRunspaces(int minRunspaces) {
        if (minRunspaces < 1 || minRunspaces > max || minRunspaces == min) {
            return false;
        }
        min = minRunspaces;
        return true;
    }

    @Get
    public Object runspacePoolStateInfo() {
        return new StateInfos.OfPool(state);
    }

    @Get
    @Type(Names.RUNSPACES + "RunspacePoolAvailability")
    public Object runspacePoolAvailability() {
        return Names.value(Names.RUNSPACES + "RunspacePoolAvailability",
            !state.equals("Opened") ? "None" : busy < max ? "Available" : "Busy");
    }

    @Get
    public UUID instanceId() {
        return instanceId;
    }

    @Get
    public boolean isDisposed() {
        return state.equals("Closed");
    }

    @Get
    public Object connectionInfo() {
        return null;
    }

    @Get
    public Object initialSessionState() {
        return initial;
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
}
