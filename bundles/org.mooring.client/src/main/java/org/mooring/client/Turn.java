package org.mooring.client;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whose turn it is in a session, which runs one command at a time (about_PSSessions): the next one waits, or is refused. */
final class Turn {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Semaphore free = new Semaphore(1);
    private final Duration patience;
    private volatile Thread taker;

    Turn() {
        this(Duration.ofMinutes(4));
    }

    /** @param patience how long a command that waits does so */
    Turn(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes the turn; throws where it is somebody else's for too long, or this thread's already.
     *
     * @param waits whether it waits for the turn, or must have it at once
     * @param givenUp whether nobody wants it any more, which may come to be while it waits
     * @return false where it was given up
     */
    boolean take(boolean waits, BooleanSupplier givenUp) throws InterruptedException {
        long deadline = System.nanoTime() + (waits ? patience.toNanos() : 0);
        if (taker == Thread.currentThread()) {
            throw RemoteFailures.busy();
        }
        long left;
        do {
            left = deadline - System.nanoTime();
            if (free.tryAcquire(Math.clamp(left, 0, LOOK.toNanos()), TimeUnit.NANOSECONDS)) {
                taker = Thread.currentThread();
                return true;
            }
            if (givenUp.getAsBoolean()) {
                return false;
            }
        } while (left > 0);
        throw RemoteFailures.busy();
    }

    /** Takes it where it is nobody's. */
    void takeIfFree() {
        if (free.tryAcquire()) {
            taker = Thread.currentThread();
        }
    }

    void giveBack() {
        taker = null;
        free.release();
    }

    boolean isFree() {
        return free.availablePermits() > 0;
    }
}
