package org.mooring.dotnet.system.threading;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.WaitHandle;

/** System.Threading.WaitHandle. */
@ClrClass(value = "System.Threading.WaitHandle", type = WaitHandle.class, base = "System.MarshalByRefObject", interfaces = "System.IDisposable",
        isAbstract = true)
public final class WaitHandleType {

    private WaitHandleType() {}

    public static boolean waitOne(WaitHandle self) {
        return self.await(-1);
    }

    public static boolean waitOne(WaitHandle self, int millisecondsTimeout) {
        return self.await(millisecondsTimeout);
    }

    public static boolean waitOne(WaitHandle self, TimeSpan timeout) {
        return self.await(timeout.ticks() / TimeSpan.TICKS_PER_MILLISECOND);
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
