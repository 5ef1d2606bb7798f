package org.mooring.dotnet.system.threading;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.Threading.Thread: the one that runs the script. */
@ClrClass(value = "System.Threading.Thread", type = Thread.class)
public final class ThreadType {

    private ThreadType() {}

    @Get
    public static Thread currentThread() {
        return Thread.currentThread();
    }

    /** Ends with a PipelineStoppedException when the pipeline is stopped meanwhile. */
    public static void sleep(int millisecondsTimeout) {
        try {
            Thread.sleep(millisecondsTimeout < 0 ? Long.MAX_VALUE : millisecondsTimeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    public static void sleep(TimeSpan timeout) {
        sleep((int) Math.min(Integer.MAX_VALUE, timeout.ticks() / TimeSpan.TICKS_PER_MILLISECOND));
    }

    @Get
    public static int managedThreadId(Thread self) {
        return (int) self.threadId();
    }

    @Get
    public static String name(Thread self) {
        return self.getName();
    }

    @Get
    public static boolean isAlive(Thread self) {
        return self.isAlive();
    }

    @Get
    public static boolean isBackground(Thread self) {
        return self.isDaemon();
    }

    @Get
    public static boolean isThreadPoolThread(Thread self) {
        return false;
    }

    @Get
    public static Culture currentCulture(Thread self) {
        return Culture.current();
    }

    @Set
    public static void currentCulture(Thread self, Culture value) {
        Culture.current(value);
    }

    @Get
    public static Culture currentUICulture(Thread self) {
        return Culture.currentUI();
    }

    @Set
    public static void currentUICulture(Thread self, Culture value) {
        Culture.currentUI(value);
    }

    /** What runs a script is a thread of the background. */
    @Get
    @Type("System.Threading.ThreadState")
    public static Object threadState(Thread self) {
        return ((ClrEnum) ClrTypes.find("System.Threading.ThreadState")).value(self.isAlive() ? 4 : 16);
    }

    @Get
    @Type("System.Threading.ThreadPriority")
    public static Object priority(Thread self) {
        return ((ClrEnum) ClrTypes.find("System.Threading.ThreadPriority")).value(2);
    }

    @Get
    @Type("System.Threading.ApartmentState")
    public static Object apartmentState(Thread self) {
        return getApartmentState(self);
    }

    @Type("System.Threading.ApartmentState")
    public static Object getApartmentState(Thread self) {
        return ((ClrEnum) ClrTypes.find("System.Threading.ApartmentState")).value(2);
    }

    public static boolean yield() {
        Thread.yield();
        return true;
    }

    public static void spinWait(int iterations) {
        for (int i = 0; i < Math.min(iterations, 1_000_000); i++) {
            Thread.onSpinWait();
        }
    }
}
