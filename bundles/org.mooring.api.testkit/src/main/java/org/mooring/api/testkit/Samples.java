package org.mooring.api.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.configuration.Visible;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionMessage;

/** Plain values for tests. */
public final class Samples {

    public static final Identity ALICE = new Identity("alice", Set.of("staff"), "password");
    public static final Identity BOB = new Identity("bob", Set.of(), "publickey");

    /** The runspace pool that {@link #message} is for. */
    public static final UUID POOL = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private Samples() {}

    /** A connection of the peer {@code 192.0.2.1}, accepted long ago. */
    public static ConnectionInfo connection() {
        return new ConnectionInfo(UUID.randomUUID(), "test", "192.0.2.1:50000", "192.0.2.2:22", true, Instant.EPOCH);
    }

    /** A configuration that everyone may use, of the process {@code kind}. */
    public static SessionConfiguration configuration(String name, String kind, SessionLimits limits) {
        return new SessionConfiguration(name, "test", "", Access.EVERYONE, "PowerShell", kind, LanguageMode.FullLanguage, List.of("*"),
            Visible.MODULES, Map.of(), limits);
    }

    /** A client's message with text as data. */
    public static SessionMessage message(int type, UUID pipeline, String data) {
        return SessionMessage.of(SessionMessage.TO_SERVER, type, POOL, pipeline, data.getBytes(StandardCharsets.UTF_8));
    }

    /** The data of a message, as text. */
    public static String text(SessionMessage message) {
        return StandardCharsets.UTF_8.decode(message.data()).toString();
    }
}
