package org.mooring.client.wsman;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.mooring.api.connection.ConnectionException;

/**
 * The input of a command on its way: what comes while a request is under way gathers, and goes in one request of up to
 * {@link #MOST_BYTES}, in its order, as WinRM's client does it. While the session is left it waits here.
 */
final class Outbox {

    /** What fits in an envelope of 500 KiB as base64, with its headers. */
    static final int MOST_BYTES = 360 * 1024;

    /** What may wait here before whoever adds to it waits. */
    static final int GATHERED_BYTES = 1 << 20;

    /** Makes one request. */
    interface Request {
        void send(byte[] fragments) throws ConnectionException, InterruptedException;
    }

    private final Request request;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> gathered = new ArrayDeque<>();
    private int gatheredBytes;
    private boolean sending;
    private boolean held;
    private boolean closed;
    private ConnectionException failure;

    Outbox(Request request) {
        this.request = request;
    }

    /**
     * Puts fragments into it; waits where too much has gathered.
     *
     * @throws ConnectionException where what was put before could not be sent
     */
    void add(List<byte[]> fragments) throws ConnectionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (gatheredBytes >= GATHERED_BYTES && !closed) {
                changed.await();
            }
            check();
            if (closed) {
                return; // nobody is there to take it
            }
            for (byte[] fragment : fragments) {
                gathered.add(fragment);
                gatheredBytes += fragment.length;
            }
            if (!sending) {
                sending = true;
                Thread.ofVirtual().name("mooring-wsman-send").start(this::sendAll);
            }
        } finally {
            lock.unlock();
        }
    }

    private void check() throws ConnectionException {
        if (failure != null) {
            throw failure;
        }
    }

    private void sendAll() {
        try {
            for (byte[] together = next(); together != null; together = next()) {
                request.send(together);
            }
        } catch (ConnectionException e) {
            fail(e);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What the next request takes; null when there is no more. */
    private byte[] next() throws InterruptedException {
        lock.lock();
        try {
            while (held && !closed) {
                changed.await();
            }
            if (gathered.isEmpty() || closed) {
                sending = false;
                changed.signalAll();
                return null;
            }
            ByteArrayOutputStream together = new ByteArrayOutputStream(Math.min(gatheredBytes, MOST_BYTES));
            do {
                together.writeBytes(gathered.remove());
            } while (!gathered.isEmpty() && together.size() + gathered.peek().length <= MOST_BYTES);
            gatheredBytes -= together.size();
            changed.signalAll();
            return together.toByteArray();
        } finally {
            lock.unlock();
        }
    }

    private void fail(ConnectionException reason) {
        lock.lock();
        try {
            failure = reason;
            sending = false;
            gathered.clear();
            gatheredBytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the server has taken everything. */
    void flush() throws ConnectionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (sending && !closed) {
                changed.await();
            }
            check();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins no request from now on until {@link #release}. What is here is sent before, as far as the server takes it in that time; the
     * rest waits for the release.
     */
    void hold(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (sending && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            held = true;
        } finally {
            lock.unlock();
        }
    }

    void release() {
        lock.lock();
        try {
            held = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is there any more to take what waits here. */
    void close() {
        lock.lock();
        try {
            closed = true;
            gathered.clear();
            gatheredBytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
