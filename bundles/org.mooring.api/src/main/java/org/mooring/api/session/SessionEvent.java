package org.mooring.api.session;

/** Something happened to a session; {@code session} is as it was just after. A client of a session that is over detaches without an event. */
public record SessionEvent(Kind kind, SessionInfo session) {

    public enum Kind {
        CREATED, ATTACHED, DETACHED,
        /** Somebody began to watch it, or watches it no more. */
        OBSERVED, REMOVED
    }
}
