package org.mooring.process.child;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One end of the connection between a server and a keeper: frames in both directions, each direction in its order. Sending never waits; the
 * other end keeps what is on its way within bounds.
 */
final class Link implements AutoCloseable {

    /** Takes what comes. Called on the link's own thread, one call at a time. */
    interface Receiver {

        /** @throws IOException when the frame makes no sense: the link ends */
        void received(Frame frame) throws IOException;

        /** The link is over; nothing more comes. */
        void ended(IOException why);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int HEADER_BYTES = 13;
    private static final int MOST_BYTES = 128 << 20;
    private static final int BATCH_BYTES = 64 << 10;
    private static final Frame END = Frame.of(Frame.Kind.RETURNED);

    private final SocketChannel channel;
    private final BlockingQueue<Frame> outgoing = new LinkedBlockingQueue<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ByteBuffer in = ByteBuffer.allocate(BATCH_BYTES).limit(0);
    private Thread writer;
    /** Whether the other end takes nothing any more. */
    private volatile boolean deaf;

    Link(SocketChannel channel) {
        this.channel = channel;
    }

    /** Begins to read and write, each on a thread of its own. */
    void start(String name, Receiver receiver) {
        writer = Thread.ofVirtual().name(name + "-writer").start(this::write);
        Thread.ofVirtual().name(name + "-reader").start(() -> read(receiver));
    }

    /** Sends a frame; when the link is over nobody gets it. */
    void send(Frame frame) {
        if (isOpen()) {
            outgoing.add(frame);
        }
    }

    /** Ends the link once everything is written. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            outgoing.add(END);
            if (deaf) {
                end();
            }
        }
    }

    private void end() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The connection of a session's process was not closed.", e);
        }
    }

    /** Waits until the other end has closed it, but not longer than {@code most}, and ends it. */
    void awaitEnd(Duration most) throws InterruptedException {
        writer.join(most);
        close();
        writer.join(Duration.ofSeconds(1));
    }

    /** Whether the other end has not been heard to be gone. */
    boolean isOpen() {
        return channel.isOpen() && !deaf;
    }

    /** Where the other end takes nothing any more, what it had said is still there to be read: the reader finds its end, and tells of it. */
    private void write() {
        List<Frame> batch = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(BATCH_BYTES);
        try {
            while (true) {
                batch.add(outgoing.take());
                outgoing.drainTo(batch);
                for (Frame frame : batch) {
                    if (frame == END) {
                        flush(buffer);
                        end();
                        return;
                    }
                    put(frame, buffer);
                }
                flush(buffer);
                batch.clear();
            }
        } catch (IOException | InterruptedException e) {
            deaf = true;
            outgoing.clear();
            if (closing.get()) {
                end();
            }
        }
    }

    private void put(Frame frame, ByteBuffer buffer) throws IOException {
        if (buffer.remaining() < HEADER_BYTES) {
            flush(buffer);
        }
        buffer.putInt(frame.data().length).put((byte) frame.kind().ordinal()).putLong(frame.number());
        if (frame.data().length > buffer.remaining()) {
            flush(buffer);
        }
        if (frame.data().length > buffer.remaining()) {
            whole(ByteBuffer.wrap(frame.data()));
        } else {
            buffer.put(frame.data());
        }
    }

    private void flush(ByteBuffer buffer) throws IOException {
        whole(buffer.flip());
        buffer.clear();
    }

    private void whole(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void read(Receiver receiver) {
        IOException why;
        try (channel) {
            while (true) {
                receiver.received(next());
            }
        } catch (IOException e) {
            why = e;
        } catch (RuntimeException e) {
            why = new IOException("The other end sent what makes no sense: " + e, e);
        }
        writer.interrupt();
        receiver.ended(why);
    }

    private Frame next() throws IOException {
        need(HEADER_BYTES);
        int length = in.getInt();
        int kind = in.get();
        long number = in.getLong();
        if (length < 0 || length > MOST_BYTES || kind < 0 || kind >= Frame.Kind.values().length) {
            throw new IOException("A frame of kind " + kind + " with " + length + " bytes is not understood.");
        }
        byte[] data = new byte[length];
        int had = Math.min(length, in.remaining());
        in.get(data, 0, had);
        ByteBuffer rest = ByteBuffer.wrap(data, had, length - had);
        while (rest.hasRemaining()) {
            fill(rest);
        }
        return new Frame(Frame.Kind.values()[kind], number, data);
    }

    private void need(int bytes) throws IOException {
        if (in.remaining() < bytes) {
            in.compact();
            try {
                while (in.position() < bytes) {
                    fill(in);
                }
            } finally {
                in.flip();
            }
        }
    }

    private void fill(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer) < 0) {
            throw new EOFException("The other end is gone.");
        }
    }
}
