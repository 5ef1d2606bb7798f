package org.mooring.api.audit;

/** What a record is about. */
public enum AuditEvent {
    /** A peer proved who it is, or could not. */
    LOGIN,
    /** A connection was refused before a login: too many, too slow, not speaking the protocol. */
    CONNECTION,
    /** A session was opened, or was not. */
    SESSION_CREATE,
    SESSION_ATTACH,
    SESSION_DETACH,
    SESSION_REMOVE,
    /** A command was started in a session. */
    COMMAND,
    /** A peer broke the protocol, or a cap. */
    PROTOCOL,
    /** Users, keys or configurations of the server were changed. */
    ADMINISTRATION
}
