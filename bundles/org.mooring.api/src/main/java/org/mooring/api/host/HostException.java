package org.mooring.api.host;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/** A host could not do what it was asked (System.Management.Automation.Host.HostException). */
public final class HostException extends DotNetException {

    private static final long serialVersionUID = 1;

    public HostException(String errorId, ErrorCategory category, String message, Throwable cause) {
        super("System.Management.Automation.Host.HostException", message, cause);
        withRecord(errorId, category, null);
    }

    /** What PowerShell says where no one can be asked: a method of a host without a user interface. */
    public static HostException notImplemented(String method) {
        return new HostException("HostFunctionNotImplemented", ErrorCategory.NotImplemented,
            "A command that prompts the user failed because the host program or the command type does not support user interaction."
                + " The host was attempting to request confirmation with the following message: " + method, null);
    }
}
