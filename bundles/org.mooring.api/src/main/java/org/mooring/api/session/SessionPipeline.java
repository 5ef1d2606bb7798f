package org.mooring.api.session;

import java.util.UUID;

/**
 * A pipeline of a session.
 *
 * @param running whether it has not ended yet
 */
public record SessionPipeline(UUID id, boolean running) {}
