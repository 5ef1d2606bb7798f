package org.mooring.cmdlet.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What has come for a command, which has not taken it yet: so much at most, then whoever says more waits. Once it is {@link #unbound} everything is
 * taken at once.
 *
 * @param <T> what comes
 */
final class Waiting<T> {

    private static final int ENOUGH = Integer.MAX_VALUE / 2;

    private final BlockingQueue<T> all = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private volatile boolean unbound;

    Waiting(int most) {
        this.room = new Semaphore(most);
    }

    /** Waits for room. */
    void put(T one) throws InterruptedException {
        if (!unbound) {
            room.acquire();
        }
        all.add(one);
    }

    /** The next one, or null where none has come. */
    T poll() {
        return taken(all.poll());
    }

    /** The next one, for which it waits for so long; else null. */
    T poll(long time, TimeUnit unit) throws InterruptedException {
        return taken(all.poll(time, unit));
    }

    private T taken(T one) {
        if (one != null && !unbound) {
            room.release();
        }
        return one;
    }

    /** From now on there is room for everything. Answers what is there. */
    Iterable<T> unbound() {
        if (!unbound) {
            unbound = true;
            room.release(ENOUGH);
        }
        return all;
    }

    boolean isUnbound() {
        return unbound;
    }
}
