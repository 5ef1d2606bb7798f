package org.mooring.dotnet.system.threading;

import java.util.concurrent.TimeUnit;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.WaitHandle;

/** System.Threading.ManualResetEventSlim, and CountdownEvent, which is set when its count is 0. */
@ClrClass(value = "System.Threading.ManualResetEventSlim", interfaces = "System.IDisposable")
public final class SlimEventType {

    private final WaitHandle handle;

    private SlimEventType(boolean set) {
        this.handle = new WaitHandle(false, set);
    }

    @New
    public static SlimEventType make() {
        return new SlimEventType(false);
    }

    @New
    public static SlimEventType make(boolean initialState) {
        return new SlimEventType(initialState);
    }

    @Get
    public boolean isSet() {
        return handle.isSet();
    }

    @Get
    public WaitHandle waitHandle() {
        return handle;
    }

    @Member
    public void set() {
        handle.set();
    }

    @Member
    public void reset() {
        handle.reset();
    }

    @Member
    @Name("Wait")
    public void await() {
        handle.await(-1);
    }

    @Member
    @Name("Wait")
    public boolean await(int millisecondsTimeout) {
        return handle.await(millisecondsTimeout);
    }

    @Member
    @Name("Wait")
    public boolean await(TimeSpan timeout) {
        return handle.await(Waits.milliseconds(timeout));
    }

    @Member
    public void dispose() {
        handle.set();
    }

    /** System.Threading.CountdownEvent. */
    @ClrClass(value = "System.Threading.CountdownEvent", interfaces = "System.IDisposable")
    public static final class Countdown {

        private final int initial;
        private int count;

        private Countdown(int initialCount) {
            this.initial = initialCount;
            this.count = initialCount;
        }

        @New
        public static Countdown make(int initialCount) {
            if (initialCount < 0) {
                throw Exceptions.outOfRange("initialCount");
            }
            return new Countdown(initialCount);
        }

        @Get
        public synchronized int currentCount() {
            return count;
        }

        @Get
        public int initialCount() {
            return initial;
        }

        @Get
        public synchronized boolean isSet() {
            return count == 0;
        }

        @Member
        public boolean signal() {
            return signal(1);
        }

        @Member
        public synchronized boolean signal(int signalCount) {
            if (signalCount > count) {
                throw Exceptions.invalidOperation("Invalid attempt made to decrement the event's count below zero.");
            }
            count -= signalCount;
            notifyAll();
            return count == 0;
        }

        @Member
        public void addCount() {
            addCount(1);
        }

        @Member
        public synchronized void addCount(int signalCount) {
            if (count == 0) {
                throw Exceptions.invalidOperation("The event is already signaled and cannot be incremented.");
            }
            count += signalCount;
        }

        @Member
        public synchronized void reset() {
            count = initial;
        }

        @Member
        @Name("Wait")
        public void await() {
            await(-1);
        }

        @Member
        @Name("Wait")
        public boolean await(int millisecondsTimeout) {
            return Waits.run(millisecondsTimeout, this::awaitZero);
        }

        private synchronized boolean awaitZero(long time, TimeUnit unit) throws InterruptedException {
            long end = time == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + unit.toNanos(time);
            while (count > 0) {
                long left = end == Long.MAX_VALUE ? 1000 : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        }

        @Member
        public void dispose() {
            // Nothing is held.
        }
    }
}
