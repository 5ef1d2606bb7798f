package org.mooring.api.connection;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A session as a server keeps it for its owner, whichever client has it.
 *
 * @param disconnected whether no client has it
 * @param idleTimeout how long it stays without a client
 * @param maxIdleTimeout the longest that a client may ask for
 * @param buffering OutputBufferingMode's name
 * @param silence how long no client has been heard
 * @param pipelines those whose output a client has not taken to its end
 */
public record KeptSession(UUID instanceId, String name, String configuration, boolean disconnected, Duration idleTimeout,
        Duration maxIdleTimeout, String buffering, Duration silence, List<UUID> pipelines) {

    public KeptSession {
        pipelines = List.copyOf(pipelines);
    }
}
