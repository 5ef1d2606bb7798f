package org.mooring.process.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mooring.process.child.Frame.Kind;

/** Tells the keeper which messages the session needs no more: at once, and many together where they come faster than they go out. */
final class GoneMessages {

    private static final int MOST = 4096;

    private final Link link;
    private List<Long> waiting = new ArrayList<>();
    private boolean telling;
    private boolean held;

    GoneMessages(Link link) {
        this.link = link;
    }

    /** Tells nothing until {@link #release}: the engine is about to take what it has kept. */
    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        if (!waiting.isEmpty() && !telling) {
            telling = true;
            Thread.ofVirtual().start(this::tell);
        }
    }

    void add(long number) {
        synchronized (this) {
            waiting.add(number);
            if (telling || held) {
                return;
            }
            telling = true;
        }
        Thread.ofVirtual().start(this::tell);
    }

    /** Tells all that waits, and comes back when it is on its way: before the link ends. */
    void flush() throws InterruptedException {
        synchronized (this) {
            while (telling) {
                wait();
            }
            telling = true;
        }
        tell();
    }

    private void tell() {
        while (true) {
            List<Long> numbers;
            synchronized (this) {
                if (waiting.isEmpty() || held) {
                    telling = false;
                    notifyAll();
                    return;
                }
                numbers = waiting;
                waiting = new ArrayList<>();
            }
            for (int from = 0; from < numbers.size(); from += MOST) {
                List<Long> some = numbers.subList(from, Math.min(from + MOST, numbers.size()));
                ByteBuffer data = ByteBuffer.allocate(some.size() * Long.BYTES);
                some.forEach(data::putLong);
                link.send(new Frame(Kind.GONE, 0, data.array()));
            }
        }
    }
}
