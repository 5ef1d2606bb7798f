package org.mooring.transport.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionPipeline;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.State;
import org.mooring.psrp.outofproc.Packet;

/** Sessions as their owner is told of them over a stream. */
final class KeptSessions {

    private final SessionRegistry registry;
    private final InstantSource clock;

    KeptSessions(SessionRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** One that broke is shown as long as its owner can come for what it had said. */
    static boolean isShown(SessionInfo session) {
        return !session.state().isOver() || session.state() == State.Broken && session.attachedFrom() == null;
    }

    /** What anybody is told who asks for the owner's sessions. */
    Packet.Kept packet(Identity owner, SessionInfo session) throws SessionException {
        return new Packet.Kept(session.instanceId(), says(owner, session));
    }

    /** What a client is told that has it now: by {@code client} it is known again when it comes back. */
    Packet.Kept packet(Identity owner, SessionInfo session, UUID client) throws SessionException {
        Map<String, String> says = says(owner, session);
        says.put("Client", client.toString());
        return new Packet.Kept(session.instanceId(), says);
    }

    private Map<String, String> says(Identity owner, SessionInfo session) throws SessionException {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("Name", session.name());
        says.put("Configuration", session.configuration());
        says.put("State", session.state() == State.Disconnected || session.state().isOver() ? "Disconnected" : "Connected");
        says.put("IdleTimeout", Long.toString(session.idleTimeout().toMillis()));
        says.put("MaxIdleTimeout", Long.toString(session.maxIdleTimeout().toMillis()));
        says.put("BufferMode", session.buffering().name());
        Duration silence = session.disconnected() == null ? Duration.ZERO : Duration.between(session.disconnected(), clock.instant());
        says.put("Silence", Long.toString(Math.max(0, silence.toMillis())));
        says.put("Pipelines", registry.pipelines(owner, session.instanceId()).stream().map(SessionPipeline::id).map(Object::toString)
            .collect(Collectors.joining(" ")));
        return says;
    }
}
