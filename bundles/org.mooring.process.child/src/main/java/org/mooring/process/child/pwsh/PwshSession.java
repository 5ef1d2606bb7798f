package org.mooring.process.child.pwsh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.audit.AuditException;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.CommandText;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.message.MessageType;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.security.SessionSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session in a program that speaks as {@code pwsh -s} does. Such a program knows one client, the one that opened it. To each later one
 * this says what the program had said to the first, and gives the pool the name that the client has for it.
 */
final class PwshSession implements ProcessChannel, Pipes.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(PwshSession.class);

    private static final int SESSION_CAPABILITY = 0x00010002;
    private static final int CLOSE_SESSION = 0x00010003;
    private static final int INIT_RUNSPACEPOOL = 0x00010004;
    private static final int CONNECT_RUNSPACEPOOL = 0x00010008;
    private static final int RUNSPACEPOOL_STATE = 0x00021005;
    private static final int CREATE_PIPELINE = 0x00021006;
    private static final int PRIVATE_DATA = 0x00021009;
    private static final int GET_COMMAND_METADATA = 0x0002100A;
    private static final int HOST_RESPONSE_OF_POOL = 0x00021101;
    private static final int PIPELINE_STATE = 0x00041006;
    private static final int HOST_RESPONSE = 0x00041101;

    private static final Pattern STATE = Pattern.compile("<I32 N=\"(?:Pipeline|Runspace)State\">(\\d+)</I32>");
    private static final Pattern SCRIPT = Pattern.compile("<S N=\"Cmd\">([^<]*)</S>");
    private static final Duration OPEN_TIME = Duration.ofMinutes(3);
    private static final int CLOSE_SECONDS = 10;

    private static final int MOST_TEXTS = 256;

    /** A pipeline that has not ended. */
    private static final class Running {
        final CountDownLatch end = new CountDownLatch(1);
        volatile boolean stopping;
        /** Whether it is none of a client's. */
        final boolean ours;
        /** What it says, where its client is gone for good; and whether all that it had said before is there. Guarded by the gate. */
        LeftCommand left;
        boolean taken;

        Running(boolean ours) {
            this.ours = ours;
        }
    }

    private final Process process;
    private final Pipes pipes;
    private final ProcessOutput session;
    private final Fragmenter fragmenter = new Fragmenter();
    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(new SessionSecrets()));
    private final Map<UUID, Defragmenter> incoming = new HashMap<>();
    private final Map<UUID, Running> pipelines = new ConcurrentHashMap<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Thread reader;
    private final Object gate = new Object();
    private final LeftJobs jobs;
    private final long room;
    private final PwshTranscript transcript;
    /** What pipelines of the client run, of late. */
    private final Map<UUID, String> texts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > MOST_TEXTS;
        }
    };
    /** The pipeline whose words the reader is about to deliver: it may be stopped meanwhile. */
    private UUID delivering;
    /** What the program said to its first client, for the others. */
    private volatile SessionMessage capability;
    private volatile SessionMessage privateData;
    /** The pool's name for the program, and for the client that is attached. */
    private volatile UUID pool = SessionMessage.SESSION;
    private volatile UUID clientsPool = SessionMessage.SESSION;
    private volatile boolean known;
    private volatile boolean saidClosed;
    private volatile boolean closed;

    /**
     * @param room what is kept of each command that a client left, in bytes
     * @param transcript or null
     */
    PwshSession(Process process, ProcessOutput session, long room, PwshTranscript transcript) {
        this.process = process;
        this.session = session;
        this.room = room;
        this.transcript = transcript;
        this.jobs = new LeftJobs(codec, new ForJobs());
        this.pipes = new Pipes(process.getInputStream(), process.getOutputStream());
        this.reader = pipes.start(this);
    }

    @Override
    public void send(SessionMessage message) throws SessionException, InterruptedException {
        switch (message.type()) {
            case SESSION_CAPABILITY -> {
                if (known) {
                    session.message(named(capability));
                } else {
                    say(message);
                }
            }
            case INIT_RUNSPACEPOOL -> open(message);
            case CONNECT_RUNSPACEPOOL -> {
                clientsPool = message.pool();
                session.message(encode(new Message.RunspacePoolInitData(1, 1)));
                session.message(named(privateData));
            }
            case CLOSE_SESSION -> close();
            case CREATE_PIPELINE, GET_COMMAND_METADATA -> {
                UUID id = message.pipeline();
                String text = text(message);
                pipelines.put(id, new Running(false));
                try {
                    session.pipelineStarted(id, text);
                } catch (AuditException e) {
                    pipelines.remove(id);
                    throw new SessionException(Reason.PROCESS, e.getMessage(), e);
                }
                synchronized (texts) {
                    texts.put(id, text);
                }
                if (!jobs.holds(message, text)) {
                    begin(message);
                }
            }
            default -> {
                if (message.pipeline().equals(SessionMessage.SESSION)
                        || pipelines.containsKey(message.pipeline()) && !jobs.holds(message, null)) {
                    say(message);
                }
            }
        }
    }

    private void begin(SessionMessage message) throws SessionException, InterruptedException {
        if (transcript != null) {
            transcript.begins(message);
        }
        pipes.command(message.pipeline());
        say(message);
    }

    /** What is done here for jobs of what a client left. */
    private final class ForJobs implements LeftJobs.Program {

        @Override
        public UUID pool() {
            return pool;
        }

        @Override
        public void run(UUID pipeline, List<SessionMessage> messages) throws SessionException, InterruptedException {
            Running running = new Running(true);
            pipelines.put(pipeline, running);
            pipes.command(pipeline);
            for (SessionMessage message : messages) {
                say(message);
            }
            running.end.await();
            pipes.close(pipeline);
        }

        @Override
        public void goOn(SessionMessage message) throws SessionException, InterruptedException {
            if (!pipelines.containsKey(message.pipeline())) {
                return;
            }
            if (message.type() == CREATE_PIPELINE || message.type() == GET_COMMAND_METADATA) {
                begin(message);
            } else {
                say(message);
            }
        }

        @Override
        public void signal(UUID pipeline) throws SessionException, InterruptedException {
            pipes.signal(pipeline);
        }
    }

    private void open(SessionMessage message) throws SessionException, InterruptedException {
        clientsPool = message.pool();
        if (known) {
            session.message(named(privateData));
            session.message(encode(new Message.RunspacePoolState(State.Opened, null)));
            session.opened();
            return;
        }
        pool = message.pool();
        say(message);
        if (!opened.await(OPEN_TIME.toSeconds(), TimeUnit.SECONDS)) {
            throw new SessionException(Reason.PROCESS, "The session's program does not open the session.");
        }
    }

    private void say(SessionMessage message) throws SessionException, InterruptedException {
        boolean answer = message.type() == HOST_RESPONSE || message.type() == HOST_RESPONSE_OF_POOL;
        List<byte[]> fragments;
        synchronized (fragmenter) {
            fragments = fragmenter.fragments(renamed(message, pool));
        }
        for (byte[] fragment : fragments) {
            pipes.data(answer ? Packet.Stream.PromptResponse : Packet.Stream.Default, message.pipeline(), fragment);
        }
    }

    /** The message with the pool's name as the client has it. */
    private SessionMessage named(SessionMessage message) {
        return renamed(message, clientsPool);
    }

    private static SessionMessage renamed(SessionMessage message, UUID pool) {
        if (message.pool().equals(pool) || message.pool().equals(SessionMessage.SESSION)) {
            return message;
        }
        ByteBuffer content = message.data();
        byte[] data = new byte[content.remaining()];
        content.get(data);
        return SessionMessage.of(message.destination(), message.type(), pool, message.pipeline(), data);
    }

    private SessionMessage encode(Message message) {
        return codec.encode(SessionMessage.TO_CLIENT, clientsPool, SessionMessage.SESSION, message);
    }

    private static String content(SessionMessage message) {
        return StandardCharsets.UTF_8.decode(message.data()).toString();
    }

    private String text(SessionMessage message) {
        try {
            if (codec.decode(message) instanceof Message.CreatePipeline wanted) {
                return CommandText.of(wanted.pipeline());
            }
        } catch (PsrpException | RuntimeException e) {
            LOG.debug("A pipeline's arguments are not for anybody here: {}", e.getMessage());
        }
        return names(message);
    }

    private static String outcome(SessionMessage message) {
        int state = state(message);
        return state >= 0 && state < Message.InvocationState.values().length ? Message.InvocationState.values()[state].name() : "";
    }

    /** Of a pipeline with secrets, which only the program can read. */
    private static String names(SessionMessage message) {
        List<String> commands = new ArrayList<>();
        Matcher command = SCRIPT.matcher(content(message));
        while (command.find()) {
            commands.add(command.group(1).replace("_x000A_", "\n").replace("_x000D_", "\r").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&"));
        }
        return String.join(" | ", commands);
    }

    @Override
    public void data(UUID id, byte[] fragments) throws PsrpException {
        Defragmenter parts = incoming.computeIfAbsent(id, any -> Defragmenter.ofClient(FragmentLimits.CLIENT));
        for (SessionMessage message : parts.receive(fragments)) {
            if (message.pipeline().equals(SessionMessage.SESSION)) {
                ofSession(message);
            } else {
                ofPipeline(message);
            }
        }
    }

    private void ofSession(SessionMessage message) {
        switch (message.type()) {
            case SESSION_CAPABILITY -> capability = message;
            case PRIVATE_DATA -> privateData = message;
            default -> { }
        }
        deliver(message);
        if (message.type() == RUNSPACEPOOL_STATE) {
            int state = state(message);
            if (state == State.Opened.ordinal()) {
                known = true;
                session.opened();
                opened.countDown();
            } else if (state == State.Closed.ordinal()) {
                saidClosed = true;
            } else if (state == State.Broken.ordinal()) {
                session.broken("The session's program could not open the session.");
                opened.countDown();
            }
        }
    }

    private void ofPipeline(SessionMessage message) {
        UUID id = message.pipeline();
        Running running = pipelines.get(id);
        if (running == null) {
            return;
        }
        if (running.ours) {
            ofOurs(message);
        } else if (!(running.stopping && message.isStreamed()) && !wasLeft(running, message)) {
            deliver(message, running);
        }
        if (message.type() == PIPELINE_STATE && state(message) >= Message.InvocationState.Stopped.ordinal()) {
            pipelines.remove(id);
            incoming.remove(id);
            if (!running.ours) {
                if (transcript != null) {
                    transcript.ended(message);
                }
                session.pipelineEnded(id, outcome(message));
            }
            running.end.countDown();
            jobs.ended(id);
        }
    }

    private void ofOurs(SessionMessage message) {
        if (message.type() == MessageType.ERROR_RECORD.code() || message.type() == PIPELINE_STATE && state(message) == Message.InvocationState.Failed.ordinal()) {
            LOG.warn("What a client left was not made a job: {}", content(message));
        }
    }

    /** Keeps what a pipeline says that was left, once all that it had said before is kept. */
    private boolean wasLeft(Running running, SessionMessage message) {
        synchronized (gate) {
            while (running.left != null && !running.taken && !closed) {
                try {
                    gate.wait();
                } catch (InterruptedException stopped) {
                    LOG.debug("A pipeline that was left is stopped.");
                }
            }
            if (running.left == null) {
                delivering = message.pipeline();
                return false;
            }
            if (transcript != null) {
                transcript.says(message);
            }
            running.left.add(message);
            return true;
        }
    }

    private static int state(SessionMessage message) {
        Matcher state = STATE.matcher(content(message));
        return state.find() ? Integer.parseInt(state.group(1)) : -1;
    }

    private void deliver(SessionMessage message) {
        synchronized (gate) {
            delivering = message.pipeline();
        }
        deliver(message, null);
    }

    private void deliver(SessionMessage message, Running running) {
        try {
            if (transcript != null && running != null) {
                transcript.says(message);
            }
            session.message(named(message));
        } catch (SessionException over) {
            LOG.debug("Nobody hears what the program says: {}", over.getMessage());
        } catch (InterruptedException stopped) {
            LOG.debug("A pipeline that is stopped found no room for what it says.");
        } finally {
            synchronized (gate) {
                delivering = null;
                gate.notifyAll();
                Thread.interrupted();
            }
        }
    }

    @Override
    public void ended(String why) {
        pipelines.forEach((id, running) -> {
            session.pipelineEnded(id);
            running.end.countDown();
        });
        pipelines.clear();
        opened.countDown();
        if (!closed) {
            process.onExit().orTimeout(2, TimeUnit.SECONDS).handle((done, late) -> {
                session.broken(done == null ? why : "The session's program has ended with code " + done.exitValue() + ".");
                return null;
            }).join();
        }
    }

    @Override
    public void stop(UUID pipeline) throws InterruptedException {
        Running running = pipelines.get(pipeline);
        if (running == null) {
            return;
        }
        running.stopping = true;
        if (jobs.forget(pipeline)) {
            pipelines.remove(pipeline);
            try {
                session.message(codec.encode(SessionMessage.TO_CLIENT, clientsPool, pipeline, new Message.PipelineState(Message.InvocationState.Stopped, null)));
            } catch (SessionException over) {
                LOG.debug("Nobody hears that a pipeline is stopped that had not begun: {}", over.getMessage());
            }
            session.pipelineEnded(pipeline, Message.InvocationState.Stopped.name());
            running.end.countDown();
            return;
        }
        synchronized (gate) {
            if (pipeline.equals(delivering)) {
                reader.interrupt();
            }
        }
        try {
            pipes.signal(pipeline);
        } catch (SessionException over) {
            LOG.debug("The program has ended before it could stop a pipeline.", over);
        }
        running.end.await();
    }

    @Override
    public void closePipeline(UUID pipeline) throws InterruptedException {
        stop(pipeline);
        try {
            pipes.close(pipeline);
        } catch (SessionException over) {
            LOG.debug("The program has ended before it could forget a pipeline.", over);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>What an earlier client left goes on, and becomes a job of the session when it has ended.
     */
    @Override
    public void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) throws SessionException, InterruptedException {
        if (mode != AttachMode.RESUME && !known) {
            throw new SessionException(Reason.NOT_FOUND, "The session was never opened.");
        }
        if (mode == AttachMode.FRESH) {
            take(unread);
        }
    }

    private void take(Supplier<List<SessionMessage>> unread) throws InterruptedException {
        Map<UUID, LeftCommand> left = new LinkedHashMap<>();
        Map<UUID, Running> live = new LinkedHashMap<>();
        synchronized (gate) {
            pipelines.forEach((id, running) -> {
                if (!running.ours && running.left == null && !jobs.forget(id)) {
                    running.left = left(id);
                    live.put(id, running);
                }
            });
        }
        live.forEach((id, running) -> left.put(id, running.left));
        hand(left, unread.get());
        synchronized (gate) {
            while (delivering != null && live.containsKey(delivering)) {
                gate.wait();
            }
        }
        hand(left, unread.get());
        jobs.take(List.copyOf(left.values()), live.keySet());
        synchronized (gate) {
            live.values().forEach(running -> running.taken = true);
            gate.notifyAll();
        }
    }

    private LeftCommand left(UUID id) {
        synchronized (texts) {
            return new LeftCommand(id, texts.getOrDefault(id, ""), room);
        }
    }

    private void hand(Map<UUID, LeftCommand> left, List<SessionMessage> messages) {
        for (SessionMessage message : messages) {
            if (!message.pipeline().equals(SessionMessage.SESSION)) {
                left.computeIfAbsent(message.pipeline(), this::left).add(message);
            }
        }
    }

    @Override
    public void left() throws SessionException, InterruptedException {
        session.message(encode(new Message.RunspacePoolState(State.Closing, null)));
        session.message(encode(new Message.RunspacePoolState(State.Closed, null)));
    }

    @Override
    public void detached() {
        // What the program asks of a host waits for the next client.
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (gate) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            for (UUID pipeline : pipelines.keySet()) {
                stop(pipeline);
            }
            if (process.isAlive()) {
                pipes.close(SessionMessage.SESSION);
            }
            if (!saidClosed) {
                left();
            }
        } catch (SessionException over) {
            LOG.debug("Nobody hears the last words: {}", over.getMessage());
        } finally {
            if (transcript != null) {
                transcript.close();
            }
            pipes.closeInput();
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
    }
}
