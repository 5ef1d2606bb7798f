package org.mooring.api.session;

/**
 * The last answer that an earlier run of the server gave, or was about to give, to the client of a session.
 *
 * @param name as the transport called it
 * @param written whether the transport had said that it was written
 * @param upTo the sequence number of the last output that was in it
 */
public record EarlierAnswer(String name, boolean written, long upTo) {}
