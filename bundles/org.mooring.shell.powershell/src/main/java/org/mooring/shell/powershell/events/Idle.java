package org.mooring.shell.powershell.events;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/** Whose turn it is to run scripts in a session: a pipeline's, or, while none runs, that of the actions of events. */
public final class Idle {

    private static final String EXITING = "PowerShell.Exiting";
    private static final int PATIENCE_SECONDS = 2;
    private static final Sink NOWHERE = value -> {};

    private final Engine engine;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean waiting = new AtomicBoolean();

    public Idle(Engine engine) {
        this.engine = engine;
    }

    /** A pipeline begins. */
    public void begin() {
        turn.lock();
    }

    /** A pipeline has ended. */
    public void end() {
        turn.unlock();
        if (engine.events().hasPending()) {
            wake();
        }
    }

    /** There is an action to run: a pipeline that runs will come to it; else a thread does. */
    public void wake() {
        if (turn.isHeldByCurrentThread() || !waiting.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("mooring-events").start(() -> {
            turn.lock();
            try {
                waiting.set(false);
                runPending();
            } finally {
                turn.unlock();
            }
        });
    }

    /** The session ends: who wants to hear of that does, unless a pipeline goes on for long. */
    public void exit() {
        boolean wanted = engine.events().subscribers().stream().anyMatch(one -> one.sourceIdentifier().equalsIgnoreCase(EXITING));
        if (!wanted) {
            return;
        }
        try {
            if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    engine.events().generate(EXITING, null, new Object[0], null);
                    runPending();
                } finally {
                    turn.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runPending() {
        Engine before = engine.attach();
        Streams top = engine.top();
        try {
            engine.clearStopping();
            engine.top(new Streams(NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE));
            engine.events().runPending();
        } finally {
            engine.top(top);
            engine.detach(before);
        }
    }
}
