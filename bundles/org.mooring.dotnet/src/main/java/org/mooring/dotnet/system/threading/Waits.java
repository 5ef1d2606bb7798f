package org.mooring.dotnet.system.threading;

import java.util.concurrent.TimeUnit;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.TimeSpan;

/** How a script's thread waits: until it has what it waits for, the time is over, or its pipeline is stopped. */
final class Waits {

    /** Waits that long; false when the time is over. */
    @FunctionalInterface
    interface Wait {
        boolean run(long time, TimeUnit unit) throws InterruptedException;
    }

    private Waits() {}

    /** @param milliseconds -1 for ever */
    static boolean run(long milliseconds, Wait wait) {
        if (milliseconds < -1) {
            throw Exceptions.outOfRange("Number must be either non-negative and less than or equal to Int32.MaxValue or -1.", "millisecondsTimeout");
        }
        try {
            return wait.run(milliseconds < 0 ? Long.MAX_VALUE : milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    static long milliseconds(TimeSpan time) {
        return time.ticks() / TimeSpan.TICKS_PER_MILLISECOND;
    }

    static RuntimeException unsynchronized(String type) {
        return Exceptions.make(type, "Object synchronization method was called from an unsynchronized block of code.");
    }
}
