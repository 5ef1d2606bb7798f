package org.mooring.process.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mooring.api.audit.AuditException;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationData;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.state.PlainData;
import org.mooring.process.child.Frame.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's end of a session that a keeper has: calls go there, what the engine says comes back. */
final class ChildChannel implements ProcessChannel, Link.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(ChildChannel.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(60);

    private final Child child;
    private final Link link;
    private final ProcessOutput session;
    private final GoneMessages gone;
    private final Map<Long, CompletableFuture<Void>> calls = new ConcurrentHashMap<>();
    private final AtomicLong lastCall = new AtomicLong();
    /** While the engine takes over what it has said, it does not come here. */
    private volatile boolean takenOver;
    /** Whether the end of the link is as it should be. */
    private volatile boolean letGo;

    ChildChannel(Child child, Link link, ProcessOutput session) {
        this.child = child;
        this.link = link;
        this.session = session;
        this.gone = new GoneMessages(link);
        link.start("mooring-child", this);
    }

    /** Shows the secret; when this returns, everything that the keeper has kept is in the session. */
    void hello(Duration most) throws SessionException, InterruptedException {
        call(new Frame(Kind.HELLO, 0, child.secret().getBytes(StandardCharsets.UTF_8)), most);
    }

    void open(RequestData request) throws SessionException, InterruptedException {
        call(new Frame(Kind.OPEN, 0, request.bytes()), null);
    }

    @Override
    public void send(SessionMessage message) throws SessionException, InterruptedException {
        ByteBuffer content = message.bytes();
        byte[] data = new byte[content.remaining()];
        content.get(data);
        call(new Frame(Kind.SEND, 0, data), null);
    }

    @Override
    public void stop(UUID pipeline) throws InterruptedException {
        callUnlessOver(Frame.of(Kind.STOP, pipeline));
    }

    @Override
    public void closePipeline(UUID pipeline) throws InterruptedException {
        callUnlessOver(Frame.of(Kind.CLOSE_PIPELINE, pipeline));
    }

    /**
     * {@inheritDoc}
     *
     * <p>What no client has read is with the keeper, all of it, and the engine takes it from there, once the keeper has heard what was read.
     * What is here of it goes.
     */
    @Override
    public void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) throws SessionException, InterruptedException {
        Frame frame = Frame.of(Kind.ATTACHED, 0, mode.name());
        if (mode != AttachMode.FRESH) {
            call(frame, null);
            return;
        }
        gone.flush();
        gone.hold();
        takenOver = true;
        try {
            unread.get();
            call(frame, null);
            unread.get();
        } finally {
            takenOver = false;
            gone.release();
        }
    }

    @Override
    public void left() throws SessionException, InterruptedException {
        call(Frame.of(Kind.LEFT), null);
    }

    /**
     * {@inheritDoc}
     *
     * <p>When this returns, the keeper knows what the client has got: the server may end at once.
     */
    @Override
    public void detached() {
        try {
            gone.flush();
            callUnlessOver(Frame.of(Kind.DETACHED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>The keeper forgets what the client had got before it knows of this answer: a server that is killed then says none of that again.
     */
    @Override
    public void answering(UUID pipeline, String name, long upTo) throws InterruptedException {
        gone.flush();
        callUnlessOver(new LastAnswer(pipeline, name, false, upTo).frame(Kind.ANSWERING));
    }

    @Override
    public void answered(UUID pipeline, String name) {
        link.send(Frame.of(Kind.ANSWERED, pipeline, name));
    }

    @Override
    public void limits(Duration idleTimeout, BufferingMode buffering) {
        link.send(Frame.of(Kind.LIMITS, idleTimeout.toMillis(), buffering.name()));
    }

    @Override
    public boolean shrink(SessionConfiguration configuration, InitialSessionState state) throws SessionException, InterruptedException {
        call(new Frame(Kind.SHRINK, 0, PlainData.write(ConfigurationData.write(configuration))), null);
        return true;
    }

    @Override
    public void serverEnds() {
        letGo = true;
        try {
            gone.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            link.close();
        }
    }

    @Override
    public void close() throws InterruptedException {
        letGo = true;
        try {
            call(Frame.of(Kind.CLOSE), CLOSE_TIME);
        } catch (SessionException e) {
            LOG.debug("The session's process was not there to be closed: {}", e.getMessage());
        } finally {
            link.close();
            child.end();
        }
    }

    private void callUnlessOver(Frame frame) throws InterruptedException {
        try {
            call(frame, null);
        } catch (SessionException e) {
            LOG.debug("{} found no engine: {}", frame.kind(), e.getMessage());
        }
    }

    /** @param most how long to wait, or null for as long as it takes */
    private void call(Frame frame, Duration most) throws SessionException, InterruptedException {
        long number = lastCall.incrementAndGet();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        calls.put(number, answer);
        try {
            if (!link.isOpen()) {
                throw gone();
            }
            link.send(frame.numbered(number));
            if (most == null) {
                answer.get();
            } else {
                answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SessionException refused) {
                throw new SessionException(refused.reason(), refused.getMessage(), refused);
            }
            throw new SessionException(Reason.PROCESS, e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new SessionException(Reason.PROCESS, "The session's process did not answer within " + most.toSeconds() + " seconds.", e);
        } finally {
            calls.remove(number);
        }
    }

    private SessionException gone() {
        return new SessionException(Reason.OVER, "The session's process has ended" + child.lastWords() + ".");
    }

    @Override
    public void received(Frame frame) throws IOException {
        switch (frame.kind()) {
            case MESSAGE -> keep(frame);
            case ROOM -> session.room((int) frame.number());
            case OPENED -> session.opened();
            case STARTED -> started(frame.pipeline(), frame.textOfPipeline());
            case EARLIER -> {
                LastAnswer last = LastAnswer.of(frame);
                session.earlierAnswer(last.pipeline(), last.name(), last.written(), last.upTo());
            }
            case GOES_ON -> session.pipelineGoesOn(frame.pipeline());
            case ENDED -> session.pipelineEnded(frame.pipeline(), frame.textOfPipeline());
            case TRANSCRIBED -> session.transcribed(frame.text());
            case BROKEN -> session.broken(frame.text());
            case RETURNED -> returned(frame);
            default -> throw new IOException("A session's process does not say " + frame.kind() + ".");
        }
    }

    /** What must not run, since it cannot be recorded, has begun to: it is stopped. */
    private void started(UUID pipeline, String text) {
        try {
            session.pipelineStarted(pipeline, text);
        } catch (AuditException e) {
            LOG.error("A command of session {} is stopped: {}", child.directory().getFileName(), e.getMessage());
            Thread.ofVirtual().name("mooring-unrecorded").start(() -> {
                try {
                    stop(pipeline);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void keep(Frame frame) throws IOException {
        long number = frame.number();
        if (takenOver) {
            gone.add(number);
            return;
        }
        try {
            session.kept(number, SessionMessage.of(frame.data()), () -> gone.add(number));
        } catch (SessionException over) {
            LOG.debug("Nobody hears what the session's process says: {}", over.getMessage());
        } catch (InterruptedException e) {
            throw new IOException("Interrupted.", e);
        }
    }

    private void returned(Frame frame) throws IOException {
        CompletableFuture<Void> answer = calls.get(frame.number());
        if (answer == null) {
            return;
        }
        if (frame.data().length == 0) {
            answer.complete(null);
            return;
        }
        String[] parts = frame.text().split(" ", 2);
        try {
            answer.completeExceptionally(new SessionException(Reason.valueOf(parts[0]), parts.length > 1 ? parts[1] : ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("There is no reason '" + parts[0] + "'.", e);
        }
    }

    @Override
    public void ended(IOException why) {
        if (!letGo) {
            child.awaitExit();
            LOG.warn("The process of session {} is gone: {}{}", child.directory().getFileName(), why.getMessage(), child.lastWords());
            session.broken("The session's process has ended" + child.lastWords() + ".");
        }
        calls.values().forEach(answer -> answer.completeExceptionally(gone()));
    }
}
