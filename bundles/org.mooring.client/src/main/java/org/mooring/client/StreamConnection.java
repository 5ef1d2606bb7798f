package org.mooring.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
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
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long a disconnect waits for input that the server does not take yet. */
    private static final Duration FLUSH = Duration.ofSeconds(10);

    /** How long the server's last words may take, where it does not listen any more. */
    private static final long LAST_WORDS_SECONDS = 2;

    private final InputStream in;
    private final OutputStream out;
    private final Closeable under;
    private final ConnectionListener listener;
    private final ReentrantLock writing = new ReentrantLock();
    private final Fragmenter fragmenter = new Fragmenter();
    private final Map<UUID, Lane> lanes;
    /** Says what the listener has got, where the server asks for that; null where it does not. */
    private final Confirmations confirmations;
    /** Lanes that have got less than is confirmed at once; of the thread that reads. */
    private final Set<Lane> little = new HashSet<>();
    private final TakenBefore before;
    private final Map<Packet, CompletableFuture<Boolean>> asked = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile KeptSession kept;
    private volatile String client;
    /** Open until the server has said what the session is. */
    private final CountDownLatch introduced = new CountDownLatch(1);
    /** Why it has ended, once it has. */
    private volatile ConnectionException reason;

    /**
     * @param under what is closed at the end, beside the streams
     */
    public StreamConnection(InputStream in, OutputStream out, Closeable under, ConnectionListener listener) {
        this(in, out, under, listener, new ConcurrentHashMap<>(), null);
    }

    /**
     * @param lanes of a connection before it, which go on over this one when their pipelines are connected
     * @param before where the server keeps what is not confirmed: what this process has taken already; else null
     */
    StreamConnection(InputStream in, OutputStream out, Closeable under, ConnectionListener listener, Map<UUID, Lane> lanes, TakenBefore before) {
        this.in = in;
        this.out = out;
        this.under = under;
        this.listener = listener;
        this.lanes = lanes;
        this.before = before;
        this.confirmations = before != null ? new Confirmations(this::write) : null;
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
        lane.send(List.of(together.toByteArray()));
    }

    private Lane lane(UUID id) {
        Lane lane = new Lane(id, this::write, this::end);
        lanes.put(id, lane);
        return lane;
    }

    /** Why it is gone; null while it is not. */
    private ConnectionException end() {
        return ended.getCount() == 0 ? gone(null) : null;
    }

    /** Joins a session by its first messages: the answers were heard when this returns. Only this call is told where the server refuses that. */
    @Override
    public void connect(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        closing = true;
        open(first);
        lanes.get(Packet.SESSION).awaitTaken(PATIENCE);
        closing = false;
        checkAlive();
    }

    /** Waits for the server's word on something that it can refuse. */
    private boolean ask(Packet packet, Packet answer) throws ConnectionException, InterruptedException {
        CompletableFuture<Boolean> said = new CompletableFuture<>();
        asked.put(answer, said);
        try {
            write(packet);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    return said.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    checkAlive();
                    if (System.nanoTime() > deadline) {
                        throw noAnswer();
                    }
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        } finally {
            asked.remove(answer);
        }
    }

    /** Goes on where another connection left the session; only this call is told where the server refuses that. */
    void takeUp() throws ConnectionException, InterruptedException {
        closing = true;
        lane(Packet.SESSION);
        Thread.ofVirtual().name("mooring-client-reader").start(this::read);
        await(introduced);
        closing = false;
        checkAlive();
    }

    /** Asks for what a pipeline says, after what was got of it before; false where there is none. */
    boolean goOn(UUID pipeline) throws ConnectionException, InterruptedException {
        Lane lane = lanes.computeIfAbsent(pipeline, id -> new Lane(id, this::write, this::end));
        lane.asked = true;
        lane.taken = Math.max(lane.taken, before.of(pipeline));
        lane.move(this::write, this::end);
        lane.announced.countDown();
        boolean there = ask(new Packet.Connect(pipeline, lane.taken), new Packet.ConnectAck(pipeline, true));
        lane.release();
        return there;
    }

    @Override
    public void connectPipeline(UUID pipeline) throws ConnectionException, InterruptedException {
        checkKept();
        if (!goOn(pipeline)) {
            throw new ConnectionException("The session has no command with the id " + pipeline + ".", 0);
        }
    }

    /** Leaves the session; what the server has taken of the input is all that was sent. */
    @Override
    public void disconnect(long idleTimeoutMillis, String buffering) throws ConnectionException, InterruptedException {
        checkKept();
        boolean left = false;
        closing = true;
        try {
            for (Lane lane : lanes.values()) {
                if (!lane.hold(FLUSH)) {
                    throw new ConnectionException("A command in the session does not take the input that was sent to it.", 0);
                }
            }
            // What comes until the server says no more is got, too, and told: nobody gets it again.
            ask(new Packet.Pause(Packet.SESSION), new Packet.PauseAck(Packet.SESSION));
            lanes.values().stream().filter(lane -> lane.taken > 0).forEach(lane -> confirmations.got(lane.id(), lane.taken));
            confirmations.flush();
            if (!ask(new Packet.Disconnect(Packet.SESSION, idleTimeoutMillis, buffering), new Packet.DisconnectAck(Packet.SESSION, true))) {
                throw new ConnectionException("The idle timeout is out of the range that the server allows.", 0);
            }
            left = true;
            closeStreams();
        } finally {
            if (!left) {
                closing = false;
                lanes.values().forEach(Lane::release);
            }
        }
    }

    @Override
    public boolean knowsDisconnect() {
        return confirmations != null;
    }

    private void checkKept() throws ConnectionException {
        if (confirmations == null) {
            throw new ConnectionException("The session cannot be left: its server does not know disconnected sessions.", 0);
        }
    }

    @Override
    public void begin(SessionMessage pipeline) throws ConnectionException, InterruptedException {
        checkKept();
        UUID id = pipeline.pipeline();
        Lane lane = lane(id);
        lane.asked = false;
        write(new Packet.Begin(id));
        await(lane.announced);
        lane.send(fragmenter.fragments(pipeline));
    }

    @Override
    public KeptSession kept() {
        return kept;
    }

    /** What the server calls this client, that knows it again by that; null where it has not said so. */
    String client() {
        return client;
    }

    @Override
    public void send(SessionMessage message) throws ConnectionException, InterruptedException {
        UUID id = message.pipeline();
        Lane lane = lanes.get(id);
        if (isFirstOfPipeline(message)) {
            lane = announce(id);
        }
        if (lane == null) {
            return; // closed meanwhile: nobody is there to take it
        }
        if (!isHostResponse(message)) {
            lane.send(fragmenter.fragments(message));
            return;
        }
        for (byte[] fragment : fragmenter.fragments(message)) {
            write(new Packet.Data(Packet.Stream.PromptResponse, id, fragment));
        }
    }

    /** A server that confirms need not be waited for: it takes what comes in its order, and what is wrong with one ends the connection. */
    private Lane announce(UUID id) throws ConnectionException, InterruptedException {
        Lane lane = lane(id);
        if (confirmations != null) {
            put(new Packet.Command(id)); // goes with the command itself
        } else {
            write(new Packet.Command(id));
            await(lane.announced);
        }
        return lane;
    }

    private static boolean isFirstOfPipeline(SessionMessage message) {
        return message.type() == MessageType.CREATE_PIPELINE.code() || message.type() == MessageType.GET_COMMAND_METADATA.code();
    }

    static boolean isHostResponse(SessionMessage message) {
        return message.type() == MessageType.PIPELINE_HOST_RESPONSE.code() || message.type() == MessageType.RUNSPACEPOOL_HOST_RESPONSE.code();
    }

    private void await(CountDownLatch latch) throws ConnectionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!latch.await(100, TimeUnit.MILLISECONDS)) {
            checkAlive();
            if (System.nanoTime() > deadline) {
                throw noAnswer();
            }
        }
    }

    private static ConnectionException noAnswer() {
        return new ConnectionException("The server has not answered within " + PATIENCE.toSeconds() + " seconds.", 0);
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
            put(packet);
            out.flush();
        } catch (IOException e) {
            throw gone(e);
        } finally {
            writing.unlock();
        }
    }

    /** Writes what is on its way with the next {@link #write}. */
    private void put(Packet packet) throws ConnectionException {
        writing.lock();
        try {
            out.write(PacketWriter.line(packet));
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
                confirmLittle();
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
            remember();
            ended.countDown();
            if (!closing && reason != null) {
                listener.lost(reason);
            }
        }
    }

    /** What has come and was not confirmed is taken here all the same. */
    private void remember() {
        if (before == null) {
            return;
        }
        try {
            for (Lane lane : lanes.values()) {
                long last = lane.taken;
                if (last > 0) {
                    listener.whenTaken(lane.id(), () -> before.note(lane.id(), last));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
                    hear(lane, data);
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
            case Packet.Kept told -> {
                kept = KeptSessions.of(told);
                client = told.says().get("Client");
                introduced.countDown();
            }
            case Packet.ConnectAck ack -> answered(new Packet.ConnectAck(ack.id(), true), ack.done());
            case Packet.PauseAck ack -> answered(ack, true);
            case Packet.DisconnectAck ack -> answered(new Packet.DisconnectAck(ack.id(), true), ack.done());
            case Packet.SignalAck ack -> LOG.trace("Stopped: {}", ack.id());
            case Packet.Failure failure -> throw new Refused(failure.message());
            default -> throw new PsrpException("IPCUnknownElementReceived", "A server does not send %s.", packet.getClass().getSimpleName());
        }
    }

    private void hear(Lane lane, Packet.Data data) throws PsrpException, InterruptedException {
        for (SessionMessage message : lane.received.receive(data.fragments())) {
            listener.received(message);
        }
        long last = lane.received.lastObjectId();
        if (confirmations != null && !data.isOfSession() && last > lane.taken) {
            lane.taken = last;
            if (lane.isMuch(data.fragments().length)) {
                little.remove(lane);
                listener.whenTaken(data.id(), () -> confirmations.taken(data.id(), last));
            } else {
                little.add(lane);
            }
        }
    }

    private void confirmLittle() throws InterruptedException {
        for (Lane lane : little) {
            long last = lane.taken;
            listener.whenTaken(lane.id(), () -> confirmations.takenSoFar(lane.id(), last));
        }
        little.clear();
    }

    private void answered(Packet question, boolean done) {
        CompletableFuture<Boolean> said = asked.get(question);
        if (said != null) {
            said.complete(done);
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
            if (confirmations != null) {
                confirmations.forget(pipeline);
                before.forget(pipeline);
            }
            write(new Packet.Close(pipeline));
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        try {
            if (ended.getCount() > 0) {
                write(new Packet.Close(Packet.SESSION));
                if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("The server did not say that it had closed the session.");
                }
            }
        } catch (ConnectionException e) {
            LOG.debug("The session's close could not be said.", e);
        } finally {
            closeStreams();
        }
    }

    /** Ends it without a word. */
    void abandon() {
        closing = true;
        closeStreams();
    }

    private void closeStreams() {
        try (under; in; out) {
            LOG.trace("The connection is closed.");
        } catch (IOException e) {
            LOG.debug("The connection was gone before it was closed.", e);
        }
    }
}
