package org.mooring.process.child.pwsh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** A pipeline that has not ended. */
    private static final class Running {
        final CountDownLatch end = new CountDownLatch(1);
        volatile boolean stopping;
        /** Whether its client is gone for good, and nobody reads what it says. */
        volatile boolean left;
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

    PwshSession(Process process, ProcessOutput session) {
        this.process = process;
        this.session = session;
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
                pipelines.put(id, new Running());
                try {
                    session.pipelineStarted(id, text(message));
                } catch (AuditException e) {
                    pipelines.remove(id);
                    throw new SessionException(Reason.PROCESS, e.getMessage(), e);
                }
                pipes.command(id);
                say(message);
            }
            default -> {
                if (message.pipeline().equals(SessionMessage.SESSION) || pipelines.containsKey(message.pipeline())) {
                    say(message);
                }
            }
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
        if (!running.left && !(running.stopping && message.isStreamed())) {
            deliver(message);
        }
        if (message.type() == PIPELINE_STATE && state(message) >= Message.InvocationState.Stopped.ordinal()) {
            pipelines.remove(id);
            incoming.remove(id);
            session.pipelineEnded(id, outcome(message));
            running.end.countDown();
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
        try {
            session.message(named(message));
        } catch (SessionException over) {
            LOG.debug("Nobody hears what the program says: {}", over.getMessage());
        } catch (InterruptedException stopped) {
            LOG.debug("A pipeline that is stopped found no room for what it says.");
        } finally {
            synchronized (gate) {
                delivering = null;
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
     * <p>The program has no place for what an earlier client left: its commands go on, and what they say is not kept for a client that begins
     * anew.
     */
    @Override
    public void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) throws SessionException {
        if (mode != AttachMode.RESUME && !known) {
            throw new SessionException(Reason.NOT_FOUND, "The session was never opened.");
        }
        if (mode == AttachMode.FRESH) {
            pipelines.values().forEach(running -> running.left = true);
            int dropped = unread.get().size();
            if (dropped > 0) {
                LOG.info("{} messages of earlier commands are dropped for a client that begins anew.", dropped);
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
            pipes.closeInput();
            if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
    }
}
