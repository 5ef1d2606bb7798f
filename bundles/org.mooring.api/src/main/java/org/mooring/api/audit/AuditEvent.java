package org.mooring.api.audit;

/** What a record is about. */
public enum AuditEvent {
    /** A peer proved who it is, or could not. */
    LOGIN,
    /** A name is locked out, after too many failed logins. */
    LOCK_OUT,
    /** A connection was refused before a login: too many, too slow, not speaking the protocol. */
    CONNECTION,
    /** A session was opened, or was not. */
    SESSION_CREATE,
    SESSION_ATTACH,
    SESSION_DETACH,
    SESSION_REMOVE,
    /** A session has less from now on, for its user or its configuration has. */
    SESSION_SHRINK,
    /** A command was started in a session, or was not. */
    COMMAND,
    /** A command ended: how. */
    COMMAND_END,
    /** Somebody began to watch, or to end watching, what another one's session says; or was refused. */
    OBSERVE,
    /** A peer broke the protocol, or a cap. */
    PROTOCOL,
    /** Users or keys of the server were changed. */
    ADMINISTRATION,
    /** A session configuration, or a setting of the server, was changed. */
    CONFIGURATION,
    /** A bundle was installed, started, updated or withdrawn. */
    BUNDLE,
    /** The audit itself: what was lost, found or removed of it. */
    AUDIT;

    /** Whether it is something that somebody wants and that could still be refused, should there be no place left to record it. */
    public boolean canBeRefused() {
        return switch (this) {
            case LOGIN, SESSION_CREATE, SESSION_ATTACH, COMMAND, OBSERVE, ADMINISTRATION, CONFIGURATION -> true;
            default -> false;
        };
    }
}
