package org.mooring.object.job;

import java.util.ArrayDeque;
import java.util.Deque;

/** Runs tasks on threads of their own, only so many at once; the others wait in order. */
public final class Throttle {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int limit;
    private int running;
    private boolean closed;

    public Throttle(int limit) {
        this.limit = limit;
    }

    public synchronized void limit(int most) {
        limit = most;
        startSome();
    }

    public synchronized void submit(Runnable task) {
        if (closed) {
            return;
        }
        waiting.add(task);
        startSome();
    }

    /** Takes a task back that has not begun; false when it has. */
    public synchronized boolean withdraw(Runnable task) {
        return waiting.remove(task);
    }

    /** Nothing that waits will begin. */
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private void startSome() {
        while (running < limit && !waiting.isEmpty()) {
            Runnable task = waiting.poll();
            running++;
            Thread.ofVirtual().name("mooring-job").start(() -> run(task));
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            ended();
        }
    }

    private synchronized void ended() {
        running--;
        startSome();
    }
}
