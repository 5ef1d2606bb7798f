package org.mooring.dotnet.system.threading;

import java.util.Arrays;
import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.WaitHandle;

/** System.Threading.WaitHandle. */
@ClrClass(value = "System.Threading.WaitHandle", type = WaitHandle.class, base = "System.MarshalByRefObject", interfaces = "System.IDisposable",
        isAbstract = true)
public final class WaitHandleType {

    /** WaitHandle.WaitTimeout: what WaitAny answers when the time is over. */
    private static final int TIMEOUT = 258;

    private WaitHandleType() {}

    @Get
    public static int waitTimeout() {
        return TIMEOUT;
    }

    public static boolean waitAll(WaitHandle[] waitHandles) {
        return waitAll(waitHandles, -1);
    }

    public static boolean waitAll(WaitHandle[] waitHandles, TimeSpan timeout) {
        return waitAll(waitHandles, (int) Waits.milliseconds(timeout));
    }

    public static boolean waitAll(WaitHandle[] waitHandles, int millisecondsTimeout) {
        long end = System.currentTimeMillis() + millisecondsTimeout;
        for (WaitHandle handle : handles(waitHandles)) {
            if (!handle.await(millisecondsTimeout < 0 ? -1 : Math.max(0, end - System.currentTimeMillis()))) {
                return false;
            }
        }
        return true;
    }

    public static int waitAny(WaitHandle[] waitHandles) {
        return waitAny(waitHandles, -1);
    }

    public static int waitAny(WaitHandle[] waitHandles, TimeSpan timeout) {
        return waitAny(waitHandles, (int) Waits.milliseconds(timeout));
    }

    public static int waitAny(WaitHandle[] waitHandles, int millisecondsTimeout) {
        int first = WaitHandle.awaitAny(handles(waitHandles), millisecondsTimeout);
        return first < 0 ? TIMEOUT : first;
    }

    /** @param exitContext without effect, as on .NET */
    public static int waitAny(WaitHandle[] waitHandles, int millisecondsTimeout, boolean exitContext) {
        return waitAny(waitHandles, millisecondsTimeout);
    }

    /** @param exitContext without effect, as on .NET */
    public static int waitAny(WaitHandle[] waitHandles, TimeSpan timeout, boolean exitContext) {
        return waitAny(waitHandles, timeout);
    }

    /** @param exitContext without effect, as on .NET */
    public static boolean waitAll(WaitHandle[] waitHandles, int millisecondsTimeout, boolean exitContext) {
        return waitAll(waitHandles, millisecondsTimeout);
    }

    /** @param exitContext without effect, as on .NET */
    public static boolean waitAll(WaitHandle[] waitHandles, TimeSpan timeout, boolean exitContext) {
        return waitAll(waitHandles, timeout);
    }

    private static List<WaitHandle> handles(WaitHandle[] all) {
        if (all.length == 0) {
            throw Exceptions.make("System.ArgumentException", "Waithandle array may not be empty. (Parameter 'waitHandles')");
        }
        return Arrays.asList(all);
    }

    public static boolean waitOne(WaitHandle self) {
        return self.await(-1);
    }

    public static boolean waitOne(WaitHandle self, int millisecondsTimeout) {
        return self.await(millisecondsTimeout);
    }

    public static boolean waitOne(WaitHandle self, TimeSpan timeout) {
        return self.await(Waits.milliseconds(timeout));
    }

    /** @param exitContext without effect, as on .NET */
    public static boolean waitOne(WaitHandle self, int millisecondsTimeout, boolean exitContext) {
        return waitOne(self, millisecondsTimeout);
    }

    /** @param exitContext without effect, as on .NET */
    public static boolean waitOne(WaitHandle self, TimeSpan timeout, boolean exitContext) {
        return waitOne(self, timeout);
    }

    public static void close(WaitHandle self) {
        self.set();
    }

    public static void dispose(WaitHandle self) {
        self.set();
    }

    /** System.Threading.EventWaitHandle. */
    @ClrClass(value = "System.Threading.EventWaitHandle", type = WaitHandle.class, base = "System.Threading.WaitHandle")
    public static final class OfEvent {

        private OfEvent() {}

        public static boolean set(WaitHandle self) {
            self.set();
            return true;
        }

        public static boolean reset(WaitHandle self) {
            self.reset();
            return true;
        }
    }

    /** System.Threading.ManualResetEvent. */
    @ClrClass(value = "System.Threading.ManualResetEvent", type = WaitHandle.class, base = "System.Threading.EventWaitHandle")
    public static final class Manual {

        private Manual() {}

        @New
        public static WaitHandle make(boolean initialState) {
            return new WaitHandle(false, initialState);
        }
    }

    /** System.Threading.AutoResetEvent. */
    @ClrClass(value = "System.Threading.AutoResetEvent", type = WaitHandle.class, base = "System.Threading.EventWaitHandle")
    public static final class Auto {

        private Auto() {}

        @New
        public static WaitHandle make(boolean initialState) {
            return new WaitHandle(true, initialState);
        }
    }
}
