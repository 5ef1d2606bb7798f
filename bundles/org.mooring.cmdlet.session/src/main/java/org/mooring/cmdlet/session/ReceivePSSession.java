package org.mooring.cmdlet.session;

import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Receive-PSSession: takes what a disconnected session has said. */
@Cmdlet(verb = "Receive", noun = "PSSession", defaultParameterSet = "Session", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ReceivePSSessionCommand")
public final class ReceivePSSession extends SessionCmdlet {

    @Parameter(parameterSet = "Session", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession session;

    @Parameter
    OutTarget outTarget;

    @Parameter
    @ValidateNotNullOrEmpty
    String jobName;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    int id;

    @Parameter(parameterSet = "ComputerSessionName", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerInstanceId", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String computerName;

    @Parameter(parameterSet = "ComputerSessionName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerInstanceId", valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSet = "ComputerSessionName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerInstanceId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriSessionName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriInstanceId", valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSet = "ComputerSessionName", mandatory = true)
    @Parameter(parameterSet = "ConnectionUriSessionName", mandatory = true)
    @Parameter(parameterSet = "SessionName", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter(parameterSet = "ComputerSessionName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUriSessionName")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    PSCredential credential;

    @Parameter(parameterSet = "ComputerSessionName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUriSessionName")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSet = "ComputerSessionName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUriSessionName")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    String certificateThumbprint;

    @Parameter(parameterSet = "ComputerSessionName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSet = "ComputerSessionName")
    @Parameter(parameterSet = "ComputerInstanceId")
    boolean useSSL;

    @Parameter(parameterSet = "ComputerSessionName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUriSessionName")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    PSSessionOption sessionOption;

    @Parameter(parameterSet = "ComputerInstanceId", mandatory = true)
    @Parameter(parameterSet = "ConnectionUriInstanceId", mandatory = true)
    @Parameter(parameterSet = "InstanceId", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    UUID instanceId;

    @Parameter(parameterSet = "ConnectionUriSessionName", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriInstanceId", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri connectionUri;

    @Parameter(parameterSet = "ConnectionUriSessionName")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    boolean allowRedirection;

    @Override
    protected void processRecord() {
        PSSession one = switch (parameterSetName()) {
            case "Id" -> first(byId(id));
            case "SessionName" -> first(byName(name));
            case "InstanceId" -> first(byInstanceId(instanceId));
            case "Session" -> session;
            default -> throw terminate(Missing.parameter(computerName != null ? "ComputerName" : "ConnectionUri"));
        };
        if (one != null && shouldProcess(one.name(), "Receive")) {
            receive(one);
        }
    }

    private static PSSession first(List<PSSession> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    private void receive(PSSession one) {
        if (one.isIn() != State.Disconnected && one.isIn() != State.Opened) {
            writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "ReceivePSSessionCannotConnectSession",
                ErrorCategory.InvalidOperation, one, "The session " + one.name() + " cannot be connected: its state is " + one.isIn() + "."));
            return;
        }
        if (one.isIn() == State.Disconnected) {
            one.link().reconnect();
            one.disconnectedNow(false);
        }
    }
}
