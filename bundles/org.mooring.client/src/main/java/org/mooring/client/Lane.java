package org.mooring.client;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.mooring.api.connection.ConnectionException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.outofproc.Packet;

/**
 * What goes to and comes from the session or one pipeline over streams of lines. The server acknowledges each packet of data, and only then
 * gets the next one; what is to be sent meanwhile gathers, and goes in one packet of up to 32 KiB, as PowerShell's client does it.
 */
final class Lane {

    private static final int PACKET_BYTES = 32 * 1024;
    private static final int GATHERED_BYTES = 1 << 20;

    /** Puts a packet on the wire. */
    interface Wire {
        void write(Packet packet) throws ConnectionException;
    }

    final Defragmenter received = Defragmenter.ofClient(FragmentLimits.CLIENT);
    final CountDownLatch announced = new CountDownLatch(1);

    private final UUID id;
    private final Wire wire;
    private final Supplier<ConnectionException> ended;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> gathered = new ArrayDeque<>();
    private int gatheredBytes;
    private boolean unacknowledged;
    private boolean sending;
    private boolean closed;

    /** @param ended why the connection is gone, or null while it is not */
    Lane(UUID id, Wire wire, Supplier<ConnectionException> ended) {
        this.id = id;
        this.wire = wire;
        this.ended = ended;
    }

    /** Sends a fragment now or, after those before it, as soon as the server takes it; waits where too much has gathered. */
    void send(byte[] fragment) throws ConnectionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (gatheredBytes >= GATHERED_BYTES && !closed) {
                awaitChange();
            }
            checkConnected();
            if (closed) {
                return;
            }
            if (unacknowledged || sending) {
                gather(fragment);
                return;
            }
            unacknowledged = true;
        } finally {
            lock.unlock();
        }
        wire.write(new Packet.Data(id, fragment));
    }

    private void gather(byte[] fragment) {
        gathered.add(fragment);
        gatheredBytes += fragment.length;
        if (!sending) {
            sending = true;
            // Not on the thread that reads: it must go on reading for the server to take what is written.
            Thread.ofVirtual().name("mooring-client-writer").start(this::sendGathered);
        }
    }

    private void sendGathered() {
        try {
            for (byte[] together = next(); together != null; together = next()) {
                wire.write(new Packet.Data(id, together));
            }
        } catch (ConnectionException told) {
            // Whoever reads this connection is told of its end, and so is the next one who sends.
            close();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What the server is to get next, when it has taken what came before; null when there is no more. */
    private byte[] next() throws ConnectionException, InterruptedException {
        lock.lock();
        try {
            while (unacknowledged && !closed) {
                awaitChange();
            }
            if (closed || gathered.isEmpty()) {
                sending = false;
                return null;
            }
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            do {
                together.writeBytes(gathered.remove());
            } while (!gathered.isEmpty() && together.size() + gathered.peek().length <= PACKET_BYTES);
            gatheredBytes -= together.size();
            unacknowledged = true;
            changed.signalAll();
            return together.toByteArray();
        } finally {
            lock.unlock();
        }
    }

    private void awaitChange() throws ConnectionException, InterruptedException {
        if (!changed.await(100, TimeUnit.MILLISECONDS)) {
            checkConnected();
        }
    }

    private void checkConnected() throws ConnectionException {
        ConnectionException gone = ended.get();
        if (gone != null) {
            throw gone;
        }
    }

    /** The server has taken what was sent last. */
    void acknowledged() {
        lock.lock();
        try {
            unacknowledged = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is there any more to take what has gathered. */
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
