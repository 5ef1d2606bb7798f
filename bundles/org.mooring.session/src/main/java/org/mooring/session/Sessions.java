package org.mooring.session;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.PermissionChange;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Observation;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionPipeline;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of this server, in memory. */
public final class Sessions implements SessionRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionTable table;
    private final SessionConfigurations configurations;
    private final Function<String, Optional<SessionProcess>> processes;
    private final SessionEvents events;
    private final InstantSource clock;
    private final SessionRows rows;
    private volatile Set<String> observers = Set.of();
    /** Of an earlier run of the server, until their engines are found or known to be gone. */
    private final Collection<HostedSession> lookedFor = new ConcurrentLinkedQueue<>();
    /** From which something is being taken away. */
    private final Set<HostedSession> beingChanged = ConcurrentHashMap.newKeySet();

    /** @param processes the process of a kind, where there is one */
    public Sessions(SessionTable table, SessionConfigurations configurations, Function<String, Optional<SessionProcess>> processes,
            AuditTrail audit, InstantSource clock) {
        this(table, configurations, processes, audit, clock, SessionRows.NONE);
    }

    /** @param rows what an earlier run of the server left, and where this one leaves it */
    Sessions(SessionTable table, SessionConfigurations configurations, Function<String, Optional<SessionProcess>> processes, AuditTrail audit,
            InstantSource clock, SessionRows rows) {
        this.table = table;
        this.configurations = configurations;
        this.processes = processes;
        this.events = new SessionEvents(audit, clock);
        this.clock = clock;
        this.rows = rows;
        rows.all().forEach((key, row) -> {
            HostedSession session = HostedSession.restored(row, clock, events, new SavedSession(rows, key, row.outlives()));
            table.restore(session);
            lookedFor.add(session);
        });
    }

    /** A process is there, maybe with engines that an earlier run of the server opened. */
    public void found(SessionProcess process) {
        for (HostedSession session : lookedFor) {
            if (session.configuration().process().equals(process.kind()) && lookedFor.remove(session)) {
                Thread.ofVirtual().name("mooring-find-session-" + session.id()).start(() -> find(session, process));
            }
        }
    }

    private void find(HostedSession session, SessionProcess process) {
        SessionInfo info = session.info();
        if (!process.outlivesServer()) {
            LOG.info("Session '{}' of {} is broken: it ran in the server, which has ended since.", info.name(), info.owner().user());
            session.beginsAnew(() -> reopened(session, process), () -> forget(session));
            return;
        }
        try {
            session.goesOn(reopened(session, process), () -> forget(session));
            LOG.info("Session '{}' of {} goes on.", info.name(), info.owner().user());
        } catch (SessionException | RuntimeException e) {
            LOG.warn("Session '{}' of {} is broken: {}", info.name(), info.owner().user(), e.getMessage());
            session.isGone(e.getMessage(), () -> forget(session));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessChannel reopened(HostedSession session, SessionProcess process) throws SessionException, InterruptedException {
        session.output().openTranscript();
        SessionInfo info = session.info();
        ConnectionInfo none = new ConnectionInfo(SessionMessage.SESSION, "none", "", "", true, info.created());
        InitialSessionState state = configurations.initialState(session.configuration());
        events.has(session.instanceId(), state);
        return process.reopen(new ProcessRequest(info, none, session.configuration(), state),
            session.output(), session.buffer().all());
    }

    @Override
    public Attachment create(Identity caller, ConnectionInfo connection, SessionRequest request) throws SessionException {
        try {
            return open(caller, connection, request);
        } catch (SessionException e) {
            events.refused(AuditEvent.SESSION_CREATE, caller, connection, e.getMessage());
            throw e;
        }
    }

    private Attachment open(Identity caller, ConnectionInfo connection, SessionRequest request) throws SessionException {
        SessionConfiguration configuration = resolve(caller, request.configuration());
        check(request, configuration);
        SessionProcess process = processes.apply(configuration.process()).orElseThrow(() -> new SessionException(Reason.PROCESS,
            "Session configuration '" + configuration.name() + "' (" + configuration.origin() + ") asks for the process '"
                + configuration.process() + "', and no bundle here provides it."));
        HostedSession session = table.add(caller, configuration, request, id -> new HostedSession(id,
            request.name() != null ? request.name() : "Session" + id,
            request.instanceId() != null ? request.instanceId() : UUID.randomUUID(), caller, configuration, request, clock, events,
            new SavedSession(rows, UUID.randomUUID(), process.outlivesServer())));
        HeldAttachment attachment;
        InitialSessionState initialState = configurations.initialState(configuration);
        events.has(session.instanceId(), initialState);
        try {
            session.output().openTranscript();
            session.started(process.open(new ProcessRequest(session.info(), connection, configuration, initialState), session.output()),
                () -> forget(session));
            created(session, connection, configuration, initialState);
            attachment = session.attachFirst(connection);
        } catch (AuditException e) {
            end(session, e.getMessage());
            table.remove(session);
            events.over(session.instanceId());
            throw new SessionException(Reason.PROCESS, e.getMessage(), e);
        } catch (SessionException | RuntimeException e) {
            table.remove(session);
            events.over(session.instanceId());
            throw e instanceof SessionException refused ? refused
                : new SessionException(Reason.PROCESS, "The session's engine did not start: " + e.getMessage(), e);
        }
        return attachment;
    }

    private SessionConfiguration resolve(Identity caller, String name) throws SessionException {
        try {
            return configurations.resolve(caller, name);
        } catch (ConfigurationException e) {
            throw new SessionException(Reason.CONFIGURATION, e.getMessage(), e);
        }
    }

    private static void check(SessionRequest request, SessionConfiguration configuration) throws SessionException {
        if (request.name() != null && !SessionConfiguration.isName(request.name())) {
            throw new SessionException(Reason.OUT_OF_RANGE, "That is no name for a session:"
                + " use letters, digits, '.', '_' and '-', at most 64 of them, beginning with a letter or digit.");
        }
        if (request.idleTimeout() != null) {
            IdleTimeouts.check(request.idleTimeout(), configuration.limits());
        }
    }

    private void created(HostedSession session, ConnectionInfo connection, SessionConfiguration configuration, InitialSessionState state) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("process", configuration.process());
        detail.put("name", session.name());
        detail.put("durable", Boolean.toString(session.isDurable()));
        if (!state.missingModules().isEmpty()) {
            detail.put("missingModules", String.join(", ", state.missingModules()));
            LOG.warn("Session configuration '{}' ({}) names modules that no bundle provides: {}.", configuration.name(),
                configuration.origin(), state.missingModules());
        }
        SessionInfo info = session.info();
        events.allowed(AuditEvent.SESSION_CREATE, info, connection, "Opened session '" + info.name() + "'.", detail);
        events.tell(SessionEvent.Kind.CREATED, info);
    }

    private void forget(HostedSession session) {
        table.remove(session);
        SessionInfo info = session.info();
        events.over(session.instanceId());
        events.allowed(AuditEvent.SESSION_REMOVE, info, null, "Session '" + info.name() + "' is over.", Map.of());
        events.tell(SessionEvent.Kind.REMOVED, info);
    }

    /** How a client gets hold of a session that it may have. */
    private interface Attaching {
        Attachment attach(HostedSession session) throws SessionException, InterruptedException;
    }

    @Override
    public Attachment attach(Identity caller, ConnectionInfo connection, UUID instanceId, AttachMode mode) throws SessionException {
        return attach(caller, connection, instanceId, session -> session.attach(connection, mode));
    }

    @Override
    public Attachment resume(Identity caller, ConnectionInfo connection, UUID instanceId, String client) throws SessionException {
        return attach(caller, connection, instanceId, session -> session.resume(connection, client));
    }

    @Override
    public Attachment resume(Identity caller, ConnectionInfo connection, Attachment earlier) throws SessionException {
        return attach(caller, connection, earlier.session().instanceId(), session -> session.resume(connection, earlier));
    }

    private Attachment attach(Identity caller, ConnectionInfo connection, UUID instanceId, Attaching way) throws SessionException {
        try {
            HostedSession session = find(caller, instanceId, table);
            switch (standing(session, Optional.of(caller))) {
                case Standing.Unchanged same -> { }
                case Standing.Less less -> shrink(session, less);
                case Standing.Lost lost -> throw new SessionException(Reason.CONFIGURATION,
                    "The session '" + session.name() + "' is not for you now: " + lost.why());
            }
            Attachment attachment = way.attach(session);
            session.proof(caller);
            if (!session.owner().isSameUser(caller)) {
                events.allowed(AuditEvent.SESSION_ATTACH, session.info(), connection, "It is '" + caller.user() + "', as whom it runs, who is attached.",
                    Map.of("user", caller.user()));
            }
            return attachment;
        } catch (SessionException e) {
            events.refused(AuditEvent.SESSION_ATTACH, caller, connection, e.getMessage());
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SessionException(Reason.OVER, "The attempt to attach was interrupted.", e);
        }
    }

    @Override
    public List<SessionInfo> list(Identity caller) {
        return table.of(caller).stream().map(HostedSession::info).toList();
    }

    @Override
    public List<SessionInfo> overview(Identity caller) {
        return caller.groups().contains(Identity.ADMINISTRATORS)
            ? table.all().stream().map(HostedSession::info).sorted(Comparator.comparingInt(SessionInfo::id)).toList() : list(caller);
    }

    @Override
    public void intervene(Identity caller, ConnectionInfo connection, int id, Intervention what) throws SessionException {
        Optional<HostedSession> found = overview(caller).stream().filter(info -> info.id() == id).findFirst()
            .flatMap(info -> table.all().stream().filter(session -> session.instanceId().equals(info.instanceId())).findFirst());
        if (found.isEmpty()) {
            SessionException refusal = new SessionException(Reason.NOT_FOUND, "There is no session " + id + " that you may do that to.");
            events.refused(AuditEvent.ADMINISTRATION, caller, connection, refusal.getMessage());
            throw refusal;
        }
        HostedSession session = found.get();
        events.intervened(session.info(), caller, connection, what);
        switch (what) {
            case Disconnect -> session.letGo("The administrator '" + caller.user() + "' disconnected it.");
            case End -> end(session, "The administrator '" + caller.user() + "' ended the session.");
        }
    }

    @Override
    public Optional<SessionInfo> find(Identity caller, UUID instanceId) {
        return table.find(caller, instanceId).map(HostedSession::info);
    }

    @Override
    public Optional<SessionInfo> find(Identity caller, String name) {
        return table.find(caller, name).map(HostedSession::info);
    }

    @Override
    public List<SessionPipeline> pipelines(Identity caller, UUID instanceId) throws SessionException {
        return find(caller, instanceId, table).pipelines();
    }

    @Override
    public void disconnect(Identity caller, UUID instanceId) throws SessionException {
        find(caller, instanceId, table).letGo("Its owner disconnected it from elsewhere.");
    }

    @Override
    public void remove(Identity caller, UUID instanceId) throws SessionException {
        end(find(caller, instanceId, table), "Its owner removed the session.");
    }

    private static HostedSession find(Identity caller, UUID instanceId, SessionTable table) throws SessionException {
        return table.find(caller, instanceId)
            .orElseThrow(() -> new SessionException(Reason.NOT_FOUND, "You have no session with the id " + instanceId + " here."));
    }

    @Override
    public Watch watch(Identity caller, Consumer<SessionEvent> listener) {
        return events.watch(caller, listener);
    }

    /** @param groups whose members may watch others' sessions; nobody else may */
    public void observers(Set<String> groups) {
        observers = Set.copyOf(groups);
    }

    private boolean mayObserve(Identity caller) {
        return caller.groups().stream().anyMatch(observers::contains);
    }

    /** Others' sessions that {@code caller} may watch. */
    private List<SessionInfo> observable(Identity caller) {
        return !mayObserve(caller) ? List.of() : table.all().stream().filter(session -> !session.owner().isSameUser(caller))
            .map(HostedSession::info).sorted(Comparator.comparingInt(SessionInfo::id)).toList();
    }

    @Override
    public List<SessionInfo> observable(Identity caller, UUID own) {
        return table.find(caller, own).isEmpty() ? List.of() : observable(caller);
    }

    /** {@inheritDoc} {@code caller} is who the watcher is now. */
    @Override
    public Observation observe(Identity caller, UUID own, UUID instanceId) throws SessionException {
        HostedSession from = find(caller, own, table);
        Optional<HostedSession> session = table.all().stream().filter(one -> one.instanceId().equals(instanceId)).findFirst();
        if (session.isEmpty() || !mayObserve(caller) || session.get() == from) {
            events.refused(AuditEvent.OBSERVE, caller, from.connection(), "May not watch the session " + instanceId + ".");
            throw new SessionException(Reason.NOT_FOUND, "There is no session with the id " + instanceId + " that you may watch.");
        }
        return session.get().output().observers().observe(from, caller);
    }

    /** Ends what users watch who may not any more, or whose own session is over. */
    private void recheckObservers(Function<Identity, Optional<Identity>> today) {
        for (HostedSession session : table.all()) {
            for (HeldObservation observation : session.output().observers().all()) {
                if (observation.own().info().state().isOver()) {
                    session.output().observers().unobserve(observation, "The watcher's own session is over.");
                } else if (today.apply(observation.watcher()).filter(this::mayObserve).isEmpty()) {
                    session.output().observers().unobserve(observation, "The watcher may not watch any more.");
                }
            }
        }
    }

    /** As who the user of a session has to be let in now. */
    Identity proof(Identity caller, UUID own) throws SessionException {
        return find(caller, own, table).proof();
    }

    /** Ends the sessions that nobody came back to in time. */
    public void endIdle() {
        var now = clock.instant();
        for (HostedSession session : table.all()) {
            if (session.isIdleTooLong(now)) {
                end(session, "Nobody was attached for the time that the session may be idle.");
            }
        }
    }

    /** Writes down what waits to be read for long, as far as it would be lost with the server. */
    public void spool() {
        table.all().forEach(session -> session.buffer().spool());
    }

    /**
     * Ends the sessions whose users may not have them any more, lets their clients go, or takes away what the users have not any more, as their
     * configurations say.
     *
     * @param now who somebody is now; empty who would not be let in any more
     */
    public void recheck(Function<Identity, Optional<Identity>> now) {
        Map<Identity, Optional<Identity>> today = new HashMap<>();
        Map<String, Optional<SessionConfiguration>> current = new HashMap<>();
        recheckObservers(identity -> today.computeIfAbsent(identity, now));
        for (HostedSession session : table.all()) {
            SessionConfiguration had = session.configuration();
            Optional<SessionConfiguration> written = current.computeIfAbsent(had.name(), configurations::current);
            PermissionChange consequence = written.orElse(had).limits().permissionChange();
            if (consequence != PermissionChange.Keep) {
                switch (Standing.of(had, written, today.computeIfAbsent(session.proof(), now))) {
                    case Standing.Unchanged same -> { }
                    case Standing.Less less when beingChanged.add(session) -> Thread.ofVirtual().name("mooring-shrinks-session-" + session.id())
                        .start(() -> shrink(session, less));
                    case Standing.Less already -> { }
                    case Standing.Lost lost when consequence == PermissionChange.Disconnect -> session.letGo(lost.why());
                    case Standing.Lost lost -> Thread.ofVirtual().name("mooring-ends-session-" + session.id()).start(() -> end(session, lost.why()));
                }
            }
        }
    }

    private Standing standing(HostedSession session, Optional<Identity> user) {
        return Standing.of(session.configuration(), configurations.current(session.configuration().name()), user);
    }

    /** Takes away what a session's user has not any more; a session whose engine cannot do that ends. */
    private void shrink(HostedSession session, Standing.Less less) {
        try {
            InitialSessionState state = configurations.initialState(less.now());
            if (session.shrink(less.now(), state)) {
                events.has(session.instanceId(), state);
                events.allowed(AuditEvent.SESSION_SHRINK, session.info(), null, less.why() + " The session has what is left.", Map.of());
            } else {
                end(session, less.why() + " The process '" + less.now().process() + "' cannot take things away.");
            }
        } catch (SessionException | RuntimeException e) {
            LOG.warn("Session '{}' of {} ends, since nothing could be taken away from it.", session.name(), session.owner().user(), e);
            end(session, less.why() + " It could not be taken away: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            beingChanged.remove(session);
        }
    }

    /** The server stops: sessions that are bound to their connections end, the others are found again by its next run. */
    public void endAll() {
        for (HostedSession session : table.all()) {
            try {
                session.serverEnds();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void end(HostedSession session, String why) {
        try {
            session.end(false, why);
            session.letGo(why);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
