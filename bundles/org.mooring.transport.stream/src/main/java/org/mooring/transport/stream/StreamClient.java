package org.mooring.transport.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;

/**
 * One client with its session, over two streams. The calling thread reads what the client says; a second one writes what the session
 * says; stopping and closing, which wait for the engine, have threads of their own for as long as they take.
 *
 * <p>Acknowledgements come where stock clients expect them: after the answers to data of the session, before the output of a pipeline
 * that data starts, after the last state of a pipeline that is stopped, and after everything when the session closes.
 *
 * <p>A client that closes a session which is to stay leaves it. Stock clients close their pipelines first, those too that run and that
 * nobody asked to stop: such a one goes on where the session's close follows, and is stopped where anything else does. A client that knows of sessions which stay says what it wants.
 */
final class StreamClient {

    private static final int CLOSE_SESSION = 0x00010003;
    private static final int CREATE_PIPELINE = 0x00021006;
    private static final int PIPELINE_STATE = 0x00041006;
    private static final String GONE = "The connection is gone.";
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Attachment attachment;
    private final boolean keeps;
    private final InputStream in;
    private final StreamLimits limits;
    private final Consumer<String> protocolBroken;
    private final Wire wire;
    /** Of a client that asks for the output of pipelines; null for any other. */
    private final AskedOutput asked;
    private Runnable whenLeft = () -> {};
    /** Whether a client that asks has left in order. */
    private volatile boolean gone;
    private final Thread reader = Thread.currentThread();

    private final Map<UUID, PipelineInlet> pipelines = new HashMap<>();
    /** Pipelines that were closed while they ran. */
    private final Set<UUID> abandoned = new LinkedHashSet<>();
    /** All that were ever abandoned: their client hears no more of them. */
    private final Set<UUID> silent = ConcurrentHashMap.newKeySet();
    /** Pipelines that have said their last state, or that the client stopped. */
    private final Set<UUID> ended = ConcurrentHashMap.newKeySet();
    private final Defragmenter session;
    private final Defragmenter sessionResponses;
    /** What still waits for the engine: the session's close comes after it. */
    private final Phaser pending = new Phaser(1);
    /** Whether a pipeline is there that this client has not begun. */
    private final Predicate<UUID> isThere;
    /** The thread that closes the session, once the client has asked for that. */
    private final AtomicReference<Thread> closing = new AtomicReference<>();
    /** What ended the client against its will. */
    private final AtomicReference<String> failure = new AtomicReference<>();

    /** What a client knows of sessions that stay. */
    enum Manner {
        /** Nothing, and its session does not. */
        BOUND,
        /** Nothing, and its session stays when it closes it. */
        LEAVES,
        /** Everything: it says when it leaves, asks for the output of pipelines, and confirms it. */
        ASKS
    }

    /** @param isThere whether the session has a pipeline */
    StreamClient(Attachment attachment, Manner manner, Predicate<UUID> isThere, InputStream in, OutputStream out, StreamLimits limits,
            Consumer<String> protocolBroken) {
        this.isThere = isThere;
        this.attachment = attachment;
        this.keeps = manner == Manner.LEAVES;
        this.in = in;
        this.limits = limits;
        this.protocolBroken = protocolBroken;
        this.wire = new Wire(out);
        this.asked = manner == Manner.ASKS ? new AskedOutput(attachment, wire) : null;
        this.session = Defragmenter.ofServer(limits.objects());
        this.sessionResponses = Defragmenter.ofServer(limits.objects());
    }

    /**
     * Says what the session is, before anything else is said.
     *
     * @param left runs when the client leaves, before it hears that it has left
     */
    void introduce(Packet.Kept session, Runnable left) {
        whenLeft = left;
        wire.acknowledgeNow(session);
    }

    int serve() {
        Thread writer = Thread.ofVirtual().name("mooring-stream-writer").start(this::write);
        try {
            read();
            if (isClosing()) {
                closing.get().join();
                writer.join();
            }
        } catch (PsrpException e) {
            fail(e.getMessage());
            protocolBroken.accept(e.getMessage());
        } catch (SessionException e) {
            fail(e.getMessage());
            if (e.reason() == Reason.PROCESS) {
                protocolBroken.accept(e.getMessage());
            }
        } catch (IOException e) {
            failure.compareAndSet(null, GONE);
        } catch (InterruptedException e) {
            failure.compareAndSet(null, "The connection was ended.");
        }
        Thread.interrupted();
        pipelines.values().forEach(PipelineInlet::end);
        attachment.lost(failure.get() != null ? failure.get() : "The client has gone.");
        join(writer);
        return failure.get() == null ? StreamSessions.DONE : StreamSessions.FAILED;
    }

    /** Tells the client why it is not served any longer, and lets it go. */
    void end(String why) {
        fail(why);
    }

