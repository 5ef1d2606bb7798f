package org.mooring.process.child.pwsh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.outofproc.PacketWriter;

/**
 * A program's standard input and output, in the client's part of the OutOfProc framing: each packet is sent when the one before it of the same
 * id was acknowledged, as the program expects it of its clients.
 */
final class Pipes {

    /** Takes data, in its order, on the pipes' own thread. */
    interface Receiver {
        void data(UUID id, byte[] fragments) throws PsrpException;

        /** Nothing more comes. */
        void ended(String why);
    }

    private final OutputStream out;
    private final InputStream in;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<UUID, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Map<Packet, CompletableFuture<Void>> expected = new ConcurrentHashMap<>();
    private volatile boolean over;

    Pipes(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    Thread start(Receiver receiver) {
        return Thread.ofPlatform().daemon().name("mooring-pwsh-reader").start(() -> read(receiver));
    }

    /** Sends data, and waits until it is taken. */
    void data(Packet.Stream stream, UUID id, byte[] fragment) throws SessionException, InterruptedException {
        // The two streams of a pipeline do not wait for each other: a host's answer gets through.
        exchange(new Packet.Data(stream, id, fragment), new Packet.DataAck(id), stream == Packet.Stream.Default ? id
            : new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits()));
    }

    void command(UUID id) throws SessionException, InterruptedException {
        exchange(new Packet.Command(id), new Packet.CommandAck(id), id);
    }

    void signal(UUID id) throws SessionException, InterruptedException {
        exchange(new Packet.Signal(id), new Packet.SignalAck(id), UUID.randomUUID());
    }

    void close(UUID id) throws SessionException, InterruptedException {
        exchange(new Packet.Close(id), new Packet.CloseAck(id), UUID.randomUUID());
    }

    /** The program hears that nobody talks to it any more, and ends. */
    void closeInput() {
        try {
            out.close();
        } catch (IOException e) {
            // It has ended.
            over = true;
        }
    }

    private void exchange(Packet packet, Packet answer, UUID turn) throws SessionException, InterruptedException {
        ReentrantLock lock = turns.computeIfAbsent(turn, any -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            CompletableFuture<Void> acknowledged = expected.computeIfAbsent(answer, any -> new CompletableFuture<>());
            if (over) {
                throw new SessionException(Reason.OVER, "The session's program has ended.");
            }
            write(packet);
            acknowledged.get();
        } catch (IOException | ExecutionException e) {
            throw new SessionException(Reason.OVER, "The session's program has ended.", e);
        } finally {
            lock.unlock();
            turns.remove(turn, lock);
        }
    }

    private void write(Packet packet) throws IOException {
        writing.lock();
        try {
            out.write(PacketWriter.line(packet));
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    private void read(Receiver receiver) {
        PacketReader reader = PacketReader.ofClient(PacketReader.DEFAULT_LINE_BYTES);
        byte[] buffer = new byte[64 << 10];
        String why = "The session's program has ended.";
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                for (Packet packet : reader.receive(ByteBuffer.wrap(buffer, 0, count))) {
                    switch (packet) {
                        case Packet.Data data -> receiver.data(data.id(), data.fragments());
                        case Packet.Failure failure -> throw new IOException("The session's program says: " + failure.message());
                        default -> acknowledge(packet);
                    }
                }
                count = in.read(buffer);
            }
        } catch (IOException | PsrpException e) {
            why = e.getMessage();
        }
        over = true;
        IOException end = new IOException(why);
        expected.values().forEach(waiting -> waiting.completeExceptionally(end));
        receiver.ended(why);
    }

    private void acknowledge(Packet packet) {
        CompletableFuture<Void> waiting = expected.remove(packet);
        if (waiting != null) {
            waiting.complete(null);
        }
    }
}
