package org.mooring.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Observation;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionPipeline;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Sessions} as a service, with the processes that are there and a thread that ends idle sessions. */
@Component(service = SessionRegistry.class, configurationPid = "org.mooring.session")
@Designate(ocd = SessionRegistryComponent.Config.class)
public final class SessionRegistryComponent implements SessionRegistry {

    @ObjectClassDefinition(name = "Mooring sessions")
    @interface Config {
        @AttributeDefinition(min = "1", description = "How many sessions there may be")
        int sessions() default 10_000;

        @AttributeDefinition(min = "1", description = "How many sessions a user may have, of all configurations together")
        int sessionsPerUser() default 100;

        @AttributeDefinition(min = "1", description = "How often idle sessions are looked for")
        int idleCheckSeconds() default 5;

        @AttributeDefinition(min = "0", description = "How often it is looked whether the users of sessions would still be let in; 0 for never")
        int recheckSeconds() default 1;

        @AttributeDefinition(description = "Groups whose members may watch what others' sessions do; without any, nobody may")
        String[] observers() default {};
    }

    private static final Duration SPOOLING = Duration.ofSeconds(1);

    private final Collection<SessionProcess> processes = new CopyOnWriteArrayList<>();
    private final Sessions sessions;
    private final Credentials credentials;
    private final Thread idleCheck;
    private final Thread recheck;
    private final Thread spooling;

    @Activate
    public SessionRegistryComponent(@Reference SessionConfigurations configurations, @Reference Credentials credentials,
            @Reference AuditTrail audit, @Reference StateDirectory state, Config config) throws IOException {
        this.credentials = credentials;
        sessions = new Sessions(new SessionTable(config.sessions(), config.sessionsPerUser()), configurations, this::process, audit,
            Clock.systemUTC(), new SessionRows.InFiles(state.directory("sessions")));
        sessions.observers(Set.of(config.observers()));
        idleCheck = Thread.ofVirtual().name("mooring-idle-sessions").start(
            () -> again(Duration.ofSeconds(config.idleCheckSeconds()), sessions::endIdle));
        spooling = Thread.ofVirtual().name("mooring-spooling").start(() -> again(SPOOLING, sessions::spool));
        recheck = config.recheckSeconds() == 0 ? null : Thread.ofVirtual().name("mooring-permissions").start(
            () -> again(Duration.ofSeconds(config.recheckSeconds()), () -> sessions.recheck(credentials::recheck)));
    }

    private static final Logger LOG = LoggerFactory.getLogger(SessionRegistryComponent.class);

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addProcess(SessionProcess process) {
        processes.add(process);
        sessions.found(process);
    }

    void removeProcess(SessionProcess process) {
        processes.remove(process);
    }

    @Deactivate
    void stop() {
        idleCheck.interrupt();
        spooling.interrupt();
        if (recheck != null) {
            recheck.interrupt();
        }
        sessions.endAll();
    }

    private Optional<SessionProcess> process(String kind) {
        return List.copyOf(processes).stream().filter(process -> process.kind().equals(kind)).findFirst();
    }

    private static void again(Duration interval, Runnable what) {
        try {
            while (true) {
                Thread.sleep(interval);
                try {
                    what.run();
                } catch (RuntimeException e) {
                    LOG.error("Sessions could not be looked at; it is tried again.", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The caller's connection may be old. */
    private Identity now(Identity caller) throws SessionException {
        return credentials.recheck(caller).orElseThrow(() -> new SessionException(SessionException.Reason.CONFIGURATION,
            "You would not be let in any more: your user, key or certificate was removed or locked, or has changed."));
    }

    @Override
    public Attachment create(Identity caller, ConnectionInfo connection, SessionRequest request) throws SessionException {
        return sessions.create(now(caller), connection, request);
    }

    @Override
    public Attachment attach(Identity caller, ConnectionInfo connection, UUID instanceId, AttachMode mode) throws SessionException {
        return sessions.attach(now(caller), connection, instanceId, mode);
    }

    @Override
    public Attachment resume(Identity caller, ConnectionInfo connection, UUID instanceId, String client) throws SessionException {
        return sessions.resume(now(caller), connection, instanceId, client);
    }

    @Override
    public Attachment resume(Identity caller, ConnectionInfo connection, Attachment earlier) throws SessionException {
        return sessions.resume(now(caller), connection, earlier);
    }

    @Override
    public List<SessionInfo> list(Identity caller) {
        return sessions.list(caller);
    }

    @Override
    public List<SessionInfo> overview(Identity caller) {
        return sessions.overview(caller);
    }

    @Override
    public void intervene(Identity caller, ConnectionInfo connection, int id, Intervention what) throws SessionException {
        sessions.intervene(now(caller), connection, id, what);
    }

    @Override
    public Optional<SessionInfo> find(Identity caller, UUID instanceId) {
        return sessions.find(caller, instanceId);
    }

    @Override
    public Optional<SessionInfo> find(Identity caller, String name) {
        return sessions.find(caller, name);
    }

    @Override
    public List<SessionPipeline> pipelines(Identity caller, UUID instanceId) throws SessionException {
        return sessions.pipelines(caller, instanceId);
    }

    @Override
    public void disconnect(Identity caller, UUID instanceId) throws SessionException {
        sessions.disconnect(caller, instanceId);
    }

    @Override
    public void remove(Identity caller, UUID instanceId) throws SessionException {
        sessions.remove(caller, instanceId);
    }

    @Override
    public List<SessionInfo> observable(Identity caller, UUID own) {
        try {
            return sessions.observable(now(sessions.proof(caller, own)), own);
        } catch (SessionException e) {
            LOG.debug("Nothing is to be watched: {}", e.getMessage());
            return List.of();
        }
    }

    /** {@inheritDoc} The watcher's own session knows as who it was opened, and so what has to be looked at again. */
    @Override
    public Observation observe(Identity caller, UUID own, UUID instanceId) throws SessionException {
        return sessions.observe(now(sessions.proof(caller, own)), own, instanceId);
    }

    @Override
    public Watch watch(Identity caller, Consumer<SessionEvent> listener) {
        return sessions.watch(caller, listener);
    }
}
