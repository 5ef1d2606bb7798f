package org.mooring.shell.powershell.hosting;

import java.util.concurrent.CountDownLatch;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.object.automation.PSDataCollection;

/** A run that {@code BeginInvoke} has begun (PowerShellAsyncResult, an IAsyncResult). */
@ClrClass(value = "System.Management.Automation.Runspaces.PowerShellAsyncResult", interfaces = "System.IAsyncResult")
public final class Invocation {

    private final PSDataCollection output;
    private final Object state;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile RuntimeException failure;

    Invocation(PSDataCollection output, Object state) {
        this.output = output;
        this.state = state;
    }

    void end(RuntimeException thrown) {
        failure = thrown;
        over.countDown();
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
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostingErrors.stopped();
        }
    }

    @Get
    public boolean isCompleted() {
        return over.getCount() == 0;
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
