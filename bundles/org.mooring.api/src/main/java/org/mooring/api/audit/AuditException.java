package org.mooring.api.audit;

/** Something was not recorded, and the server is set to let nothing happen that is not. The message is for whoever asked. */
public final class AuditException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
