package org.mooring.client.wsman;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.w3c.dom.Document;

/**
 * Requests of a session that outlive failures of the network, as WinRM's client has it (robust connections): what is not answered is asked again, in
 * the same words, for some minutes. The service knows a request by its message id, and answers it once. All requests of a session that fail
 * meanwhile are one interruption, of which the listener hears once. When the time is over the session is left, and what was asked of it waits until its
 * user comes back: then it is asked again, in the same words, and so nothing is lost.
 */
final class RobustRequests implements AutoCloseable {

    private final Endpoint endpoint;
    private final ConnectionListener listener;
    private final Duration patience;
    private final Duration pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** When the network was found to be gone; 0 while it is not. */
    private long interrupted;
    private boolean closed;
    /** Whether the time was over: what is to go on then waits for {@link #resume}. */
    private boolean parked;

    /**
     * @param patience how long it is tried again
     * @param pause between two attempts
     */
    RobustRequests(Endpoint endpoint, ConnectionListener listener, Duration patience, Duration pause) {
        this.endpoint = endpoint;
        this.listener = listener;
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * @param stays whether it waits for the user to come back when the time is over
     * @throws ConnectionException with WinRM's code where the service answers with a fault, or has not answered for so long
     */
    Document send(String envelope, Duration timeout, boolean stays) throws ConnectionException, InterruptedException {
        while (true) {
            try {
                Document answer = endpoint.sendOnce(envelope, timeout);
                restored();
                return answer;
            } catch (ConnectionException answered) {
                restored();
                throw answered;
            } catch (Endpoint.Unreachable e) {
                if (!mayTryAgain() && !(stays && isAskedAgain())) {
                    throw isOver() ? endpoint.notReached(e) : endpoint.lost();
                }
            }
        }
    }

    private void restored() {
        lock.lock();
        try {
            if (interrupted == 0) {
                return;
            }
            interrupted = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listener.restored();
    }

    /** Waits until the user comes back; false where that cannot be any more. */
    private boolean isAskedAgain() throws InterruptedException {
        boolean left;
        lock.lockInterruptibly();
        try {
            if (closed || patience.isZero()) {
                return false;
            }
            left = !parked;
            parked = true;
        } finally {
            lock.unlock();
        }
        if (left) {
            listener.detached(endpoint.lost());
        }
        lock.lockInterruptibly();
        try {
            while (parked && !closed) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the session was left since the time was over. */
    boolean isParked() {
        lock.lock();
        try {
            return parked;
        } finally {
            lock.unlock();
        }
    }

    /** The network is back. */
    void resume() {
        lock.lock();
        try {
            parked = false;
            interrupted = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next attempt; false where there is none. */
    private boolean mayTryAgain() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (closed || parked || patience.isZero()) {
                return false;
            }
            if (interrupted == 0) {
                interrupted = System.nanoTime();
                listener.interrupted(patience);
            }
            long left = patience.toNanos() - (System.nanoTime() - interrupted);
            if (left <= 0) {
                return false;
            }
            changed.awaitNanos(Math.min(left, pause.toNanos()));
            if (closed) {
                return false;
            }
            if (interrupted != 0) {
                listener.retrying();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing was tried again. */
    private boolean isOver() {
        lock.lock();
        try {
            return closed || patience.isZero();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is tried again. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
