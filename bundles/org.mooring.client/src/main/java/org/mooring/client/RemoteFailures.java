package org.mooring.client;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** What went wrong on the way to a session, as PowerShell's exceptions. */
public final class RemoteFailures {

    private static final String REMOTING = "System.Management.Automation.Remoting.";

    private static final String NETWORK_FAILED = "PowerShellNetworkFailedStartDisconnect";

    private RemoteFailures() {}

    /** A transport's failure, as a command is told it (PSRemotingTransportException). */
    public static DotNetException exception(ConnectionException e) {
        DotNetException made = new DotNetException(REMOTING + "PSRemotingTransportException", e.getMessage(), e);
        made.properties().put("ErrorCode", e.transportCode());
        made.properties().put("TransportMessage", "");
        return made;
    }

    static ErrorRecord of(ConnectionException e) {
        DotNetException exception = exception(e);
        return exception.withRecord("JobFailure", ErrorCategory.OperationStopped, null).errorRecord();
    }

    /** The network was gone for too long: the session is left, and its user may come back to it. */
    static ErrorRecord detached(ConnectionException e) {
        return new DotNetException("System.Management.Automation.RuntimeException", e.getMessage(), e)
            .withRecord(NETWORK_FAILED, ErrorCategory.OperationTimeout, null).errorRecord();
    }

    /** Whether a command ended since its session was left, when the network was gone for too long. */
    public static boolean isDetached(ErrorRecord error) {
        return NETWORK_FAILED.equals(error.fullyQualifiedErrorId());
    }

    /** The session is not in the state that a command needs. */
    static DotNetException notOpened(String state) {
        DotNetException e = new DotNetException("System.Management.Automation.Runspaces.InvalidRunspaceStateException",
            "Cannot perform the operation because the runspace is not in the Opened state. Current state of the runspace is '" + state + "'.");
        e.withRecord("InvalidSessionState", ErrorCategory.InvalidOperation, null);
        return e;
    }

    static DotNetException busy() {
        DotNetException e = new DotNetException("System.Management.Automation.PSInvalidOperationException",
            "The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.");
        e.withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null);
        return e;
    }
}