    private void read() throws IOException, PsrpException, SessionException, InterruptedException {
        PacketReader packets = PacketReader.ofServer(limits.lineBytes());
        byte[] buffer = new byte[32 * 1024];
        int length = in.read(buffer);
        while (length >= 0 && failure.get() == null && !gone) {
            for (Packet packet : packets.receive(ByteBuffer.wrap(buffer, 0, length))) {
                take(packet);
            }
            wire.flush(); // a command's announcement and its text come together: so do their acknowledgements
            length = in.read(buffer);
        }
        if (!isClosing()) {
            packets.end();
        }
    }

    private boolean isClosing() {
        return closing.get() != null;
    }

    private void take(Packet packet) throws PsrpException, SessionException, InterruptedException {
        switch (packet) {
            case Packet.Data data when data.isOfSession() -> takeOfSession(data);
            case Packet.Data data -> takeOfPipeline(data);
            case Packet.Command command -> {
                if (asked != null) {
                    asked.ask(command.id());
                }
                announce(command.id());
            }
            case Packet.Begin begin when asked != null -> announce(begin.id());
            case Packet.Connect connect when asked != null -> connect(connect);
            case Packet.Taken taken when asked != null -> attachment.delivered(taken.id(), taken.upTo());
            case Packet.Pause pause when asked != null -> {
                asked.pause();
                wire.acknowledgeNow(new Packet.PauseAck(pause.id()));
            }
            case Packet.Disconnect leave when asked != null -> disconnect(leave);
            case Packet.Signal signal when signal.isOfSession() -> throw new PsrpException("IPCNoSignalForSession",
                "A %1$s message to a session is not supported. A %1$s message can be sent only to a command.", "Signal");
            case Packet.Signal signal -> stop(signal.id());
            case Packet.Close close when close.isOfSession() -> closeSession(new Packet.CloseAck(Packet.SESSION));
            case Packet.Close close -> closePipeline(close.id());
            default -> throw unexpected(packet);
        }
    }

    private static PsrpException unexpected(Packet packet) {
        return new PsrpException("IPCUnknownElementReceived",
            "An unknown element \"%s\" was received. This can happen if the remote process closed or ended abnormally.",
            packet.getClass().getSimpleName());
    }

    private void takeOfSession(Packet.Data data) throws PsrpException, SessionException, InterruptedException {
        Defragmenter defragmenter = data.stream() == Packet.Stream.Default ? session : sessionResponses;
        Packet.DataAck ack = new Packet.DataAck(data.id());
        List<SessionMessage> messages = defragmenter.receive(data.fragments());
        if (messages.isEmpty()) {
            wire.acknowledgeNow(ack);
            return;
        }
        long after = 0;
        boolean closes = false;
        for (SessionMessage message : messages) {
            if (keeps && message.type() == CLOSE_SESSION) {
                closes = true;
            } else {
                after = attachment.send(message);
            }
        }
        wire.acknowledge(ack, after);
        if (closes) {
            closeSession(null);
        }
    }

    private void takeOfPipeline(Packet.Data data) throws PsrpException, SessionException, InterruptedException {
        PipelineInlet pipeline = pipelines.get(data.id());
        Packet.DataAck ack = new Packet.DataAck(data.id());
        if (pipeline == null) {
            wire.acknowledgeNow(ack);
            return;
        }
        List<SessionMessage> messages = pipeline.defragment(data);
        if (!messages.isEmpty() && messages.getFirst().type() == CREATE_PIPELINE) {
            wire.acknowledgeSoon(ack);
            pipeline.sendAll(messages);
        } else if (data.stream() == Packet.Stream.PromptResponse) {
            pipeline.sendAll(messages);
            wire.acknowledgeNow(ack);
        } else {
            pipeline.sendThen(messages, () -> wire.acknowledgeNow(ack));
        }
    }

    private void announce(UUID id) throws PsrpException {
        for (UUID left : abandoned) {
            later(() -> attachment.closePipeline(left));
        }
        abandoned.clear();
        if (pipelines.size() >= limits.pipelines()) {
            throw new PsrpException("TooManyPipelines", "A session may have %d commands at a time. Close those that have ended.",
                limits.pipelines());
        }
        if (pipelines.putIfAbsent(id, new PipelineInlet(id, attachment, limits.objects(), this::fail)) != null) {
            throw new PsrpException("DuplicateCommand", "There is a command with the id %s already.", id);
        }
        wire.acknowledgeSoon(new Packet.CommandAck(id));
    }

    /** The client asks for what a pipeline has said and says, which it or another client began. */
    private void connect(Packet.Connect connect) throws SessionException {
        UUID id = connect.id();
        boolean there = pipelines.containsKey(id) || isThere.test(id);
        wire.acknowledgeNow(new Packet.ConnectAck(id, there));
        if (there) {
            pipelines.computeIfAbsent(id, one -> new PipelineInlet(one, attachment, limits.objects(), this::fail));
            later(() -> {
                try {
                    asked.ask(id, connect.after());
                } catch (IOException e) {
                    failure.compareAndSet(null, GONE);
                }
            });
        }
    }

