package org.mooring.cmdlet.session;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.mooring.api.stream.DotNetException;
import org.mooring.object.job.Throttle;

/** Does the same for many, so many at once; what comes of each is taken as it comes, on the thread of the command that asks for it. */
final class Together<R> {

    private static final int LIMIT = 32;

    private final Throttle throttle;
    private final Consumer<R> taker;
    private final LinkedBlockingQueue<R> done = new LinkedBlockingQueue<>();
    private int open;

    /** @param limit how many at once; less than one for PowerShell's own limit */
    Together(int limit, Consumer<R> taker) {
        this.throttle = new Throttle(limit < 1 ? LIMIT : limit);
        this.taker = taker;
    }

    /** Begins one more, and takes what has come meanwhile. */
    void begin(Supplier<R> work) {
        open++;
        throttle.submit(() -> done.add(work.get()));
        for (R one = done.poll(); one != null; one = done.poll()) {
            take(one);
        }
    }

    /** Takes what comes until all have ended. */
    void finish() {
        try {
            while (open > 0) {
                take(done.take());
            }
        } catch (InterruptedException e) {
            throttle.close();
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    private void take(R one) {
        open--;
        taker.accept(one);
    }
}
