package org.mooring.api.session;

import java.util.UUID;

/** What is seen in another one's session. */
public sealed interface Observed {

    /**
     * A command starts.
     *
     * @param text all that is run, without what looks like a secret
     */
    record Started(UUID pipeline, String text) implements Observed {}

    /** The session says something to its client, or keeps it for the next one. */
    record Said(SessionMessage message) implements Observed {}

    /** A command has ended. */
    record Ended(UUID pipeline, String outcome) implements Observed {}

    /** So many messages were not read in time. */
    record Missed(long messages) implements Observed {}

    /** Nothing came in time. */
    record Nothing() implements Observed {}

    /**
     * Nothing will come any more.
     *
     * @param reason one sentence for the watcher
     */
    record Over(String reason) implements Observed {}
}
