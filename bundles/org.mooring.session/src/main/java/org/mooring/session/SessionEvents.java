package org.mooring.session;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRegistry.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what happens to sessions: to the audit, and to those who watch. */
final class SessionEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SessionEvents.class);

    private record Watcher(String user, Consumer<SessionEvent> listener) {}

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AuditTrail audit;
    private final InstantSource clock;

    SessionEvents(AuditTrail audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Watch watch(Identity caller, Consumer<SessionEvent> listener) {
        Watcher watcher = new Watcher(caller.user(), listener);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void tell(SessionEvent.Kind kind, SessionInfo session) {
        SessionEvent event = new SessionEvent(kind, session);
        for (Watcher watcher : watchers) {
            if (watcher.user().equals(session.owner().user())) {
                try {
                    watcher.listener().accept(event);
                } catch (RuntimeException e) {
                    LOG.warn("A watcher of sessions failed on {}.", event, e);
                }
            }
        }
    }

    /**
     * Records something that is let happen to a session.
     *
     * @throws org.mooring.api.audit.AuditException when it must not happen, since it cannot be recorded
     */
    void allowed(AuditEvent event, SessionInfo session, ConnectionInfo connection, String message, Map<String, String> detail) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("configuration", session.configuration());
        facts.putAll(detail);
        audit.add(new AuditRecord(clock.instant(), event, true, session.owner().user(), connection, session.instanceId(), message, facts));
    }

    /** Records that somebody watches; from where is where the watcher's own session has its client. */
    void observed(HostedSession session, Identity watcher, HostedSession own, String message) {
        audit.add(new AuditRecord(clock.instant(), AuditEvent.OBSERVE, true, watcher.user(), own.connection(), session.instanceId(), message,
            Map.of("owner", session.owner().user(), "configuration", session.configuration().name())));
    }

    /** Records something that the server itself did or found. */
    void server(AuditEvent event, SessionInfo session, String message) {
        audit.add(new AuditRecord(clock.instant(), event, true, session.owner().user(), null, session.instanceId(), message,
            Map.of("configuration", session.configuration())));
    }

    /** The end of it comes whether it is recorded or not. */
    void unobserved(HostedSession session, Identity watcher, HostedSession own, String message) {
        try {
            observed(session, watcher, own, message);
        } catch (AuditException e) {
            LOG.error("Not recorded: {} {}", watcher.user(), message, e);
        }
    }

    /** Records what an administrator does to somebody's session, before it is done. */
    void intervened(SessionInfo session, Identity administrator, ConnectionInfo connection, SessionRegistry.Intervention what) {
        String verb = switch (what) {
            case Disconnect -> "Disconnects";
            case End -> "Ends";
        };
        audit.add(new AuditRecord(clock.instant(), AuditEvent.ADMINISTRATION, true, administrator.user(), connection, session.instanceId(),
            verb + " session '" + session.name() + "'.", Map.of("owner", session.owner().user(), "configuration", session.configuration())));
    }

    String withoutSecrets(UUID session, String command) {
        return audit.withoutSecrets(session, command);
    }

    /** The session has these commands from now on. */
    void has(UUID session, InitialSessionState state) {
        audit.opened(session, state);
    }

    void over(UUID session) {
        audit.over(session);
    }

    /** Records something that was refused. */
    void refused(AuditEvent event, Identity caller, ConnectionInfo connection, String message) {
        audit.add(new AuditRecord(clock.instant(), event, false, caller.user(), connection, null, message, Map.of()));
    }
}
