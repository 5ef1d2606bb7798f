package org.mooring.process.child;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.session.SessionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that wait for the sessions to come of configurations that ask for that. One is for sessions that are like the one for which it was
 * started: where the configuration or a bundle has changed since, those that wait end, and others are started.
 */
final class Spares implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spares.class);

    /** Starts one more. */
    interface Start {
        Started start() throws IOException, SessionException;
    }

    /** Those of one configuration. */
    private static final class Shelf {

        private final Object likeness;
        private final Deque<Started> waiting = new ArrayDeque<>();
        private boolean filling;

        Shelf(Object likeness) {
            this.likeness = likeness;
        }
    }

    private final Map<String, Shelf> shelves = new HashMap<>();
    private boolean closed;

    /**
     * One that waits.
     *
     * @param likeness what a process has in common with those that may stand for it
     */
    synchronized Optional<Started> take(String configuration, Object likeness) {
        Shelf shelf = shelves.get(configuration);
        if (shelf == null || !shelf.likeness.equals(likeness)) {
            return Optional.empty();
        }
        while (!shelf.waiting.isEmpty()) {
            Started next = shelf.waiting.remove();
            if (next.isAlive()) {
                return Optional.of(next);
            }
            end(next);
        }
        return Optional.empty();
    }

    /** Lets so many wait; they are started by a thread of their own, one after the other. */
    void fill(String configuration, Object likeness, int count, Start start) {
        List<Started> old = List.of();
        synchronized (this) {
            if (closed) {
                return;
            }
            Shelf shelf = shelves.get(configuration);
            if (shelf == null || !shelf.likeness.equals(likeness)) {
                old = shelf == null ? old : List.copyOf(shelf.waiting);
                shelf = new Shelf(likeness);
                shelves.put(configuration, shelf);
            }
            if (!shelf.filling) {
                shelf.filling = true;
                Shelf mine = shelf;
                Thread.ofVirtual().name("mooring-spares").start(() -> fill(configuration, mine, count, start));
            }
        }
        old.forEach(Spares::end);
    }

    private void fill(String configuration, Shelf shelf, int count, Start start) {
        try {
            while (wants(configuration, shelf, count)) {
                Started next = start.start();
                if (!put(configuration, shelf, next)) {
                    end(next);
                }
            }
        } catch (IOException | SessionException e) {
            LOG.warn("No process waits for the next session of '{}'.", configuration, e);
        } finally {
            synchronized (this) {
                shelf.filling = false;
            }
        }
    }

    private synchronized boolean wants(String configuration, Shelf shelf, int count) {
        return !closed && shelves.get(configuration) == shelf && shelf.waiting.size() < count;
    }

    private synchronized boolean put(String configuration, Shelf shelf, Started next) {
        if (closed || shelves.get(configuration) != shelf) {
            return false;
        }
        shelf.waiting.add(next);
        return true;
    }

    private static void end(Started spare) {
        try {
            spare.end();
        } catch (IOException e) {
            LOG.warn("A process that waited for a session leaves something: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        List<Started> all = new ArrayList<>();
        synchronized (this) {
            closed = true;
            shelves.values().forEach(shelf -> all.addAll(shelf.waiting));
            shelves.clear();
        }
        all.forEach(Spares::end);
    }
}
