package org.mooring.cmdlet.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.session.State;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;

/** Disconnect-PSSession: leaves sessions, which go on without a client. */
@Cmdlet(verb = "Disconnect", noun = "PSSession", defaultParameterSet = "Session", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.DisconnectPSSessionCommand", outputTypes = "System.Management.Automation.Runspaces.PSSession")
public final class DisconnectPSSession extends SessionCmdlet {

    private static final long LEAST_IDLE_MILLIS = 60_000;

    @Parameter(parameterSet = "Session", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession[] session;

    @Parameter
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int idleTimeoutSec;

    @Parameter
    @DotNetType("System.Management.Automation.Runspaces.OutputBufferingMode")
    Object outputBufferingMode;

    @Parameter
    int throttleLimit = 32;

    @Parameter(parameterSet = "Name", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    int[] id;

    @Parameter(parameterSet = "InstanceId", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    UUID[] instanceId;

    private record Left(PSSession session, ErrorRecord failure) {}

    private Together<Left> leaving;

    @Override
    protected void beginProcessing() {
        leaving = new Together<>(throttleLimit, this::write);
    }

    @Override
    protected void processRecord() {
        List<PSSession> all = switch (parameterSetName()) {
            case "Id" -> byId(id);
            case "Name" -> byName(name);
            case "InstanceId" -> byInstanceId(instanceId);
            default -> Arrays.asList(session);
        };
        for (PSSession one : all) {
            if (shouldProcess(one.name(), "Disconnect") && mayBeLeft(one)) {
                leaving.begin(() -> leave(one));
            }
        }
    }

    /** Whether there is something to do, and it may be done. */
    private boolean mayBeLeft(PSSession one) {
        if (one.isIn() == State.Disconnected) {
            writeObject(one);
            return false;
        }
        if (one.isIn() != State.Opened) {
            writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "CannotDisconnectSessionWhenNotOpened",
                ErrorCategory.InvalidOperation, one, "Cannot disconnect PSSession \"" + one.name() + "\" because it is not in the Opened state."));
            return false;
        }
        if (!one.link().knowsDisconnect()) {
            writeError(failed(one, "its transport, " + one.transport() + ", does not know disconnected sessions."));
            return false;
        }
        long idle = idleMillis();
        KeptSession kept = one.link().kept();
        long most = kept == null ? Long.MAX_VALUE : kept.maxIdleTimeout().toMillis();
        if (idle != -1 && (idle < LEAST_IDLE_MILLIS || idle > most)) {
            writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "CannotDisconnectSessionWithInvalidIdleTimeout",
                ErrorCategory.InvalidArgument, one, "The session " + one.name() + " cannot be disconnected because the specified idle time-out value "
                    + idle / 1000 + " (seconds) is either greater than the server maximum allowed " + most / 1000
                    + " (seconds), or less than the minimum allowed " + LEAST_IDLE_MILLIS / 1000
                    + " (seconds).  Specify an idle time-out value that is within the allowed range, and try again."));
            return false;
        }
        return true;
    }

    private long idleMillis() {
        return isBound("IdleTimeoutSec") ? idleTimeoutSec * 1000L : -1;
    }

    private Left leave(PSSession one) {
        try {
            one.link().disconnect(idleMillis(), outputBufferingMode == null ? "None" : Conversion.toText(outputBufferingMode));
            one.disconnectedNow(true);
            return new Left(one, null);
        } catch (DotNetException e) {
            return new Left(one, failed(one, e.getMessage()));
        }
    }

    private void write(Left left) {
        if (left.failure() == null) {
            writeObject(left.session());
        } else {
            writeError(left.failure());
        }
    }

    @Override
    protected void endProcessing() {
        leaving.finish();
    }

    private static ErrorRecord failed(PSSession one, String why) {
        return SessionErrors.of("System.Management.Automation.RuntimeException", "PSSessionDisconnectFailed", ErrorCategory.InvalidOperation, one,
            "Disconnect-PSSession operation failed for runspace Id = " + one.instanceId() + " for the following reason: " + why);
    }
}
