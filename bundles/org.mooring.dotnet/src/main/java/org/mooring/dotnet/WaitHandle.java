package org.mooring.dotnet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
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
    private final List<Semaphore> watchers = new CopyOnWriteArrayList<>();
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
            watchers.forEach(Semaphore::release);
        } finally {
            lock.unlock();
        }
    }

    /** Whether it would let a thread through; unlike waiting this changes nothing. */
    public boolean isSet() {
        lock.lock();
        try {
            return signaled;
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
            throw stopped();
        }
    }

    /**
     * The place of the first that lets this thread through, or -1 when the time is over.
     *
     * @param milliseconds negative for ever
     */
    public static int awaitAny(List<WaitHandle> handles, long milliseconds) {
        Semaphore changes = new Semaphore(0);
        handles.forEach(handle -> handle.watchers.add(changes));
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
            boolean inTime = true;
            while (inTime) {
                for (int i = 0; i < handles.size(); i++) {
                    if (handles.get(i).await(0)) {
                        return i;
                    }
                }
                if (milliseconds < 0) {
                    changes.acquire();
                } else {
                    inTime = changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            }
            return -1;
        } catch (InterruptedException e) {
            throw stopped();
        } finally {
            handles.forEach(handle -> handle.watchers.remove(changes));
        }
    }

    private static DotNetException stopped() {
        Thread.currentThread().interrupt();
        return new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
    }

    @Override
    public ClrType clrType() {
        return type;
    }
}
