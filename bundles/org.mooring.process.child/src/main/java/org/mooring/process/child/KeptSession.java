package org.mooring.process.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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

/** The one session of a keeper: its engine, what it has said, and the server that is there at the moment, or none. */
final class KeptSession implements ProcessOutput {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSession.class);
    /** What a server that ended said last is read in no time; one that hangs is not waited for longer. */
    private static final Duration LAST_WORDS_TIME = Duration.ofSeconds(2);

    /** How often a session that is alone looks whether somebody can come. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** Starts the engine that a request asks for. */
    interface Engines {
        ProcessChannel open(RequestData request, ProcessOutput output) throws SessionException;

        /** What a session of a configuration begins with here; null where this process has no configurations. */
        default InitialSessionState state(SessionConfiguration configuration) {
            return null;
        }
    }

    private final Engines engines;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Spool spool;
    private ProcessChannel channel;
    private Link server;
    private boolean attached;
    /** How many clients are being attached. */
    private int attaching;
    private boolean durable;
    private Duration idleTimeout;
    private Instant alone;
    private boolean over;

    /** @param patience how long it waits for its first server */
    KeptSession(Engines engines, InstantSource clock, Duration patience) {
        this.engines = engines;
        this.clock = clock;
        this.idleTimeout = patience;
        this.durable = true;
        this.alone = clock.instant();
    }

    /**
     * A server that knows the secret: whichever was there before is not any more. What that one said of messages it needs no more is heard
     * first, so that none of them is told twice. The new server's calls come to {@link #called}.
     */
    void connected(Link link, long hello) throws InterruptedException {
        Link before;
        Spool toTell;
        lock.lock();
        try {
            awaitEndOfServer();
            before = server;
            server = link;
            alone = null;
            toTell = spool;
            if (toTell == null) {
                link.send(Frame.of(Kind.RETURNED, hello));
            } else {
                toTell.connect(link::send, Frame.of(Kind.RETURNED, hello));
            }
        } finally {
            lock.unlock();
        }
        if (before != null) {
            before.close();
        }
    }

    private void awaitEndOfServer() throws InterruptedException {
        long left = LAST_WORDS_TIME.toNanos();
        while ((server != null || attaching > 0) && left > 0) {
            left = changed.awaitNanos(left);
        }
    }

    /** The server is gone, and whoever was attached with it. */
    void disconnected(Link link) {
        ProcessChannel left = null;
        lock.lock();
        try {
            if (server != link) {
                return;
            }
            server = null;
            alone = clock.instant();
            if (spool != null) {
                spool.disconnect();
            }
            if (attached) {
                attached = false;
                left = channel;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (left != null) {
            left.detached();
        }
    }

    /** What the server asks of the engine: each call on a thread of its own, since some wait for the engine. */
    void called(Link link, Frame call) throws IOException {
        switch (call.kind()) {
            case OPEN, SEND, STOP, CLOSE_PIPELINE, ATTACHED, LEFT, DETACHED, CLOSE, SHRINK ->
                Thread.ofVirtual().name("mooring-call").start(() -> link.send(answer(link, call)));
            case GONE -> spool().gone(ByteBuffer.wrap(call.data()));
            case ANSWERING -> {
                spool().answering(LastAnswer.of(call));
                link.send(Frame.of(Kind.RETURNED, call.number()));
            }
            case ANSWERED -> spool().answered(call.pipeline(), call.textOfPipeline());
            case LIMITS -> limits(call);
            default -> throw new IOException("A server does not say " + call.kind() + ".");
        }
    }

    private Frame answer(Link link, Frame call) {
        try {
            perform(link, call);
            return Frame.of(Kind.RETURNED, call.number());
        } catch (SessionException e) {
            return Frame.of(Kind.RETURNED, call.number(), e.reason() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Frame.of(Kind.RETURNED, call.number(), Reason.OVER + " The session's process ends.");
        } catch (IOException | RuntimeException e) {
            LOG.error("The engine failed at {}.", call.kind(), e);
            return Frame.of(Kind.RETURNED, call.number(), Reason.PROCESS + " The session's engine failed: " + e);
        }
    }

    private void perform(Link link, Frame call) throws SessionException, InterruptedException, IOException {
        switch (call.kind()) {
            case OPEN -> open(RequestData.read(call.data()));
            case SEND -> channel().send(SessionMessage.of(call.data()));
            case STOP -> channel().stop(call.pipeline());
            case CLOSE_PIPELINE -> {
                spool().forgetAnswer(call.pipeline());
                channel().closePipeline(call.pipeline());
            }
            case ATTACHED -> attached(link, AttachMode.valueOf(call.text()));
            case LEFT -> channel().left();
            case DETACHED -> {
                detached();
                channel().detached();
            }
            case SHRINK -> shrink(ConfigurationData.read(PlainData.readMap(call.data())));
            case CLOSE -> close();
            default -> throw new IllegalStateException(call.kind().name());
        }
    }

    private void open(RequestData request) throws SessionException {
        lock.lock();
        try {
            if (spool != null) {
                throw new SessionException(Reason.TAKEN, "This process keeps a session already.");
            }
            spool = new Spool(request.configuration().limits().outputBufferBytes(), request.session().buffering());
            if (server != null) {
                spool.connect(server::send, Frame.of(Kind.ROOM, 0));
            }
            durable = request.session().durable();
            idleTimeout = request.session().idleTimeout();
            attached = true;
        } finally {
            lock.unlock();
        }
        ProcessChannel opened = engines.open(request, this);
        lock.lock();
        try {
            channel = opened;
        } finally {
            lock.unlock();
        }
    }

    private void shrink(SessionConfiguration less) throws SessionException, InterruptedException {
        if (!channel().shrink(less, engines.state(less))) {
            throw new SessionException(Reason.PROCESS, "This engine cannot take things away.");
        }
    }

    /** Does nothing for a server that is gone: the next one has been told, or will be, what the engine would take over. */
    private void attached(Link link, AttachMode mode) throws SessionException, InterruptedException {
        lock.lock();
        try {
            if (server != link) {
                throw new SessionException(Reason.OVER, "Another server has the session.");
            }
            attached = true;
            attaching++;
            if (mode != AttachMode.RESUME) {
                spool.forgetAnswers();
            }
        } finally {
            lock.unlock();
        }
        try {
            channel().attached(mode, mode == AttachMode.FRESH ? spool()::drain : List::of);
        } finally {
            lock.lock();
            try {
                attaching--;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void detached() {
        lock.lock();
        try {
            attached = false;
            spool.forgetAnswers();
        } finally {
            lock.unlock();
        }
    }

    private void limits(Frame frame) throws IOException {
        BufferingMode mode;
        try {
            mode = BufferingMode.valueOf(frame.text());
        } catch (IllegalArgumentException e) {
            throw new IOException("There is no buffering mode '" + frame.text() + "'.", e);
        }
        lock.lock();
        try {
            idleTimeout = Duration.ofMillis(frame.number());
        } finally {
            lock.unlock();
        }
        spool().mode(mode);
    }

    /** Ends the engine. The process ends then, when the server has heard of it. */
    void close() throws InterruptedException {
        ProcessChannel engine;
        Spool kept;
        lock.lock();
        try {
            engine = channel;
            kept = spool;
        } finally {
            lock.unlock();
        }
        if (kept != null) {
            kept.closing();
        }
        try {
            if (engine != null) {
                engine.close();
            }
        } finally {
            lock.lock();
            try {
                over = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Waits until the session is over, or nobody has come for it in time. Answers why, for the log.
     *
     * @param reachable whether a server can still come: its files may be removed
     */
    String awaitEnd(BooleanSupplier reachable) throws InterruptedException {
        lock.lock();
        try {
            while (!over) {
                if (alone == null) {
                    changed.await();
                    continue;
                }
                Duration left = durable ? Duration.between(clock.instant(), alone.plus(idleTimeout)) : Duration.ZERO;
                if (left.isNegative() || left.isZero()) {
                    return durable ? "Nobody came for the session in time." : "The session's connection ended with the server.";
                }
                if (!reachable.getAsBoolean()) {
                    return "Nobody can come for the session any more: its files are gone.";
                }
                changed.awaitNanos(Math.min(left.toNanos(), LOOK.toNanos()));
            }
            return "The session is closed.";
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the server has got what was said. */
    void lastWordsSaid() throws InterruptedException {
        Link link;
        lock.lock();
        try {
            link = server;
        } finally {
            lock.unlock();
        }
        if (link != null) {
            link.awaitEnd(Duration.ofSeconds(10));
        }
    }

    private ProcessChannel channel() throws SessionException {
        lock.lock();
        try {
            if (channel == null || over) {
                throw new SessionException(Reason.OVER, "The session is over.");
            }
            return channel;
        } finally {
            lock.unlock();
        }
    }

    private Spool spool() {
        lock.lock();
        try {
            if (spool == null) {
                throw new IllegalStateException("There is no session yet.");
            }
            return spool;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void message(SessionMessage message) throws SessionException, InterruptedException {
        spool().put(message);
    }

    @Override
    public void opened() {
        spool().opened();
    }

    @Override
    public void pipelineStarted(UUID pipeline, String text) {
        spool().started(pipeline, text);
    }

    @Override
    public void pipelineEnded(UUID pipeline) {
        pipelineEnded(pipeline, "");
    }

    @Override
    public void pipelineEnded(UUID pipeline, String outcome) {
        spool().ended(pipeline, outcome);
    }

    @Override
    public void transcribed(String lines) {
        spool().transcribed(lines);
    }

    @Override
    public void broken(String reason) {
        spool().broken(reason);
    }
}
