package org.mooring.dotnet;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.mooring.api.stream.DotNetException;

/** What threads wait for until others say so (System.Threading.ManualResetEvent and AutoResetEvent). */
public final class WaitHandle implements ClrTyped {

    private final ClrType type;
    private final boolean resetsItself;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signal = lock.newCondition();
    private boolean signaled;

    /** @param resetsItself whether it lets one thread through and closes again */
    public WaitHandle(boolean resetsItself, boolean signaled) {
        this.type = ClrTypes.named(resetsItself ? "System.Threading.AutoResetEvent" : "System.Threading.ManualResetEvent");
        this.resetsItself = resetsItself;
        this.signaled = signaled;
    }

    public void set() {
        lock.lock();
        try {
            signaled = true;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void reset() {
        lock.lock();
        try {
            signaled = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * False when the time is over.
     *
     * @param milliseconds negative for ever
     */
    public boolean await(long milliseconds) {
        try {
            lock.lockInterruptibly();
            try {
                long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
                while (!signaled) {
                    if (milliseconds < 0) {
                        signal.await();
                    } else if (left <= 0) {
                        return false;
                    } else {
                        left = signal.awaitNanos(left);
                    }
                }
                signaled = !resetsItself;
                return true;
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    @Override
    public ClrType clrType() {
        return type;
    }
}
