package org.mooring.process.child;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationData;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.IdentityData;
import org.mooring.api.session.Availability;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.State;
import org.mooring.api.state.PlainData;

/**
 * What a session is opened with, as it goes to its keeper.
 *
 * @param engine the kind of engine in the keeper's process, as {@code jvm}
 * @param program the command that an engine of another program is started with; empty for one in the keeper itself
 */
record RequestData(String engine, List<String> program, SessionInfo session, ConnectionInfo connection, SessionConfiguration configuration) {

    static RequestData of(String engine, List<String> program, ProcessRequest request) {
        return new RequestData(engine, program, request.session(), request.connection(), request.configuration());
    }

    byte[] bytes() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("engine", engine);
        data.put("program", program);
        data.put("id", session.id());
        data.put("name", session.name());
        data.put("instanceId", session.instanceId());
        data.put("owner", IdentityData.write(session.owner()));
        data.put("durable", session.durable());
        data.put("created", session.created());
        data.put("idleTimeout", session.idleTimeout().toMillis());
        data.put("maxIdleTimeout", session.maxIdleTimeout().toMillis());
        data.put("buffering", session.buffering().name());
        data.put("connection", List.of(connection.id(), connection.transport(), connection.peer(), connection.local(),
            connection.encrypted(), connection.since(), tag(connection.culture()), tag(connection.uiCulture())));
        data.put("configuration", ConfigurationData.write(configuration));
        return PlainData.write(data);
    }

    @SuppressWarnings("unchecked")
    static RequestData read(byte[] bytes) throws IOException {
        Map<String, Object> data = PlainData.readMap(bytes);
        try {
            SessionConfiguration configuration = ConfigurationData.read((Map<String, Object>) data.get("configuration"));
            List<?> from = (List<?>) data.get("connection");
            return new RequestData((String) data.get("engine"), ((List<?>) data.get("program")).stream().map(String.class::cast).toList(),
                new SessionInfo((Integer) data.get("id"), (String) data.get("name"), (UUID) data.get("instanceId"),
                    IdentityData.read(data.get("owner")), configuration.name(),
                    (Boolean) data.get("durable"), State.BeforeOpen, Availability.None, 0, null, (Instant) data.get("created"), null,
                    Duration.ofMillis((Long) data.get("idleTimeout")), Duration.ofMillis((Long) data.get("maxIdleTimeout")),
                    BufferingMode.valueOf((String) data.get("buffering")), 0),
                new ConnectionInfo((UUID) from.get(0), (String) from.get(1), (String) from.get(2), (String) from.get(3),
                    (Boolean) from.get(4), (Instant) from.get(5), locale(from.get(6)), locale(from.get(7))),
                configuration);
        } catch (ClassCastException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IOException("A request for a session is not understood: " + e.getMessage(), e);
        }
    }

    private static String tag(Locale locale) {
        return locale == null ? "" : locale.toLanguageTag();
    }

    private static Locale locale(Object tag) {
        return tag.equals("") ? null : Locale.forLanguageTag((String) tag);
    }
}
