package org.mooring.psrp;

import java.util.Locale;

/** What a peer sent breaks the protocol. The message is PowerShell's own where PowerShell has one. */
public final class PsrpException extends Exception {

    private static final long serialVersionUID = 1;

    private final String errorId;

    /** @param errorId PowerShell's name of the error (its PSRemotingErrorId, or the name of its message) */
    public PsrpException(String errorId, String message, Throwable cause) {
        super(message, cause);
        this.errorId = errorId;
    }

    public PsrpException(String errorId, String format, Object... arguments) {
        this(errorId, arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments), (Throwable) null);
    }

    public String errorId() {
        return errorId;
    }
}
