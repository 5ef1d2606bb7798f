package org.mooring.credential.pam;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mooring.credential.pam.helper.Request;

/**
 * Asks PAM in processes: as many at a time as are allowed, one of which stays for the next question. One that does not answer in time is
 * ended; one that has answered many questions is ended too, for modules of PAM are known to leak.
 */
final class Helpers implements Pam {

    /** Starts a process. */
    @FunctionalInterface
    interface Starter {
        Helper start() throws IOException;
    }

    private static final int MOST_IDLE = 1;
    private static final int MOST_ASKED = 200;

    private final Starter starter;
    private final Duration limit;
    private final Semaphore places;
    private final Deque<Helper> idle = new ArrayDeque<>();
    private final Set<Helper> all = new HashSet<>();
    private boolean closed;

    Helpers(Starter starter, int most, Duration limit) {
        this.starter = starter;
        this.limit = limit;
        this.places = new Semaphore(most, true);
    }

    @Override
    public PamAnswer ask(Request request) throws PamFailure {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean placed = false;
        try {
            placed = places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (!placed) {
                throw new PamFailure("too many users are asked for at a time");
            }
            Helper helper = take();
            boolean answered = false;
            try {
                String line = helper.ask(request, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
                answered = true;
                return PamAnswer.read(line, request.user());
            } finally {
                giveBack(helper, answered);
            }
        } catch (IOException e) {
            throw new PamFailure("its process cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PamFailure("nobody waits for the answer any more", e);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private synchronized Helper take() throws IOException {
        if (closed) {
            throw new IOException("the check is stopped");
        }
        for (Helper helper = idle.poll(); helper != null; helper = idle.poll()) {
            if (helper.isAlive()) {
                return helper;
            }
            end(helper);
        }
        Helper started = starter.start();
        all.add(started);
        return started;
    }

    private synchronized void giveBack(Helper helper, boolean answered) {
        if (answered && !closed && idle.size() < MOST_IDLE && helper.asked() < MOST_ASKED) {
            idle.add(helper);
        } else {
            end(helper);
        }
    }

    private void end(Helper helper) {
        all.remove(helper);
        helper.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Helper::close);
        all.clear();
        idle.clear();
    }
}
