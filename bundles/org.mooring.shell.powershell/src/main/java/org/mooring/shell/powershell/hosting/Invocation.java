package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.WaitHandle;
import org.mooring.object.automation.PSDataCollection;

/** A run that {@code BeginInvoke} has begun (PowerShellAsyncResult, an IAsyncResult). */
@ClrClass(value = "System.Management.Automation.Runspaces.PowerShellAsyncResult", interfaces = "System.IAsyncResult")
public final class Invocation {

    private final PSDataCollection output;
    private final Object state;
    private final WaitHandle over = new WaitHandle(false, false);
    private volatile RuntimeException failure;

    Invocation(PSDataCollection output, Object state) {
        this.output = output;
        this.state = state;
    }

    void end(RuntimeException thrown) {
        failure = thrown;
        over.set();
    }

    /** Waits for its end; what it threw is thrown here. */
    PSDataCollection result() {
        await();
        if (failure != null) {
            throw failure;
        }
        return output;
    }

    void await() {
        over.await(-1);
    }

    @Get
    public WaitHandle asyncWaitHandle() {
        return over;
    }

    @Get
    public boolean isCompleted() {
        return over.isSet();
    }

    @Get
    public boolean completedSynchronously() {
        return false;
    }

    @Get
    public Object asyncState() {
        return state;
    }
}
