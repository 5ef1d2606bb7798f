package org.mooring.client;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Whose turn it is in a session, which runs one command at a time (about_PSSessions): the next one waits, or is refused. */
final class Turn {

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
     */
    void take(boolean waits) throws InterruptedException {
        if (taker == Thread.currentThread() || !free.tryAcquire(waits ? patience.toMillis() : 0, TimeUnit.MILLISECONDS)) {
            throw RemoteFailures.busy();
        }
        taker = Thread.currentThread();
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
