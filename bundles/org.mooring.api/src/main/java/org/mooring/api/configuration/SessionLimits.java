package org.mooring.api.configuration;

import java.time.Duration;

/**
 * How long sessions of a configuration stay, and how much they keep.
 *
 * @param idleTimeout after which a disconnected session ends, where its owner asks for nothing else
 * @param maxIdleTimeout the most that an owner may ask for
 * @param buffering where the owner asks for nothing else
 * @param outputBufferBytes how much output a session keeps for its reader before {@code buffering} applies
 * @param sessionsPerUser how many sessions of this configuration a user may have
 * @param permissionChange what becomes of them when their user may not open them any more
 */
public record SessionLimits(Duration idleTimeout, Duration maxIdleTimeout, BufferingMode buffering, long outputBufferBytes,
        int sessionsPerUser, PermissionChange permissionChange) {

    /** The least idle timeout that can be asked for. */
    public static final Duration MIN_IDLE_TIMEOUT = Duration.ofSeconds(60);

    /** Two hours, at most the longest there is; block at 8 MiB; 30 sessions. */
    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofHours(2), Duration.ofMillis(Integer.MAX_VALUE),
        BufferingMode.Block, 8 << 20, 30);

    /** Sessions whose user may not open them any more end. */
    public SessionLimits(Duration idleTimeout, Duration maxIdleTimeout, BufferingMode buffering, long outputBufferBytes, int sessionsPerUser) {
        this(idleTimeout, maxIdleTimeout, buffering, outputBufferBytes, sessionsPerUser, PermissionChange.End);
    }
}
