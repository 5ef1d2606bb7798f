package org.mooring.dotnet.system.threading;

import java.util.concurrent.Semaphore;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.system.tasks.TaskType;

/** System.Threading.SemaphoreSlim, and System.Threading.Semaphore, which waits by WaitOne. */
@ClrClass(value = "System.Threading.SemaphoreSlim", interfaces = "System.IDisposable")
public sealed class SemaphoreType permits SemaphoreType.Handle {

    private final Semaphore semaphore;
    private final int most;

    SemaphoreType(int initialCount, int maxCount) {
        if (initialCount < 0 || initialCount > maxCount) {
            throw Exceptions.outOfRange("The initialCount argument must be non-negative and less than or equal to the maximumCount.", "initialCount");
        }
        this.semaphore = new Semaphore(initialCount);
        this.most = maxCount;
    }

    @New
    public static SemaphoreType make(int initialCount) {
        return new SemaphoreType(initialCount, Integer.MAX_VALUE);
    }

    @New
    public static SemaphoreType make(int initialCount, int maxCount) {
        return new SemaphoreType(initialCount, maxCount);
    }

    @Get
    public int currentCount() {
        return semaphore.availablePermits();
    }

    @Member
    @Name("Wait")
    public void await() {
        Waits.run(-1, semaphore::tryAcquire);
    }

    @Member
    @Name("Wait")
    public boolean await(int millisecondsTimeout) {
        return Waits.run(millisecondsTimeout, semaphore::tryAcquire);
    }

    @Member
    @Name("Wait")
    public boolean await(TimeSpan timeout) {
        return Waits.run(Waits.milliseconds(timeout), semaphore::tryAcquire);
    }

    @Member
    public TaskType waitAsync() {
        await();
        return TaskType.completedTask();
    }

    @Member
    public int release() {
        return release(1);
    }

    /** Answers the count before. */
    @Member
    public int release(int releaseCount) {
        if (releaseCount < 1) {
            throw Exceptions.outOfRange("The releaseCount argument must be greater than zero.", "releaseCount");
        }
        int before = semaphore.availablePermits();
        if (before > most - releaseCount) {
            throw Exceptions.make("System.Threading.SemaphoreFullException",
                    "Adding the specified count to the semaphore would cause it to exceed its maximum count.");
        }
        semaphore.release(releaseCount);
        return before;
    }

    @Member
    public void dispose() {
        semaphore.drainPermits();
    }

    /** System.Threading.Semaphore. */
    @ClrClass(value = "System.Threading.Semaphore", base = "System.Threading.WaitHandle")
    public static final class Handle extends SemaphoreType {

        private Handle(int initialCount, int maximumCount) {
            super(initialCount, maximumCount);
        }

        @New
        public static Handle make(int initialCount, int maximumCount) {
            return new Handle(initialCount, maximumCount);
        }

        @Member
        public boolean waitOne() {
            return waitOne(-1);
        }

        @Member
        public boolean waitOne(int millisecondsTimeout) {
            return await(millisecondsTimeout);
        }

        @Member
        public boolean waitOne(TimeSpan timeout) {
            return await(timeout);
        }

        @Override
        @Member
        public int release() {
            return super.release();
        }

        @Override
        @Member
        public int release(int releaseCount) {
            return super.release(releaseCount);
        }

        @Member
        public void close() {
            dispose();
        }

        @Override
        @Member
        public void dispose() {
            super.dispose();
        }
    }
}
