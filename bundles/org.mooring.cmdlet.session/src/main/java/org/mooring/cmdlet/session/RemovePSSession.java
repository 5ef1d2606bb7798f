package org.mooring.cmdlet.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorCategory;

/** Remove-PSSession: closes sessions and forgets them. */
@Cmdlet(verb = "Remove", noun = "PSSession", defaultParameterSet = "Id", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemovePSSessionCommand")
public final class RemovePSSession extends SessionCmdlet {

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    int[] id;

    @Parameter(parameterSet = "Session", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    PSSession[] session;

    @Parameter(parameterSet = "ContainerId", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] containerId;

    @Parameter(name = "VMId", parameterSet = "VMId", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID[] vmId;

    @Parameter(name = "VMName", parameterSet = "VMName", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] vmName;

    @Parameter(parameterSet = "InstanceId", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    UUID[] instanceId;

    @Parameter(parameterSet = "Name", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "ComputerName", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Override
    protected void processRecord() {
        List<PSSession> all = switch (parameterSetName()) {
            case "Id" -> byId(id);
            case "Name" -> byName(name);
            case "InstanceId" -> byInstanceId(instanceId);
            case "ComputerName" -> byComputer(computerName);
            case "Session" -> Arrays.asList(session);
            default -> List.of();
        };
        for (PSSession one : all) {
            if (shouldProcess(one.toString(), "Remove")) {
                remove(one);
            }
        }
    }

    private void remove(PSSession one) {
        boolean left = one.isIn() == State.Disconnected;
        boolean told = one.link().remove();
        table().remove(one);
        if (left && !told) {
            writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "RemoveSessionCannotConnectToServer",
                ErrorCategory.InvalidOperation, one.runspace(), "Remote session " + one.name() + " could not be connected and could not be removed from"
                + " the server. The client remote session object will be removed from the server, but the state of the remote session on the server is"
                + " unknown."));
        }
    }
}
