package org.mooring.session;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationData;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.IdentityData;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.state.PlainData;

/**
 * What the server has to know of a session to have it again after its own end.
 *
 * @param owner as whoever was attached last has proved to be
 * @param outlives whether its engine outlives the server
 * @param client whoever holds it, or did last, as its transport names it; or null
 * @param since when it was last known to be without a client, or to have one
 */
record SessionRow(int id, String name, UUID instanceId, Identity owner, SessionConfiguration configuration, boolean durable, Instant created,
        Instant since, Duration idleTimeout, BufferingMode buffering, boolean outlives, String client) {

    static SessionRow of(SessionInfo session, Identity owner, SessionConfiguration configuration, boolean outlives, String client, Instant now) {
        return new SessionRow(session.id(), session.name(), session.instanceId(), owner, configuration, session.durable(),
            session.created(), session.disconnected() == null ? now : session.disconnected(), session.idleTimeout(), session.buffering(),
            outlives, client);
    }

    SessionRequest request() {
        return new SessionRequest(configuration.name(), name, instanceId, durable, idleTimeout, buffering);
    }

    byte[] bytes() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.put("name", name);
        data.put("instanceId", instanceId);
        data.put("owner", IdentityData.write(owner));
        data.put("configuration", ConfigurationData.write(configuration));
        data.put("durable", durable);
        data.put("created", created);
        data.put("since", since);
        data.put("idleTimeout", idleTimeout.toMillis());
        data.put("buffering", buffering.name());
        data.put("outlives", outlives);
        data.put("client", client);
        return PlainData.write(data);
    }

    @SuppressWarnings("unchecked")
    static SessionRow read(byte[] bytes) throws IOException {
        Map<String, Object> data = PlainData.readMap(bytes);
        try {
            return new SessionRow((Integer) data.get("id"), (String) data.get("name"), (UUID) data.get("instanceId"),
                IdentityData.read(data.get("owner")),
                ConfigurationData.read((Map<String, Object>) data.get("configuration")), (Boolean) data.get("durable"),
                (Instant) data.get("created"), (Instant) data.get("since"), Duration.ofMillis((Long) data.get("idleTimeout")),
                BufferingMode.valueOf((String) data.get("buffering")), (Boolean) data.get("outlives"),
                (String) data.get("client"));
        } catch (ClassCastException | IllegalArgumentException | NullPointerException e) {
            throw new IOException("This is no session's row: " + e.getMessage(), e);
        }
    }
}
