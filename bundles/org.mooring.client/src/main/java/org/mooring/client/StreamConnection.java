package org.mooring.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.message.MessageType;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;
import org.mooring.psrp.outofproc.PacketWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection over two streams of lines, as SSH's subsystem, a pipe or {@code pwsh -s} carry it (PowerShell's out-of-process framing).
 * Each pipeline, and the session, has a {@link Lane} of its own; answers to host calls do not wait in it.
 */
public final class StreamConnection implements ClientConnection {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
    private static final int LINE_BYTES = 64 << 20;
    private static final long ACKNOWLEDGE_SECONDS = 60;

    /** How long the server's last words may take, where it does not listen any more. */
    private static final long LAST_WORDS_SECONDS = 2;

    private final InputStream in;
    private final OutputStream out;
    private final Closeable under;
    private final ConnectionListener listener;
    private final ReentrantLock writing = new ReentrantLock();
    private final Fragmenter fragmenter = new Fragmenter();
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;
    /** Why it has ended, once it has. */
    private volatile ConnectionException reason;

    /**
     * @param under what is closed at the end, beside the streams
     */
    public StreamConnection(InputStream in, OutputStream out, Closeable under, ConnectionListener listener) {
        this.in = in;
        this.out = out;
        this.under = under;
        this.listener = listener;
    }

    @Override
    public void open(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        Lane lane = lane(Packet.SESSION);
        Thread.ofVirtual().name("mooring-client-reader").start(this::read);
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (SessionMessage message : first) {
            for (byte[] fragment : fragmenter.fragments(message)) {
                together.writeBytes(fragment);
            }
        }
        lane.send(together.toByteArray());
    }

    private Lane lane(UUID id) {
        Lane lane = new Lane(id, this::write, () -> ended.getCount() == 0 ? gone(null) : null);
        lanes.put(id, lane);
        return lane;
    }

    @Override
    public void send(SessionMessage message) throws ConnectionException, InterruptedException {
        UUID id = message.pipeline();
        Lane lane = lanes.get(id);
        if (isFirstOfPipeline(message)) {
            lane = lane(id);
            write(new Packet.Command(id));
            await(lane.announced);
        }
        if (lane == null) {
            return; // closed meanwhile: nobody is there to take it
        }
        boolean answer = isHostResponse(message);
        for (byte[] fragment : fragmenter.fragments(message)) {
            if (answer) {
                write(new Packet.Data(Packet.Stream.PromptResponse, id, fragment));
            } else {
                lane.send(fragment);
            }
        }
    }

    private static boolean isFirstOfPipeline(SessionMessage message) {
        return message.type() == MessageType.CREATE_PIPELINE.code() || message.type() == MessageType.GET_COMMAND_METADATA.code();
    }

    private static boolean isHostResponse(SessionMessage message) {
        return message.type() == MessageType.PIPELINE_HOST_RESPONSE.code() || message.type() == MessageType.RUNSPACEPOOL_HOST_RESPONSE.code();
    }

    private void await(CountDownLatch latch) throws ConnectionException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ACKNOWLEDGE_SECONDS);
        while (!latch.await(100, TimeUnit.MILLISECONDS)) {
            checkAlive();
            if (System.nanoTime() > deadline) {
                throw new ConnectionException("The server has not answered within " + ACKNOWLEDGE_SECONDS + " seconds.", 0);
            }
        }
    }

    private void checkAlive() throws ConnectionException {
        if (ended.getCount() == 0) {
            throw gone(null);
        }
    }

    /** Why nothing more can be sent: what the server said last, where it said something. */
    private ConnectionException gone(IOException cause) {
        try {
            if (ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS) && reason != null) {
                return reason;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return hasEnded(cause);
    }

    private static ConnectionException hasEnded(IOException cause) {
        return new ConnectionException("The connection to the server has ended.", cause);
    }

    private void write(Packet packet) throws ConnectionException {
        writing.lock();
        try {
            out.write(PacketWriter.line(packet));
            out.flush();
        } catch (IOException e) {
            throw gone(e);
        } finally {
            writing.unlock();
        }
    }

    private void read() {
        try {
            PacketReader packets = PacketReader.ofClient(LINE_BYTES);
            byte[] buffer = new byte[64 * 1024];
            int length = in.read(buffer);
            while (length >= 0) {
                for (Packet packet : packets.receive(ByteBuffer.wrap(buffer, 0, length))) {
                    take(packet);
                }
                length = in.read(buffer);
            }
            reason = hasEnded(null);
        } catch (IOException e) {
            reason = hasEnded(e);
        } catch (PsrpException e) {
            reason = new ConnectionException(e.getMessage(), e);
        } catch (Refused e) {
            reason = new ConnectionException(e.getMessage(), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason = hasEnded(null);
        } finally {
            ended.countDown();
            if (!closing && reason != null) {
                listener.lost(reason);
            }
        }
    }

    /** The server's last words. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private void take(Packet packet) throws PsrpException, InterruptedException, Refused {
        Lane lane = lanes.get(packet.id());
        switch (packet) {
            case Packet.Data data -> {
                if (lane != null) {
                    for (SessionMessage message : lane.received.receive(data.fragments())) {
                        listener.received(message);
                    }
                }
            }
            case Packet.DataAck ack -> {
                if (lane != null) {
                    lane.acknowledged();
                }
            }
            case Packet.CommandAck ack -> {
                if (lane != null) {
                    lane.announced.countDown();
                }
            }
            case Packet.CloseAck ack -> {
                if (ack.isOfSession()) {
                    ended.countDown();
                }
            }
            case Packet.SignalAck ack -> LOG.trace("Stopped: {}", ack.id());
            case Packet.Failure failure -> throw new Refused(failure.message());
            default -> throw new PsrpException("IPCUnknownElementReceived", "A server does not send %s.", packet.getClass().getSimpleName());
        }
    }

    @Override
    public void stop(UUID pipeline) throws ConnectionException {
        write(new Packet.Signal(pipeline));
    }

    @Override
    public void closePipeline(UUID pipeline) throws ConnectionException {
        Lane lane = lanes.remove(pipeline);
        if (lane != null) {
            lane.close();
            write(new Packet.Close(pipeline));
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        try {
            if (ended.getCount() > 0) {
                write(new Packet.Close(Packet.SESSION));
                if (!ended.await(ACKNOWLEDGE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("The server did not say that it had closed the session.");
                }
            }
        } catch (ConnectionException e) {
            LOG.debug("The session's close could not be said.", e);
        } finally {
            closeStreams();
        }
    }

    private void closeStreams() {
        try (under; in; out) {
            LOG.trace("The connection is closed.");
        } catch (IOException e) {
            LOG.debug("The connection was gone before it was closed.", e);
        }
    }
}
