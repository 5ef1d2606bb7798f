package org.mooring.transport.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRequest;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;
import org.mooring.transport.stream.StreamClient.Manner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves clients over streams: opens the session that each asks for, and carries it until the client or the session goes. */
public final class StreamSessions {

    private static final Logger LOG = LoggerFactory.getLogger(StreamSessions.class);

    /** How a client was served: the exit code that it should see. */
    public static final int DONE = 0;
    public static final int FAILED = 1;

    private final SessionRegistry registry;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final StreamLimits limits;
    private final KeptSessions kept;
    private final VanishedClients vanished;
    private final LeftClients leftClients = new LeftClients();
    private final Set<StreamClient> served = ConcurrentHashMap.newKeySet();

    public StreamSessions(SessionRegistry registry, AuditTrail audit, InstantSource clock, StreamLimits limits) {
        this(registry, audit, clock, limits, VanishedClients.PATIENCE);
    }

    /** @param patience how long a session in which nothing goes on waits for a client that has vanished */
    StreamSessions(SessionRegistry registry, AuditTrail audit, InstantSource clock, StreamLimits limits, Duration patience) {
        this.registry = registry;
        this.kept = new KeptSessions(registry, clock);
        this.vanished = new VanishedClients(registry, patience);
        this.audit = audit;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Serves one client on the calling thread. Closes neither stream; ends early when the thread is interrupted.
     *
     * @param subsystem the name that the client asked for
     * @return {@link #DONE}, or {@link #FAILED} where the client was told of an error
     */
    public int serve(Identity user, ConnectionInfo connection, String subsystem, InputStream in, OutputStream out) throws IOException {
        Optional<KeptRequest> kept = KeptRequest.parse(subsystem);
        if (kept.isPresent()) {
            return serve(user, connection, kept.get(), in, out);
        }
        Attachment attachment;
        Optional<StreamRequest> request = StreamRequest.parse(subsystem);
        try {
            if (request.isEmpty()) {
                record(AuditEvent.SESSION_CREATE, user, connection, null, "There is no subsystem '" + subsystem + "'.");
                refuse(out, "There is no such subsystem here. Ask for " + StreamRequest.USAGE + ".");
                return FAILED;
            }
            attachment = attach(user, connection, request.get());
        } catch (SessionException e) {
            refuse(out, e.getMessage());
            return FAILED;
        }
        boolean leaves = attachment.session().durable() && !request.get().remove();
        return serve(client(attachment, user, connection, leaves ? Manner.LEAVES : Manner.BOUND, in, out));
    }

    private StreamClient client(Attachment attachment, Identity user, ConnectionInfo connection, Manner manner, InputStream in, OutputStream out) {
        UUID session = attachment.session().instanceId();
        return new StreamClient(attachment, manner, pipeline -> hasPipeline(user, session, pipeline), in, out, limits,
            broken -> record(AuditEvent.PROTOCOL, user, connection, session, broken));
    }

    private boolean hasPipeline(Identity user, UUID session, UUID pipeline) {
        try {
            return registry.pipelines(user, session).stream().anyMatch(one -> one.id().equals(pipeline));
        } catch (SessionException removed) {
            return false;
        }
    }

    private int serve(StreamClient client) {
        served.add(client);
        try {
            return client.serve();
        } finally {
            served.remove(client);
        }
    }

    /** Serves a client that knows of sessions which stay. */
    private int serve(Identity user, ConnectionInfo connection, KeptRequest request, InputStream in, OutputStream out) throws IOException {
        try {
            switch (request.kind()) {
                case LIST -> {
                    for (SessionInfo session : registry.list(user)) {
                        tellOf(user, session, out);
                    }
                }
                case REMOVE -> registry.remove(user, request.id());
                case NEW -> {
                    return serveKept(user, connection, registry.create(user, connection, new SessionRequest(request.configuration(), request.name(),
                        request.id(), true, null, null)), in, out);
                }
                case CONNECT -> {
                    return serveKept(user, connection, registry.attach(user, connection, request.id(), AttachMode.CONNECT), in, out);
                }
                case RESUME -> {
                    return serveKept(user, connection, registry.resume(user, connection, leftClients.back(user, request.id(), request.client())), in, out);
                }
            }
            out.write(PacketWriter.line(new Packet.CloseAck(Packet.SESSION)));
            out.flush();
            return DONE;
        } catch (SessionException e) {
            refuse(out, e.getMessage());
            return FAILED;
        }
    }

    private void tellOf(Identity user, SessionInfo session, OutputStream out) throws IOException {
        if (KeptSessions.isShown(session)) {
            try {
                out.write(PacketWriter.line(kept.packet(user, session)));
            } catch (SessionException removed) {
                LOG.trace("The session '{}' was removed while it was told of.", session.name(), removed);
            }
        }
    }

    private int serveKept(Identity user, ConnectionInfo connection, Attachment attachment, InputStream in, OutputStream out)
            throws SessionException {
        StreamClient client = client(attachment, user, connection, Manner.ASKS, in, out);
        UUID name = UUID.randomUUID();
        client.introduce(kept.packet(user, attachment.session(), name), () -> leftClients.left(user, name, attachment));
        int code = serve(client);
        if (code != DONE) {
            vanished.vanished(user, attachment.session().instanceId());
        }
        return code;
    }

    /**
     * Tells every client that it is not served any longer, and why; the sessions that outlive their clients stay.
     *
     * @param patience how long it waits for those that take their time to hear it
     */
    public void end(String why, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Thread> telling = served.stream().map(client -> Thread.ofVirtual().name("mooring-stream-end").start(() -> client.end(why))).toList();
        for (Thread thread : telling) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    private void record(AuditEvent event, Identity user, ConnectionInfo connection, UUID session, String message) {
        audit.add(new AuditRecord(clock.instant(), event, false, user.user(), connection, session, message, Map.of()));
    }

    /** Tells a client that it is not served, in the way that stock clients show to their users. */
    public static void refuse(OutputStream out, String message) throws IOException {
        out.write(PacketWriter.line(new Packet.Failure(message)));
        out.flush();
    }

    /** Tells a person, who does not speak the protocol. */
    public static void tell(OutputStream err, String message) throws IOException {
        err.write((message + "\r\n").getBytes(StandardCharsets.UTF_8));
        err.flush();
    }

    private Attachment attach(Identity user, ConnectionInfo connection, StreamRequest request) throws SessionException {
        if (request.name() == null) {
            return registry.create(user, connection, SessionRequest.bound(request.configuration()));
        }
        Optional<SessionInfo> existing = registry.find(user, request.name());
        if (existing.isPresent()) {
            return join(user, connection, request, existing.get());
        }
        try {
            return registry.create(user, connection, SessionRequest.durable(request.configuration(), request.name()));
        } catch (SessionException e) {
            Optional<SessionInfo> madeMeanwhile = registry.find(user, request.name());
            if (e.reason() == Reason.TAKEN && madeMeanwhile.isPresent()) {
                return join(user, connection, request, madeMeanwhile.get());
            }
            throw e;
        }
    }

    private Attachment join(Identity user, ConnectionInfo connection, StreamRequest request, SessionInfo session) throws SessionException {
        if (!session.configuration().equalsIgnoreCase(request.configuration())) {
            throw new SessionException(Reason.CONFIGURATION, "Your session '" + session.name() + "' is one of the configuration '"
                + session.configuration() + "', not of '" + request.configuration() + "'.");
        }
        try {
            return registry.attach(user, connection, session.instanceId(), AttachMode.FRESH);
        } catch (SessionException e) {
            if (e.reason() != Reason.BUSY || !request.force()) {
                throw e;
            }
            takeOver(user, connection, session);
            return registry.attach(user, connection, session.instanceId(), AttachMode.FRESH);
        }
    }

    private void takeOver(Identity user, ConnectionInfo connection, SessionInfo session) throws SessionException {
        audit.add(new AuditRecord(clock.instant(), AuditEvent.SESSION_ATTACH, true, user.user(), connection, session.instanceId(),
            "Takes session '" + session.name() + "' from its client at " + session.attachedFrom() + ", as asked for.", Map.of("how", "force")));
        registry.disconnect(user, session.instanceId());
    }
}
