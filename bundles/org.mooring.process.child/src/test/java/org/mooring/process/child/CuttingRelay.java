package org.mooring.process.child;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.mooring.process.child.Frame.Kind;

/**
 * Between servers and a keeper: passes so many bytes in each direction and cuts the connection then, in the middle of a frame or not. It reads
 * what it passes, and so knows what each end was told.
 */
final class CuttingRelay implements AutoCloseable {

    private static final int HEADER_BYTES = 13;

    private final Path keeper;
    private final ServerSocketChannel listening;
    /** The messages of which the keeper was told, in a frame that came through as a whole, that they are needed no more. */
    private final Set<Long> told = new HashSet<>();
    /** The messages that were passed to a later server all the same. */
    final Set<Long> again = new HashSet<>();
    private Thread passing;
    private volatile boolean cut;

    CuttingRelay(Path path, Path keeper) throws IOException {
        this.keeper = keeper;
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(path));
    }

    /** Passes the next connection, and so many bytes of it. */
    void passNext(long toKeeper, long toServer) {
        cut = false;
        passing = Thread.ofVirtual().name("relay").start(() -> pass(toKeeper, toServer));
    }

    /** Whether the last connection was cut; waits until it is over. */
    boolean wasCut() throws InterruptedException {
        passing.join();
        return cut;
    }

    private void pass(long toKeeper, long toServer) {
        try (SocketChannel server = listening.accept(); SocketChannel kept = SocketChannel.open(UnixDomainSocketAddress.of(keeper))) {
            Set<Long> before = Set.copyOf(told);
            Thread back = Thread.ofVirtual().start(() -> pass(kept, server, toServer, frame -> {
                if (frame.kind() == Kind.MESSAGE && before.contains(frame.number())) {
                    again.add(frame.number());
                }
            }));
            pass(server, kept, toKeeper, frame -> {
                if (frame.kind() == Kind.GONE) {
                    ByteBuffer numbers = ByteBuffer.wrap(frame.data());
                    while (numbers.hasRemaining()) {
                        told.add(numbers.getLong());
                    }
                }
            });
            kept.shutdownOutput();
            back.join();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Until one end is gone, or the limit is reached. */
    private void pass(SocketChannel from, SocketChannel to, long limit, Consumer<Frame> seen) {
        ByteBuffer bytes = ByteBuffer.allocate(16 << 10);
        Frames frames = new Frames(seen);
        long left = limit;
        try {
            while (from.read(bytes) >= 0) {
                bytes.flip();
                boolean last = bytes.remaining() >= left;
                if (last) {
                    bytes.limit((int) left);
                }
                left -= bytes.remaining();
                frames.passed(bytes.duplicate());
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
                if (last) {
                    cut = true;
                    break;
                }
                bytes.clear();
            }
        } catch (IOException gone) {
            // Who writes on is told by an error, and can still read what had come.
        }
        over(from, to);
    }

    private static void over(SocketChannel from, SocketChannel to) {
        try {
            from.shutdownInput();
            to.shutdownOutput();
        } catch (IOException closed) {
            // It is over already.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** Takes frames together from bytes. */
    private static final class Frames {

        private final Consumer<Frame> seen;
        private final ByteBuffer pending = ByteBuffer.allocate(256 << 10);

        Frames(Consumer<Frame> seen) {
            this.seen = seen;
        }

        void passed(ByteBuffer bytes) {
            pending.put(bytes).flip();
            while (pending.remaining() >= HEADER_BYTES && pending.remaining() >= HEADER_BYTES + pending.getInt(pending.position())) {
                byte[] data = new byte[pending.getInt()];
                Kind kind = Kind.values()[pending.get()];
                long number = pending.getLong();
                pending.get(data);
                seen.accept(new Frame(kind, number, data));
            }
            pending.compact();
        }
    }
}
