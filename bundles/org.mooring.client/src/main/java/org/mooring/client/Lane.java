package org.mooring.client;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
    private static final int MOST_UNCONFIRMED = 128;
    private static final int MOST_UNCONFIRMED_BYTES = 256 * 1024;

    /** Puts a packet on the wire. */
    interface Wire {
        void write(Packet packet) throws ConnectionException;
    }

    volatile Defragmenter received = Defragmenter.ofClient(FragmentLimits.CLIENT);
    /** The object id of what the connection's listener got last, which its server numbers over all connections. */
    volatile long taken;
    /** Whether somebody takes what the server says of it: not of a pipeline that was begun and left. */
    volatile boolean asked = true;
    final CountDownLatch announced = new CountDownLatch(1);

    /** What came since the server was told last what has come; of the connection's reader. */
    private int unconfirmed;
    private int unconfirmedBytes;
    private final UUID id;
    private volatile Wire wire;
    private volatile Supplier<ConnectionException> ended;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> gathered = new ArrayDeque<>();
    private int gatheredBytes;
    private boolean unacknowledged;
    private boolean sending;
    private boolean held;
    private boolean closed;

    /** @param ended why the connection is gone, or null while it is not */
    Lane(UUID id, Wire wire, Supplier<ConnectionException> ended) {
        this.id = id;
        this.wire = wire;
        this.ended = ended;
    }

    UUID id() {
        return id;
    }

    /** So many bytes came. Answers whether it is time to tell the server: not for each message, but for so many or so much. */
    boolean isMuch(int more) {
        unconfirmed++;
        unconfirmedBytes += more;
        if (unconfirmed < MOST_UNCONFIRMED && unconfirmedBytes < MOST_UNCONFIRMED_BYTES) {
            return false;
        }
        unconfirmed = 0;
        unconfirmedBytes = 0;
        return true;
    }

    /**
     * Sends the fragments of a message now or, after those before it, as soon as the server takes it; waits where too much has gathered, and
     * while it is held.
     */
    void send(List<byte[]> fragments) throws ConnectionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while ((held || gatheredBytes >= GATHERED_BYTES) && !closed) {
                awaitChange();
            }
            checkConnected();
            if (closed) {
                return;
            }
            boolean atOnce = fragments.size() == 1 && !unacknowledged && !sending;
            if (!atOnce) {
                fragments.forEach(this::gather);
                return;
            }
            unacknowledged = true;
        } finally {
            lock.unlock();
        }
        wire.write(new Packet.Data(id, fragments.getFirst()));
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
                changed.signalAll();
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

    /**
     * Takes nothing from now on until it is released. What has gathered is sent before, as far as the server takes it in that time.
     *
     * @return whether the server has taken everything
     */
    boolean hold(Duration patience) throws ConnectionException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        lock.lockInterruptibly();
        try {
            held = true;
            while ((sending || unacknowledged) && !closed && System.nanoTime() < deadline) {
                // Whoever sends waits over the end of a connection while it is held; here it is what is waited for.
                ConnectionException gone = ended.get();
                if (gone != null) {
                    throw gone;
                }
                awaitChange();
            }
            return closed || !sending && !unacknowledged;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on after {@link #hold}. */
    void release() {
        lock.lock();
        try {
            held = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Belongs to another connection from now on, over which it goes on when it is released. */
    void move(Wire wire, Supplier<ConnectionException> ended) {
        lock.lock();
        try {
            this.wire = wire;
            this.ended = ended;
            received = Defragmenter.ofClient(FragmentLimits.CLIENT);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the server has taken what was sent. */
    void awaitTaken(Duration patience) throws ConnectionException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (unacknowledged && !closed) {
                if (System.nanoTime() > deadline) {
                    throw new ConnectionException("The server has not answered within " + patience.toSeconds() + " seconds.", 0);
                }
                awaitChange();
            }
        } finally {
            lock.unlock();
        }
        checkConnected();
    }

    private void awaitChange() throws ConnectionException, InterruptedException {
        if (!changed.await(100, TimeUnit.MILLISECONDS)) {
            checkConnected();
        }
    }

    private void checkConnected() throws ConnectionException {
        ConnectionException gone = held ? null : ended.get();
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
