package org.mooring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Availability;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionPipeline;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.session.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session: its owner, its state, what it has said, its engine, and whoever is attached. */
final class HostedSession {

    private static final Logger LOG = LoggerFactory.getLogger(HostedSession.class);

    private final int id;
    private final String name;
    private final UUID instanceId;
    private final Identity owner;
    private volatile SessionConfiguration configuration;
    private final boolean durable;
    private final Instant created;
    private final InstantSource clock;
    private final SessionEvents events;
    private final OutputBuffer buffer;
    private final EngineOutput output;
    private final SavedSession saved;
    /** Guards the fields below. */
    private final ReentrantLock lock = new ReentrantLock();
    /** Held by whoever attaches or lets go, so that the engine hears of it in the order in which it happens. */
    private final ReentrantLock turn = new ReentrantLock();
    private final EngineSearch search;
    private final RunningPipelines running = new RunningPipelines();

    private State state = State.BeforeOpen;
    /** Its owner, as whoever was attached last has proved to be. */
    private Identity proof;
    private Duration idleTimeout;
    private ProcessChannel channel;
    private BufferingMode buffering;
    private HeldAttachment attachment;
    /** Who was attached last, or is. */
    private HeldAttachment last;
    private Instant disconnected;
    private Runnable whenOver = () -> {};
    /** Why it broke, or null. */
    private String breach;
    /** Whoever holds it, or did last, as its transport names it; or null. */
    private String client;

    HostedSession(int id, String name, UUID instanceId, Identity owner, SessionConfiguration configuration, SessionRequest request,
            InstantSource clock, SessionEvents events, SavedSession saved) {
        this(id, name, instanceId, owner, configuration, request, clock.instant(), clock, events, saved, EngineSearch.none());
        this.disconnected = created;
    }

    /** A session of an earlier run of the server, whose engine may still be there: {@link #goesOn} or {@link #broke} says so. */
    static HostedSession restored(SessionRow row, InstantSource clock, SessionEvents events, SavedSession saved) {
        HostedSession session = new HostedSession(row.id(), row.name(), row.instanceId(), row.owner(), row.configuration(), row.request(),
            row.created(), clock, events, saved, EngineSearch.begun());
        session.state = State.Disconnected;
        session.disconnected = row.since();
        session.client = row.client();
        session.buffer.restore(saved.said());
        return session;
    }

