package org.mooring.client;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanOptions;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.session.Availability;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.clixml.RemoteErrors;
import org.mooring.object.PSObject;
import org.mooring.psrp.ClientEvent;
import org.mooring.psrp.PsrpClient;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.security.SessionSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session over a connection: one runspace at the server, with one pipeline at a time. */
public final class RemoteSession implements ClientSession, ConnectionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteSession.class);

    private static final long KEY_MILLIS = 60_000;

    /** System.Threading.ApartmentState.Unknown, and PSThreadOptions.Default, which PowerShell sends off Windows. */
    private static final int APARTMENT = 2;
    private static final int THREADS = 0;

    private final UUID pool;
    /** Pipelines that were begun and left; while there are any, the turn is theirs. */
    private final Deque<UUID> left = new ConcurrentLinkedDeque<>();
    private final Target target;
    private final HostAdapter host;
    private final SessionSecrets secrets = new SessionSecrets();
    private volatile PsrpClient client;
    private final Map<UUID, RemotePipeline> pipelines = new ConcurrentHashMap<>();
    /**
     * Pipelines that have ended, and whose output is not all taken yet: the server keeps it, for this client may be killed. With what is to be run
     * when it is.
     */
    private final Map<UUID, Queue<Runnable>> ended = new ConcurrentHashMap<>();
    private final Closings closings = new Closings(this::closeEnded);
    private final Turn turn = new Turn();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    /** Written where the session is left and come back to, read where pipelines begin and end: the server hears first of those. */
    private final ReentrantReadWriteLock link = new ReentrantReadWriteLock();
    private volatile Map<String, Object> privateData = Map.of();
    private volatile ConnectionException lost;
    private volatile ErrorRecord brokenBy;
    private volatile ClientConnection connection;
    private final ClientTransport transport;
    private volatile KeptSession kept;
    private State state = State.BeforeOpen;

    /** 200 MB, PSSessionOption.MaximumReceivedObjectSize. */
    private static final int MOST_CHARACTERS = 200 << 20;

    private RemoteSession(UUID pool, ClientTransport transport, Target target, HostAdapter host) {
        this.pool = pool;
        this.transport = transport;
        this.target = target;
        this.host = host;
        this.client = client();
    }

    private PsrpClient client() {
        return new PsrpClient(pool, new ClixmlFormat(secrets, MOST_CHARACTERS), secrets);
    }

    /** A session that its server keeps for the caller, and that no connection leads to yet: {@link #reconnect} makes it. */
    public static RemoteSession kept(ClientTransport transport, Target target, HostAdapter host, KeptSession kept) {
        RemoteSession session = new RemoteSession(kept.instanceId(), transport, target, host);
        session.kept = kept;
        session.state = State.Disconnected;
        kept.pipelines().forEach(session::leave);
        return session;
    }

    /**
     * Opens a session.
     *
     * @param host whom it asks while no command says otherwise
     * @param arguments what {@code $PSSenderInfo.ApplicationArguments} shall say there
     */
    public static RemoteSession open(ClientTransport transport, Target target, HostAdapter host, Map<String, Object> arguments)
            throws ConnectionException, InterruptedException {
        RemoteSession session = new RemoteSession(UUID.randomUUID(), transport, target, host);
        long deadline = target.openTimeoutMillis() < 0 ? Long.MAX_VALUE : System.nanoTime() + target.openTimeoutMillis() * 1_000_000;
        session.connection = transport.connect(target, session.pool, host.ui(), session);
        boolean opened = false;
        try {
            session.state(State.Opening);
            session.connection.open(session.client.open(new Message.InitRunspacePool(1, 1, THREADS, APARTMENT, arguments,
                HostDescription.of(host))));
            session.awaitOpened(deadline);
            session.kept = session.connection.kept();
            opened = true;
            return session;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    private synchronized void awaitOpened(long deadline) throws ConnectionException, InterruptedException {
        while (state == State.Opening) {
            long left = deadline == Long.MAX_VALUE ? Long.MAX_VALUE : (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new ConnectionException("The session was not opened within " + target.openTimeoutMillis() + " ms.", 0);
            }
            wait(Math.min(left, 1000));
        }
        if (state != State.Opened) {
            throw lost != null ? lost : new ConnectionException(brokenBy != null ? brokenBy.message()
                : "The server has closed the session while it was opened.", 0);
        }
    }

    @Override
    public void received(SessionMessage message) throws InterruptedException {
        try {
            for (ClientEvent event : client.receive(message)) {
                take(event);
            }
        } catch (PsrpException e) {
            lost(new ConnectionException(e.getMessage(), e));
        }
    }

    private void take(ClientEvent event) throws InterruptedException {
        switch (event) {
            case ClientEvent.Send send -> sendNow(send.message());
            case ClientEvent.PoolState pool -> {
                brokenBy = pool.reason();
                state(pool.state());
            }
            case ClientEvent.PrivateData data -> privateData = data.data();
            case ClientEvent.Output one -> toPipeline(one.pipeline(), one);
            case ClientEvent.Record one -> toPipeline(one.pipeline(), one);
            case ClientEvent.PipelineState one -> toPipeline(one.pipeline(), one);
            case ClientEvent.HostCalled called when !called.pipeline().equals(SessionMessage.SESSION) -> toPipeline(called.pipeline(), called);
            case ClientEvent.HostCalled called -> Thread.ofVirtual().name("mooring-client-host").start(() -> answerOfSession(called));
            case ClientEvent.Negotiated negotiated -> { }
            case ClientEvent.PoolSize size -> { }
            case ClientEvent.Responded responded -> { }
            case ClientEvent.UserEvent user -> { }
            case ClientEvent.KeyAgreed agreed -> { }
        }
    }

    @Override
    public void whenTaken(UUID id, Runnable then) throws InterruptedException {
        RemotePipeline pipeline = pipelines.get(id);
        Queue<Runnable> untaken = ended.get(id);
        if (untaken != null) {
            untaken.add(then);
        } else if (pipeline != null) {
            pipeline.whenTaken(then);
        } else {
            then.run();
        }
    }

    private void toPipeline(UUID id, ClientEvent event) throws InterruptedException {
        RemotePipeline pipeline = pipelines.get(id);
        if (pipeline != null) {
            pipeline.take(event);
        }
    }

    private void sendNow(SessionMessage message) throws InterruptedException {
        try {
            connection.send(message);
        } catch (ConnectionException e) {
            lost(e);
        }
    }

    private void answerOfSession(ClientEvent.HostCalled called) {
        try {
            answer(called, host);
        } catch (ConnectionException e) {
            lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Runnable watch(Runnable listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    private void state(State next) {
        become(next);
        watchers.forEach(Runnable::run);
    }

    private synchronized void become(State next) {
        if (!state.isOver() || next == State.Closed) {
            state = next;
        }
        if (next.isOver()) {
            ConnectionException why = lost != null ? lost
                : new ConnectionException(brokenBy != null ? brokenBy.message() : "The session was closed.", 0);
            pipelines.values().forEach(pipeline -> pipeline.lost(why));
        }
        notifyAll();
    }

    /** How long a pipeline that was told to stop may take to say that it has. */
    long cancelTimeoutMillis() {
        return target instanceof WsmanTarget wsman && wsman.options().cancelTimeoutMillis() > 0 ? wsman.options().cancelTimeoutMillis()
            : WsmanOptions.CANCEL_TIMEOUT_MILLIS;
    }

    String computerName() {
        return target.computerName();
    }

    @Override
    public void interrupted(Duration patience) {
        pipelines.values().forEach(pipeline -> pipeline.interruption().begins(patience));
    }

    @Override
    public void retrying() {
        pipelines.values().forEach(pipeline -> pipeline.interruption().goesOn());
    }

    @Override
    public void restored() {
        pipelines.values().forEach(pipeline -> pipeline.interruption().ends());
    }

    @Override
    public void lost(ConnectionException reason) {
        synchronized (this) {
            if (state.isOver()) {
                return;
            }
            lost = reason;
        }
        state(State.Broken);
    }

    /** What runs goes on there; who waits for it here does no more, but may come back to it. */
    @Override
    public void detached(ConnectionException reason) {
        synchronized (this) {
            if (state != State.Opened) {
                return;
            }
        }
        nowDisconnected(-1, "None");
        state(State.Disconnected);
        pipelines.values().forEach(pipeline -> pipeline.detached(reason));
    }

    // Of pipelines

    @Override
    public Pipeline pipeline(PipelineRequest request, PipelineOutput output, HostAdapter pipelineHost) {
        return pipeline(request, output, pipelineHost, true);
    }

    @Override
    public Pipeline pipelineAtOnce(PipelineRequest request, PipelineOutput output, HostAdapter pipelineHost) {
        return pipeline(request, output, pipelineHost, false);
    }

    private Pipeline pipeline(PipelineRequest request, PipelineOutput output, HostAdapter pipelineHost, boolean waits) {
        HostInfo info = pipelineHost == null || pipelineHost == host ? HostInfo.OF_RUNSPACE : HostDescription.of(pipelineHost);
        return new RemotePipeline(this, new Message.CreatePipeline(request, APARTMENT, info, true), request.hasInput(), request.nested(), waits,
            output, pipelineHost == null ? host : pipelineHost);
    }

    /** Begins a pipeline and leaves it: nothing of its output is asked for before {@link #left}. */
    public void begin(PipelineRequest request, Iterable<?> input) throws ConnectionException, InterruptedException {
        UUID id = UUID.randomUUID();
        connection.begin(encoded(() -> client.create(id, new Message.CreatePipeline(request, APARTMENT, HostInfo.OF_RUNSPACE, true))));
        leave(id);
        if (request.hasInput()) {
            for (Object value : input) {
                input(id, value);
            }
            endInput(id);
        }
    }

    private void leave(UUID pipeline) {
        if (left.isEmpty()) {
            turn.takeIfFree();
        }
        left.add(pipeline);
    }

    @Override
    public boolean hasLeft() {
        return !left.isEmpty();
    }

    @Override
    public Pipeline left(PipelineOutput output, HostAdapter pipelineHost) {
        UUID first = left.peek();
        RemotePipeline detached = first == null ? null : pipelines.get(first);
        if (detached != null) {
            return detached.again(output, pipelineHost == null ? host : pipelineHost);
        }
        return first == null ? null : new RemotePipeline(this, first, output, pipelineHost == null ? host : pipelineHost);
    }

    /** A pipeline that nobody waits for any more, since the session is left. */
    void leave(RemotePipeline pipeline) {
        if (!left.contains(pipeline.id())) {
            left.add(pipeline.id());
        }
    }

    /** Asks for the output of a pipeline that was left. */
    void join(UUID pipeline) throws ConnectionException, InterruptedException {
        client.join(pipeline);
        connection.connectPipeline(pipeline);
    }

    /** A query for the metadata of commands, which runs as a pipeline does. */
    public Pipeline metadata(Message.GetCommandMetadata query, PipelineOutput output) {
        return new RemotePipeline(this, query, false, false, true, output, host);
    }

    /**
     * Waits until the pipeline before it has ended, and takes part from then on.
     *
     * @param request what it begins with; null for one that was left, which is joined
     * @return false where it was stopped before its turn came
     */
    boolean begin(RemotePipeline pipeline, boolean nested, boolean waits, Message request) throws ConnectionException, InterruptedException {
        if (!nested && !turn.take(waits, pipeline::isStopped)) {
            return false;
        }
        boolean begun = false;
        // A session is not left while a pipeline is half begun.
        link.readLock().lockInterruptibly();
        try {
            pipelines.put(pipeline.id(), pipeline);
            State now = state();
            if (now != State.Opened) {
                throw RemoteFailures.notOpened(now.name());
            }
            if (request == null) {
                join(pipeline.id());
            } else {
                connection.send(encoded(() -> client.create(pipeline.id(), request)));
            }
            begun = true;
            return true;
        } finally {
            link.readLock().unlock();
            if (!begun) {
                end(pipeline, nested);
            }
        }
    }

    /** Is done with a pipeline, whether the server has said its end or not. */
    void end(RemotePipeline pipeline, boolean nested) {
        forget(pipeline);
        try {
            closeEnded(pipeline.id());
        } finally {
            giveBackTurn(pipeline, nested);
        }
    }

    /** The server has said a pipeline's end: the next one has its turn, but what this one said is the server's to keep until it is {@link #taken}. */
    void ended(RemotePipeline pipeline, boolean nested) {
        forget(pipeline);
        giveBackTurn(pipeline, nested);
    }

    /** All that a pipeline said has been taken. */
    void taken(UUID pipeline) {
        Queue<Runnable> untaken = ended.get(pipeline);
        if (untaken != null) {
            untaken.forEach(Runnable::run);
        }
        closings.add(pipeline);
    }

    private void forget(RemotePipeline pipeline) {
        ended.put(pipeline.id(), new ConcurrentLinkedQueue<>());
        pipelines.remove(pipeline.id());
        client.forget(pipeline.id());
    }

    private void giveBackTurn(RemotePipeline pipeline, boolean nested) {
        if (left.remove(pipeline.id()) ? left.isEmpty() : !nested) {
            turn.giveBack();
        }
    }

    /** The server may forget a pipeline; while the session is left it hears nothing of that. */
    private void closeEnded(UUID pipeline) {
        boolean interrupted = Thread.interrupted();
        link.readLock().lock();
        try {
            if (state() == State.Opened && ended.remove(pipeline) != null) {
                connection.closePipeline(pipeline);
            }
        } catch (ConnectionException e) {
            lost(e);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            link.readLock().unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Before a session is left and after it is connected: what has come belongs to this client. */
    private void closeAllEnded() throws ConnectionException, InterruptedException {
        for (UUID pipeline : ended.keySet()) {
            if (ended.remove(pipeline) != null) {
                connection.closePipeline(pipeline);
            }
        }
    }

    private interface Encoding {
        SessionMessage encode();
    }

    /** Encodes a message; where it has a secret and there is no key yet, once there is one. */
    private SessionMessage encoded(Encoding encoding) throws ConnectionException, InterruptedException {
        try {
            return encoding.encode();
        } catch (SessionSecrets.NoKey e) {
            connection.send(client.sendKey());
            if (!secrets.awaitReady(KEY_MILLIS)) {
                throw new ConnectionException("The server did not agree on a key for secrets.", 0);
            }
            return encoding.encode();
        }
    }

    void input(UUID pipeline, Object value) throws ConnectionException, InterruptedException {
        connection.send(encoded(() -> client.input(pipeline, value)));
    }

    void endInput(UUID pipeline) throws ConnectionException, InterruptedException {
        connection.send(client.endInput(pipeline));
    }

    void stop(UUID pipeline) throws ConnectionException, InterruptedException {
        connection.stop(pipeline);
    }

    /** Lets the host do what the server asks of it, and answers. */
    void answer(ClientEvent.HostCalled called, HostAdapter asked) throws ConnectionException, InterruptedException {
        Message.HostCall call = called.call();
        Object result = null;
        ErrorRecord failure = null;
        try {
            result = new HostAnswers(asked).answer(call.method(), call.parameters());
        } catch (DotNetException e) {
            failure = e.errorRecord() != null ? e.errorRecord()
                : new ErrorRecord(e, "RemoteHostCallFailed", ErrorCategory.InvalidArgument, null);
        }
        if (!call.method().isVoid()) {
            Object answer = result;
            ErrorRecord why = failure;
            connection.send(encoded(() -> client.respond(called.pipeline(), call.callId(), call.method(), answer, why)));
        }
    }

    /** An error of the server, with where it came from. */
    ErrorRecord received(ErrorRecord error) {
        if (error == null || !(error.original() instanceof PSObject bag)) {
            return error;
        }
        return RemoteErrors.of(bag, new RemotingErrorRecord.Origin(target.computerName(), pool, new UUID(0, 0)));
    }

    // Of the session

    @Override
    public void reset() {
        try {
            connection.send(client.call(new Message.ResetRunspaceState(client.nextCallId())));
        } catch (ConnectionException e) {
            throw RemoteFailures.exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public UUID instanceId() {
        return pool;
    }

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public Availability availability() {
        if (connection == null) {
            return kept.disconnected() ? Availability.None : Availability.Busy;
        }
        return state() != State.Opened ? Availability.None : turn.isFree() ? Availability.Available : Availability.Busy;
    }

    @Override
    public Throwable reason() {
        return lost != null ? RemoteFailures.exception(lost) : brokenBy == null ? null : brokenBy.exception();
    }

    @Override
    public Map<String, Object> privateData() {
        return privateData;
    }

    @Override
    public boolean knowsDisconnect() {
        return connection == null || connection.knowsDisconnect();
    }

    @Override
    public KeptSession kept() {
        return kept;
    }

    @Override
    public void disconnect(long idleTimeoutMillis, String buffering) {
        change(State.Disconnecting, State.Disconnected, () -> {
            closeAllEnded();
            connection.disconnect(idleTimeoutMillis, buffering);
        });
        nowDisconnected(idleTimeoutMillis, buffering);
    }

    private void nowDisconnected(long idleTimeoutMillis, String buffering) {
        KeptSession was = kept;
        if (was != null) {
            kept = new KeptSession(was.instanceId(), was.name(), was.configuration(), true,
                idleTimeoutMillis < 0 ? was.idleTimeout() : Duration.ofMillis(idleTimeoutMillis), was.maxIdleTimeout(),
                buffering.equals("None") ? was.buffering() : buffering, Duration.ZERO, was.pipelines());
        }
    }

    @Override
    public void reconnect() {
        change(State.Connecting, State.Opened, () -> {
            if (connection == null || !connection.resume()) {
                joinAnew();
            }
            closeAllEnded();
        });
    }

    /** Joins the session anew. Where the server refuses that, all stays as it was: it may be gone on with later. */
    private void joinAnew() throws ConnectionException, InterruptedException {
        PsrpClient before = client;
        boolean joined = false;
        client = client();
        try {
            ClientConnection made = connection != null ? connection : transport.connect(target, pool, host.ui(), this);
            made.connect(client.connect(1, 1));
            connection = made;
            joined = true;
        } finally {
            if (!joined) {
                client = before;
            }
        }
        kept = connection.kept() == null ? kept : connection.kept();
        for (RemotePipeline running : pipelines.values()) {
            goOn(running);
        }
    }

    /** A pipeline that is over there, and of which all has come, has nothing to go on with. */
    private void goOn(RemotePipeline running) throws InterruptedException {
        try {
            join(running.id());
        } catch (ConnectionException e) {
            running.lost(e);
        }
    }

    private interface Action {
        void run() throws ConnectionException, InterruptedException;
    }

    private void change(State during, State after, Action action) {
        State before = state();
        boolean done = false;
        link.writeLock().lock();
        try {
            state(during);
            action.run();
            done = true;
        } catch (ConnectionException e) {
            throw RemoteFailures.exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state(done ? after : before);
            link.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        remove();
    }

    @Override
    public boolean remove() {
        synchronized (this) {
            if (state == State.Closed) {
                return true;
            }
        }
        boolean told = false;
        boolean interrupted = Thread.interrupted();
        try {
            if (connection == null) {
                connection = transport.connect(target, pool, host.ui(), this);
            }
            ended.keySet().forEach(this::closeEnded);
            connection.close();
            told = true;
        } catch (ConnectionException e) {
            LOG.debug("The session {} could not be closed: its server ends it when it is idle.", pool, e);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            state(State.Closed);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return told;
    }
}
