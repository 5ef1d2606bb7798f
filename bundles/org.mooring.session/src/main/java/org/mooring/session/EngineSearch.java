package org.mooring.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.SessionException;

/**
 * What becomes of the engine of a session that an earlier run of the server had: it is looked for, and found; or it has ended with that
 * server, and whoever comes for what the session had said finds a new one there.
 */
final class EngineSearch {

    private static final int MOST_SECONDS = 60;

    /** Opens an engine in the place of one that ended with the server. */
    interface Successor {
        ProcessChannel open() throws SessionException, InterruptedException;
    }

    private final CountDownLatch known;
    private Successor successor;

    private EngineSearch(int open) {
        known = new CountDownLatch(open);
    }

    /** Of a session that this server has opened: there is nothing to look for. */
    static EngineSearch none() {
        return new EngineSearch(0);
    }

    static EngineSearch begun() {
        return new EngineSearch(1);
    }

    /** It was found, or will not be. */
    void isOver() {
        known.countDown();
    }

    /** It has ended with its server. */
    synchronized void succeededBy(Successor next) {
        successor = next;
    }

    /** Opens the engine that takes its place; null where there is none to be opened. */
    ProcessChannel succeed() throws SessionException, InterruptedException {
        Successor next;
        synchronized (this) {
            next = successor;
        }
        if (next == null) {
            return null;
        }
        ProcessChannel engine = next.open();
        synchronized (this) {
            successor = null;
        }
        return engine;
    }

    synchronized boolean hasSuccessor() {
        return successor != null;
    }

    /** Whether it is known what became of it; waits for that where it is not. */
    boolean await() throws InterruptedException {
        return known.getCount() == 0 || known.await(MOST_SECONDS, TimeUnit.SECONDS);
    }
}
