package org.mooring.dotnet;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mooring.api.stream.DotNetException;

/**
 * The turns that one thread takes among those that compute. A virtual thread keeps its carrier until it waits: as many endless loops as
 * there are carriers would keep everything else in this JVM from running, and those that wait for a carrier have no order. What may compute
 * for long calls {@link #reach} in its loops: it waits there when its turn is over, the longer the more it has computed and the more others
 * do, so that carriers stay free.
 */
public final class Turns {

    private static final long NANOS = 10_000_000;
    /** How many may compute in one turn: as many as the machine can, but not on all carriers. */
    private static final int MOST = mostComputing();
    /** How many turns one waits at most. */
    private static final int LONGEST = 200;
    /** Turns in which nobody runs, after which the clock stops. */
    private static final int IDLE = 100;

    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final AtomicInteger OVER = new AtomicInteger();
    private static boolean ticking;
    private static volatile int number;
    private static volatile int pause;

    private int turn = number;
    private int taken;

    private static int mostComputing() {
        int processors = Runtime.getRuntime().availableProcessors();
        int carriers = Integer.getInteger("jdk.virtualThreadScheduler.parallelism", processors);
        return Math.max(1, Math.min(processors, carriers - 1));
    }

    /** The calling thread may compute from here to {@link #end}. */
    public void begin() {
        if (RUNNING.incrementAndGet() == 1) {
            start();
        }
        turn = number;
        taken = 0;
    }

    public void end() {
        RUNNING.decrementAndGet();
    }

    /** Lets others run when the turn is over. */
    public void reach() {
        if (turn != number) {
            offer();
        }
    }

    /** As {@link #reach}, for what asks nobody else whether it is to stop: when its thread was interrupted it is a PipelineStoppedException. */
    public void reachOrStop() {
        if (turn != number) {
            if (Thread.currentThread().isInterrupted()) {
                throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
            }
            offer();
        }
    }

    private void offer() {
        if (Thread.currentThread().isVirtual()) {
            OVER.incrementAndGet();
            taken++;
            LockSupport.parkNanos(Math.max(1, Math.min(pause, taken) * NANOS));
        }
        turn = number;
    }

    private static synchronized void start() {
        if (!ticking) {
            ticking = true;
            Thread.ofPlatform().daemon().name("mooring-turns").start(Turns::tick);
        }
    }

    private static void tick() {
        int idle = 0;
        do {
            LockSupport.parkNanos(NANOS);
            number++;
            int computing = OVER.getAndSet(0);
            if (computing > MOST) {
                pause = Math.min(pause + pause / 8 + 1, LONGEST);
            } else if (computing < MOST && pause > 0) {
                pause--;
            }
            idle = RUNNING.get() > 0 ? 0 : idle + 1;
        } while (idle <= IDLE || !stopped());
    }

    private static synchronized boolean stopped() {
        ticking = RUNNING.get() > 0;
        return !ticking;
    }
}
