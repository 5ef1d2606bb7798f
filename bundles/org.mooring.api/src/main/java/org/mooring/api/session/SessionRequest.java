package org.mooring.api.session;

import java.time.Duration;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;

/**
 * What a client asks of a new session. What is null is chosen by the server, or by the configuration.
 *
 * @param configuration a configuration's name or resource URI; empty for the default one
 * @param name its name, which must be free among the caller's sessions; or null
 * @param instanceId its id, which must be free among the caller's sessions; or null
 * @param durable whether it outlives the connection: then a lost one is a disconnect, else the session's end
 * @param idleTimeout how long it stays without anyone attached, or null
 * @param buffering what becomes of output that finds the buffer full, or null
 */
public record SessionRequest(String configuration, String name, UUID instanceId, boolean durable, Duration idleTimeout,
        BufferingMode buffering) {

    /** A session that ends with its connection. */
    public static SessionRequest bound(String configuration) {
        return new SessionRequest(configuration, null, null, false, null, null);
    }

    /** A session that stays. */
    public static SessionRequest durable(String configuration, String name) {
        return new SessionRequest(configuration, name, null, true, null, null);
    }
}
