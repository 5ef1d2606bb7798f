package org.mooring.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Pipelines that are done with, of which the server is told a moment later, several at once: nobody waits for it, and the next command, which somebody may wait for, goes first.
 */
final class Closings {

    /** Shorter than that of {@link Confirmations}: a pipeline's end says that all of it was taken. */
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Consumer<UUID> close;
    private List<UUID> due = new ArrayList<>();
    private boolean telling;

    /** @param close tells the server of one; may take its time */
    Closings(Consumer<UUID> close) {
        this.close = close;
    }

    synchronized void add(UUID pipeline) {
        due.add(pipeline);
        if (!telling) {
            telling = true;
            Thread.ofVirtual().name("mooring-client-close").start(this::closeDue);
        }
    }

    private void closeDue() {
        try {
            List<UUID> now;
            do {
                Thread.sleep(PAUSE);
                now = next();
                now.forEach(close);
            } while (!now.isEmpty());
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private synchronized List<UUID> next() {
        List<UUID> now = due;
        due = new ArrayList<>();
        telling = !now.isEmpty();
        return now;
    }
}