    private HostedSession(int id, String name, UUID instanceId, Identity owner, SessionConfiguration configuration, SessionRequest request,
            Instant created, InstantSource clock, SessionEvents events, SavedSession saved, EngineSearch search) {
        this.id = id;
        this.search = search;
        this.name = name;
        this.instanceId = instanceId;
        this.owner = owner;
        this.proof = owner;
        this.configuration = configuration;
        this.durable = request.durable();
        this.idleTimeout = request.idleTimeout() != null ? request.idleTimeout() : configuration.limits().idleTimeout();
        this.buffering = request.buffering() != null && request.buffering() != BufferingMode.None ? request.buffering()
            : configuration.limits().buffering();
        this.clock = clock;
        this.created = created;
        this.events = events;
        this.saved = saved;
        this.buffer = new OutputBuffer(configuration.limits().outputBufferBytes(), buffering, saved.output(durable));
        this.output = new EngineOutput(this, events, buffer, running, clock);
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    UUID instanceId() {
        return instanceId;
    }

    Identity owner() {
        return owner;
    }

    /** As what its user has to be let in now. */
    Identity proof() {
        lock.lock();
        try {
            return proof;
        } finally {
            lock.unlock();
        }
    }

    /** Another client of its user is attached. */
    void proof(Identity caller) {
        lock.lock();
        try {
            proof = caller;
        } finally {
            lock.unlock();
        }
    }

    SessionConfiguration configuration() {
        return configuration;
    }

    /**
     * Its engine has no more than {@code less} from now on. Answers whether it could be done.
     *
     * @param state what a new session of it would begin with
     */
    boolean shrink(SessionConfiguration less, InitialSessionState state) throws SessionException, InterruptedException {
        if (!search.await()) {
            return false;
        }
        ProcessChannel engine = engine();
        if (engine != null && !engine.shrink(less, state)) {
            return false;
        }
        configuration = less;
        save();
        return true;
    }

    boolean isDurable() {
        return durable;
    }

    /** Where its client is, or null where it has none. */
    ConnectionInfo connection() {
        lock.lock();
        try {
            return attachment == null ? null : attachment.connection();
        } finally {
            lock.unlock();
        }
    }

    OutputBuffer buffer() {
        return buffer;
    }

    /** What its engine says comes here. */
    EngineOutput output() {
        return output;
    }

    /** The session as the owner sees it from elsewhere. */
    SessionInfo info() {
        return info(null);
    }

    /** The session as {@code viewer}, an attachment or null, sees it. */
    SessionInfo info(HeldAttachment viewer) {
        lock.lock();
        try {
            String attachedFrom = attachment == null ? null : attachment.connection().peer();
            return new SessionInfo(id, name, instanceId, owner, configuration.name(), durable, state, availability(viewer),
                running.count(), attachedFrom, created, disconnected, idleTimeout,
                configuration.limits().maxIdleTimeout(), buffering, buffer.bytes(), output.observers().users());
        } finally {
            lock.unlock();
        }
    }

    private Availability availability(HeldAttachment viewer) {
        if (state.isOver() || attachment == null) {
            return Availability.None;
        }
        return viewer != null && viewer == attachment && running.count() == 0 ? Availability.Available : Availability.Busy;
    }

    /** The session has its engine. {@code whenOver} is run once, when the session is over. */
    void started(ProcessChannel engine, Runnable whenOver) {
        boolean broke;
        lock.lock();
        try {
            this.channel = engine;
            this.whenOver = whenOver;
            broke = state.isOver();
            if (state == State.BeforeOpen) {
                state = State.Opening;
            }
        } finally {
            lock.unlock();
        }
        if (broke) {
            free(engine);
        }
        save();
    }

    /** The engine of a restored session was found. {@code whenOver} is run once, when the session is over. */
    void goesOn(ProcessChannel engine, Runnable whenOver) {
        boolean unwanted;
        lock.lock();
        try {
            this.channel = engine;
            this.whenOver = whenOver;
            unwanted = state.isOver();
        } finally {
            lock.unlock();
        }
        search.isOver();
        if (unwanted) {
            free(engine);
        }
    }

    /**
     * The engine of a restored session ended with the server. The session is broken until somebody comes for what it had said, and finds a new
     * engine there. {@code whenOver} is run once, when the session is over.
     */
    void beginsAnew(EngineSearch.Successor engine, Runnable whenOver) {
        search.succeededBy(engine);
        lock.lock();
        try {
            state = State.Broken;
            this.whenOver = whenOver;
        } finally {
            lock.unlock();
        }
        search.isOver();
    }

    private void beginAnew() throws SessionException, InterruptedException {
        ProcessChannel engine = search.succeed();
        if (engine == null) {
            return;
        }
        lock.lock();
        try {
            channel = engine;
            state = State.Disconnected;
        } finally {
            lock.unlock();
        }
    }

    /** There is no engine any more of a restored session, which is then broken. {@code whenOver} is run once, when it is removed. */
    void isGone(String reason, Runnable whenOver) {
        lock.lock();
        try {
            this.whenOver = whenOver;
        } finally {
            lock.unlock();
        }
        broken(reason);
        search.isOver();
    }

    /** Keeps what a later run of the server needs to know. */
    private void save() {
        SessionInfo now = info();
        if (durable && now.state() != State.Closed && now.state() != State.Closing) {
            saved.save(SessionRow.of(now, proof(), configuration, saved.outlives(), client(), clock.instant()));
        }
    }

    ProcessChannel channel() throws SessionException {
        lock.lock();
        try {
            if (channel == null || state.isOver()) {
                throw new SessionException(Reason.OVER, "The session '" + name + "' is over.");
            }
            return channel;
        } finally {
            lock.unlock();
        }
    }

    /** The session's first client. */
    HeldAttachment attachFirst(ConnectionInfo connection) throws SessionException {
        return hold(connection, "opened", () -> true);
    }

    /** Attaches another client. */
    HeldAttachment attach(ConnectionInfo connection, AttachMode mode) throws SessionException, InterruptedException {
        return attach(connection, mode, () -> true);
    }

    /** Attaches the client again that {@code earlier} was, where it was the last one. */
    HeldAttachment resume(ConnectionInfo connection, Attachment earlier) throws SessionException, InterruptedException {
        return attach(connection, AttachMode.RESUME, () -> last == earlier);
    }

    /** Attaches the client again that has such a name, where it was the last one, in this run of the server or the one before. */
    HeldAttachment resume(ConnectionInfo connection, String name) throws SessionException, InterruptedException {
        return attach(connection, AttachMode.RESUME, () -> name.equals(client));
    }

    private HeldAttachment attach(ConnectionInfo connection, AttachMode mode, BooleanSupplier entitled) throws SessionException, InterruptedException {
        HeldAttachment held;
        if (!search.await()) {
            throw new SessionException(Reason.PROCESS, "The process of the session '" + name + "' is still looked for.");
        }
        turn.lockInterruptibly();
        try {
            if (mode == AttachMode.RESUME && search.hasSuccessor()) {
                throw new SessionException(Reason.NOT_FOUND, "The session '" + name
                    + "' is broken: it ran in the server, which has ended since. Connect to it for what it had said.");
            }
            beginAnew();
            boolean known = client() != null;
            held = hold(connection, mode.name(), entitled);
            if (known && client() == null) {
                save();
            }
            try {
                channel().attached(mode, mode == AttachMode.FRESH ? buffer::drain : List::of);
            } catch (SessionException | InterruptedException | RuntimeException e) {
                letGo(held);
                throw e;
            }
        } finally {
            turn.unlock();
        }
        events.tell(SessionEvent.Kind.ATTACHED, info());
        return held;
    }

    /** An answer with a pipeline's messages up to this one is about to be written. */
    void answering(UUID pipeline, String name, long upTo) throws InterruptedException {
        ProcessChannel engine = engine();
        if (engine != null) {
            engine.answering(pipeline, name, upTo);
        }
    }

    void answered(UUID pipeline, String name) {
        ProcessChannel engine = engine();
        if (engine != null) {
            engine.answered(pipeline, name);
        }
    }

    /** Its engine, or null where it has none, or is over. */
    private ProcessChannel engine() {
        lock.lock();
        try {
            return state.isOver() ? null : channel;
        } finally {
            lock.unlock();
        }
    }

    /** Who {@code held} is, in its transport's words: so it is known again, if it is the one that holds the session. */
    void named(HeldAttachment held, String name) {
        lock.lock();
        try {
            if (attachment != held || name.equals(client)) {
                return;
            }
            client = name;
        } finally {
            lock.unlock();
        }
        save();
    }

    private String client() {
        lock.lock();
        try {
            return client;
        } finally {
            lock.unlock();
        }
    }

    /** @param entitled whether the client may have it, asked while nothing changes */
    private HeldAttachment hold(ConnectionInfo connection, String how, BooleanSupplier entitled) throws SessionException {
        HeldAttachment held = new HeldAttachment(this, connection);
        lock.lock();
        try {
            if (state == State.Broken && breach != null) {
                throw new SessionException(Reason.NOT_FOUND, "The session '" + name + "' is broken: " + breach);
            }
            if (state.isOver()) {
                throw new SessionException(Reason.NOT_FOUND, "There is no session '" + name + "' any more: it is " + state + ".");
            }
            if (attachment != null) {
                throw new SessionException(Reason.BUSY, "The session '" + name + "' is in use from " + attachment.connection().peer()
                    + ". Disconnect there first.");
            }
            if (!entitled.getAsBoolean()) {
                throw new SessionException(Reason.BUSY, "Another client has been attached to the session '" + name + "' since.");
            }
            attachment = held;
            last = held;
            client = how.equals(AttachMode.RESUME.name()) ? client : null;
            disconnected = null;
            if (state == State.Disconnected) {
                state = State.Opened;
            }
            buffer.attach(held, how.equals(AttachMode.RESUME.name()));
        } finally {
            lock.unlock();
        }
        try {
            events.allowed(AuditEvent.SESSION_ATTACH, info(), connection, "Attached to session '" + name + "'.", Map.of("how", how));
        } catch (AuditException e) {
            letGo(held);
            throw new SessionException(Reason.PROCESS, e.getMessage(), e);
        }
        return held;
    }

    /** {@code held} closes its pool; the session stays. Answers the number of the pool's last words. */
    long leave(HeldAttachment held) throws SessionException, InterruptedException {
        buffer.leaving(held);
        try {
            channel().left();
        } finally {
            buffer.left(held);
        }
        return buffer.newest(SessionMessage.SESSION);
    }

    /** Ends {@code held}, where it is the one that holds the session; the session stays. */
    boolean letGo(HeldAttachment held) {
        turn.lock();
        try {
            ProcessChannel engine;
            lock.lock();
            try {
                if (attachment == null || attachment != held) {
                    return false;
                }
                attachment = null;
                held.over();
                disconnected = clock.instant();
                if (state == State.Opened || state == State.Opening || state == State.BeforeOpen) {
                    state = State.Disconnected;
                }
                buffer.detach();
                engine = state.isOver() ? null : channel;
            } finally {
                lock.unlock();
            }
            if (engine != null) {
                save();
                engine.detached();
            }
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Ends whoever is attached; the session stays. */
    void letGo(String why) {
        HeldAttachment held;
        lock.lock();
        try {
            held = attachment;
        } finally {
            lock.unlock();
        }
        if (held != null && letGo(held)) {
            detached(held, why);
        }
    }

    void detached(HeldAttachment held, String why) {
        SessionInfo info = info();
        events.allowed(AuditEvent.SESSION_DETACH, info, held.connection(), why, Map.of());
        if (!info.state().isOver()) {
            events.tell(SessionEvent.Kind.DETACHED, info);
        }
    }

    /** What becomes of output that finds the buffer full from now on. */
    void buffering(BufferingMode mode) {
        lock.lock();
        try {
            buffering = mode;
        } finally {
            lock.unlock();
        }
        buffer.mode(mode);
        limitsChanged();
    }

    /** The engine, where it outlives the server, and a later server have to know. */
    private void limitsChanged() {
        ProcessChannel engine;
        Duration timeout;
        BufferingMode mode;
        lock.lock();
        try {
            engine = state.isOver() ? null : channel;
            timeout = idleTimeout;
            mode = buffering;
        } finally {
            lock.unlock();
        }
        if (engine != null) {
            engine.limits(timeout, mode);
            save();
        }
    }

    /** The pipelines that are not over for the clients. */
    List<SessionPipeline> pipelines() {
        return running.with(buffer.pipelines());
    }

    /** A new idle timeout, already checked. */
    void idleTimeout(Duration timeout) {
        lock.lock();
        try {
            idleTimeout = timeout;
        } finally {
            lock.unlock();
        }
        limitsChanged();
    }

    /** Whether nobody has been attached for longer than the session's idle timeout. */
    boolean isIdleTooLong(Instant now) {
        lock.lock();
        try {
            return attachment == null && disconnected != null && (channel != null || state != State.BeforeOpen)
                && Duration.between(disconnected, now).compareTo(idleTimeout) >= 0;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the session: what runs is stopped, the engine says its last words, everything is freed. Whoever comes second does nothing.
     *
     * @param keepLastWords whether an attached client still reads what the session has said
     */
    void end(boolean keepLastWords, String why) throws InterruptedException {
        search.await();
        ProcessChannel engine;
        lock.lock();
        try {
            if (state == State.Closing || state == State.Closed) {
                return;
            }
            state = State.Closing;
            engine = channel;
        } finally {
            lock.unlock();
        }
        Received.Over over = new Received.Over(State.Closed, why);
        if (!keepLastWords) {
            buffer.finish(over);
        }
        buffer.closing();
        try {
            if (engine != null) {
                engine.close();
            }
        } finally {
            over(State.Closed, over);
        }
    }

    private void over(State last, Received.Over over) {
        buffer.finish(over);
        output.over(over.reason());
        saved.forget();
        Runnable then;
        lock.lock();
        try {
            state = last;
            running.clear();
            then = whenOver;
            whenOver = () -> {};
        } finally {
            lock.unlock();
        }
        then.run();
    }

    /** The server ends: the session's client is let go, and what can be found again stays. */
    void serverEnds() throws InterruptedException {
        if (!durable) {
            end(false, "The server stops.");
            letGo("The server stops.");
            return;
        }
        letGo("The server stops.");
        ProcessChannel engine;
        lock.lock();
        try {
            engine = channel;
        } finally {
            lock.unlock();
        }
        buffer.closing();
        if (engine != null) {
            engine.serverEnds();
        }
        buffer.finish(new Received.Over(State.Closed, "The server stops."));
    }

    /** The engine is ready. */
    void engineOpened() {
        lock.lock();
        try {
            if (!state.isOver()) {
                state = attachment == null ? State.Disconnected : State.Opened;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The engine is gone. */
    void broken(String reason) {
        ProcessChannel engine;
        lock.lock();
        try {
            if (state.isOver()) {
                return;
            }
            state = State.Broken;
            breach = reason;
            engine = channel;
        } finally {
            lock.unlock();
        }
        events.allowed(AuditEvent.SESSION_REMOVE, info(), null, "The session broke: " + reason, Map.of());
        buffer.finish(new Received.Over(State.Broken, reason));
        output.observers().end("The session broke: " + reason);
        if (engine != null) {
            Thread.ofVirtual().name("mooring-broken-session-" + id).start(() -> free(engine));
        }
    }

    private static void free(ProcessChannel engine) {
        try {
            engine.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
