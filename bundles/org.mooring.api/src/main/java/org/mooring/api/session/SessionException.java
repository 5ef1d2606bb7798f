package org.mooring.api.session;

/** The server does not do what was asked of a session. The message is for the person who asked. */
public final class SessionException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why, for a transport that has codes of its own for it. */
    public enum Reason {
        /** No such session, as far as the caller may know. */
        NOT_FOUND,
        /** No such configuration, as far as the caller may know, or it is wrong. */
        CONFIGURATION,
        /** Someone is attached. */
        BUSY,
        /** The name or id is taken. */
        TAKEN,
        /** A quota of the user, the configuration or the server is reached. */
        QUOTA,
        /** A value that was asked for is not allowed. */
        OUT_OF_RANGE,
        /** The engine does not start, or broke. */
        PROCESS,
        /** The attachment or the session is over. */
        OVER
    }

    private final Reason reason;

    public SessionException(Reason reason, String message) {
        this(reason, message, null);
    }

    public SessionException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