    private void disconnect(Packet.Disconnect leave) throws SessionException {
        Duration idle = leave.idleTimeoutMillis() < 0 ? null : Duration.ofMillis(leave.idleTimeoutMillis());
        gone = true;
        try {
            attachment.disconnect(idle, buffering(leave.buffering()));
            whenLeft.run();
            wire.acknowledgeNow(new Packet.DisconnectAck(Packet.SESSION, true));
        } catch (SessionException e) {
            if (e.reason() != Reason.OUT_OF_RANGE) {
                throw e;
            }
            gone = false;
            wire.acknowledgeNow(new Packet.DisconnectAck(Packet.SESSION, false));
            later(this::goOn);
        }
    }

    private void goOn() {
        try {
            asked.goOn();
        } catch (IOException e) {
            failure.compareAndSet(null, GONE);
        }
    }

    /** Null for what is none, as for what is not to change. */
    private static BufferingMode buffering(String name) {
        return Arrays.stream(BufferingMode.values()).filter(mode -> mode != BufferingMode.None && mode.name().equals(name)).findFirst().orElse(null);
    }

    private void stop(UUID id) {
        if (pipelines.containsKey(id)) {
            ended.add(id);
            later(() -> wire.acknowledge(new Packet.SignalAck(id), attachment.stop(id)));
        } else {
            wire.acknowledgeNow(new Packet.SignalAck(id));
        }
    }

    private void closePipeline(UUID id) {
        PipelineInlet pipeline = pipelines.remove(id);
        if (pipeline == null) {
            wire.acknowledgeNow(new Packet.CloseAck(id));
            return;
        }
        pipeline.end();
        if (keeps && !ended.remove(id)) {
            abandoned.add(id);
            silent.add(id);
            wire.acknowledgeNow(new Packet.CloseAck(id));
            return;
        }
        later(() -> {
            long after = attachment.closePipeline(id);
            if (asked == null) {
                wire.acknowledge(new Packet.CloseAck(id), after);
            } else {
                asked.forget(id);
                wire.acknowledgeSoon(new Packet.CloseAck(id)); // such a client does not wait for it
            }
        });
    }

    /** @param ack to say when it is closed, or null */
    private void closeSession(Packet.CloseAck ack) {
        Thread closer = Thread.ofVirtual().name("mooring-stream-close").unstarted(() -> {
            pending.arriveAndAwaitAdvance();
            try {
                long after = keeps ? attachment.leave() : attachment.close();
                if (ack != null) {
                    wire.acknowledge(ack, after);
                }
            } catch (SessionException e) {
                fail(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        if (closing.compareAndSet(null, closer)) {
            closer.start();
        } else if (ack != null) {
            wire.acknowledgeNow(ack);
        }
    }

    /** What waits for the engine. */
    private interface Waiting {
        void run() throws SessionException, InterruptedException;
    }

    private void later(Waiting waiting) {
        pending.register();
        Thread.ofVirtual().name("mooring-stream-wait").start(() -> {
            try {
                waiting.run();
            } catch (SessionException e) {
                fail(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                pending.arriveAndDeregister();
            }
        });
    }

    private void write() {
        try {
            while (true) {
                Received received = attachment.receive(Duration.ZERO);
                if (received instanceof Received.Nothing) {
                    wire.flush();
                    received = attachment.receive(FOREVER);
                }
                switch (received) {
                    case Received.Output output when asked != null -> asked.write(output);
                    case Received.Output output -> {
                        if (silent.contains(output.message().pipeline())) {
                            wire.pass(output);
                        } else {
                            wire.write(output);
                        }
                        written(output);
                    }
                    case Received.Over over -> {
                        end(over);
                        return;
                    }
                    case Received.Nothing nothing -> { }
                    case Received.PipelineEnded ended -> { }
                }
            }
        } catch (IOException e) {
            failure.compareAndSet(null, GONE);
            reader.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void written(Received.Output output) {
        if (!keeps) {
            attachment.delivered(output);
            return;
        }
        attachment.sent(output);
        if (output.message().type() == PIPELINE_STATE) {
            ended.add(output.message().pipeline());
        }
    }

    /** The session has nothing more to say. */
    private void end(Received.Over over) throws IOException {
        if (gone && over.state() == State.Disconnected) {
            return;
        }
        if (isClosing() && over.state() == (keeps ? State.Disconnected : State.Closed)) {
            attachment.lost("The client has closed its end."); // first: the client may come back as soon as it has the acknowledgement
            wire.acknowledgeAll();
        } else if (failure.get() == null) {
            fail(over.reason());
            reader.interrupt();
        }
    }

    /** Tells the client what ended it; the first reason is the one. */
    private void fail(String message) {
        if (failure.compareAndSet(null, message)) {
            wire.lastWords(message);
            if (Thread.currentThread() != reader) {
                reader.interrupt();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
