package org.mooring.api.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.credential.Identity;

/**
 * A session as it was when asked for.
 *
 * @param id a small number, unique while the server runs
 * @param name unique among its owner's sessions, compared without case
 * @param instanceId by which its owner names it anywhere
 * @param configuration the name of its session configuration
 * @param durable whether it outlives a lost connection
 * @param running how many commands run in it
 * @param attachedFrom where its client is, as text, or null
 * @param disconnected since when nobody is attached, or null
 * @param maxIdleTimeout the longest idle timeout that its configuration allows
 * @param bufferedBytes how much output waits to be read
 * @param observedBy the users who watch what it says, without a say in it
 */
public record SessionInfo(int id, String name, UUID instanceId, Identity owner, String configuration, boolean durable, State state,
        Availability availability, int running, String attachedFrom, Instant created, Instant disconnected, Duration idleTimeout,
        Duration maxIdleTimeout, BufferingMode buffering, long bufferedBytes, List<String> observedBy) {

    public SessionInfo {
        observedBy = List.copyOf(observedBy);
    }

    /** Watched by nobody. */
    public SessionInfo(int id, String name, UUID instanceId, Identity owner, String configuration, boolean durable, State state,
            Availability availability, int running, String attachedFrom, Instant created, Instant disconnected, Duration idleTimeout,
            Duration maxIdleTimeout, BufferingMode buffering, long bufferedBytes) {
        this(id, name, instanceId, owner, configuration, durable, state, availability, running, attachedFrom, created, disconnected, idleTimeout,
            maxIdleTimeout, buffering, bufferedBytes, List.of());
    }
}
