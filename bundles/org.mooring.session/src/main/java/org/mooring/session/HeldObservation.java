package org.mooring.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Observation;
import org.mooring.api.session.Observed;
import org.mooring.api.session.SessionInfo;

/** A look at a {@link HostedSession}: what was seen and not read yet, within a cap in bytes; beyond it the newest is missed. */
final class HeldObservation implements Observation {

    /** What may wait to be read. */
    static final long MOST_BYTES = 4 << 20;
    private static final int OF_EACH = 64;

    private record Waiting(Observed observed, long bytes) {}

    private final HostedSession session;
    private final HostedSession own;
    private final Identity watcher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long bytes;
    private long missed;
    private String over;

    /** @param own the watcher's session */
    HeldObservation(HostedSession session, HostedSession own, Identity watcher) {
        this.session = session;
        this.own = own;
        this.watcher = watcher;
    }

    Identity watcher() {
        return watcher;
    }

    HostedSession own() {
        return own;
    }

    void add(Observed observed, long size) {
        lock.lock();
        try {
            if (over != null) {
                return;
            }
            if (bytes + size + OF_EACH > MOST_BYTES || missed > 0 && !waiting.isEmpty()) {
                missed++;
                return;
            }
            tellMissed();
            waiting.add(new Waiting(observed, size + OF_EACH));
            bytes += size + OF_EACH;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tellMissed() {
        if (missed > 0) {
            waiting.add(new Waiting(new Observed.Missed(missed), OF_EACH));
            bytes += OF_EACH;
            missed = 0;
        }
    }

    /** Nothing comes any more; what was seen can still be read. */
    void end(String reason) {
        lock.lock();
        try {
            if (over == null) {
                over = reason;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public SessionInfo session() {
        return session.info();
    }

    @Override
    public Observed next(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lockInterruptibly();
        try {
            while (true) {
                if (waiting.isEmpty()) {
                    tellMissed();
                }
                Waiting next = waiting.poll();
                if (next != null) {
                    bytes -= next.bytes();
                    return next.observed();
                }
                if (over != null) {
                    return new Observed.Over(over);
                }
                if (nanos <= 0) {
                    return new Observed.Nothing();
                }
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        session.output().observers().unobserve(this, "The watcher ended it.");
    }
}
