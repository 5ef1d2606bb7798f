package org.mooring.api.connection;

/** A session elsewhere was not reached, or is not reached any more. The message is for people. */
public class ConnectionException extends Exception {

    private static final long serialVersionUID = 1;

    private final int transportCode;

    /** @param transportCode WinRM's number of what happened, 0 for none */
    public ConnectionException(String message, int transportCode) {
        super(message);
        this.transportCode = transportCode;
    }

    public ConnectionException(String message, Throwable cause) {
        super(message, cause);
        this.transportCode = 0;
    }

    public int transportCode() {
        return transportCode;
    }
}
