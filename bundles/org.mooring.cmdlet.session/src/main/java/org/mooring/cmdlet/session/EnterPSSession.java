package org.mooring.cmdlet.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.Target;
import org.mooring.api.host.EnteredRunspace;
import org.mooring.api.host.HostException;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.client.RemoteSession;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Enter-PSSession: what is typed from now on runs in a session. */
@Cmdlet(verb = "Enter", noun = "PSSession", defaultParameterSet = "ComputerName",
    className = "Microsoft.PowerShell.Commands.EnterPSSessionCommand")
public final class EnterPSSession extends OpeningCmdlet {

    @Parameter(parameterSet = "ComputerName", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String computerName;

    @Parameter(parameterSets = {"ComputerName", "Uri"})
    boolean enableNetworkAccess;

    @Parameter(parameterSets = {"ComputerName", "Uri"}, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSets = {"VMId", "VMName"}, mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "SSHHost", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String hostName;

    @Parameter(parameterSet = "Session", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession session;

    @Parameter(parameterSet = "Uri", position = 1, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri connectionUri;

    @Parameter(parameterSet = "InstanceId", valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    UUID instanceId;

    @Parameter(parameterSet = "Id", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    int id;

    @Parameter(parameterSet = "Name", valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(name = "VMId", parameterSet = "VMId", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID vmId;

    @Parameter(name = "VMName", parameterSet = "VMName", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String vmName;

    @Parameter(parameterSet = "ContainerId", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String containerId;

    EnterPSSession(List<ClientTransport> transports) {
        super(transports);
    }

    @Override
    protected void processRecord() {
        switch (parameterSetName()) {
            case "VMId", "VMName" -> writeError(Missing.hyperV());
            case "ContainerId" -> writeError(Missing.containers(containerId));
            case "Id" -> enterKnown("RemoteRunspaceNotAvailableForSpecifiedSessionId", id, one -> one.id() == id,
                "The remote session with the session ID " + id + " is not available.");
            case "Name" -> enterKnown("RemoteRunspaceNotAvailableForSpecifiedName", name, one -> one.name().equalsIgnoreCase(name),
                "The remote session with the name " + name + "  is not available.");
            case "InstanceId" -> enterKnown("RemoteRunspaceNotAvailableForSpecifiedRunspaceId", instanceId,
                one -> one.instanceId().equals(instanceId), "Remote session is not available for " + instanceId + ".");
            case "Session" -> enter(session);
            default -> enterNew();
        }
    }

    /** As PowerShell does, it says twice that there is none. */
    private void enterKnown(String missing, Object wanted, Predicate<PSSession> test, String message) {
        List<PSSession> found = table().all().stream().filter(test).toList();
        if (found.size() == 1) {
            enter(found.getFirst());
        } else if (found.isEmpty()) {
            writeError(SessionErrors.argument(missing, wanted, message));
            writeError(SessionErrors.argument(missing, wanted, message));
        } else {
            writeError(SessionErrors.argument(missing.replace("NotAvailable", "HasMultipleMatches"), wanted,
                "More than one session fits: " + wanted + "."));
        }
    }

    private void enterNew() {
        WsmanTargets wsman = wsman(credential);
        Target target = switch (parameterSetName()) {
            case "ComputerName" -> wsman.of(computerName);
            case "Uri" -> wsman.of(connectionUri);
            default -> ssh(hostName, port, subsystem);
        };
        try {
            Opening opening = opening();
            RemoteSession made = opening.open(target);
            PSSession entered = new PSSession(table().nextId(), null, made, opening.nameOf(target), target, opening.option());
            push(entered, made::close);
        } catch (ConnectionException e) {
            writeError(SessionErrors.of("System.Management.Automation.Remoting.PSRemotingTransportException",
                "CreateRemoteRunspaceFailed", ErrorCategory.InvalidArgument, target.computerName(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter(PSSession one) {
        if (one.isIn() == State.Disconnected) {
            one.link().reconnect();
        }
        if (one.isIn() != State.Opened) {
            writeError(SessionErrors.argument("PushedRunspaceMustBeOpen", one, "The session must be open to be entered: its state is "
                + one.isIn() + "."));
            return;
        }
        push(one, () -> {});
    }

    private void push(PSSession one, Runnable left) {
        try {
            host().pushRunspace(new EnteredRunspace(one.computerName(), one.link(), left));
        } catch (HostException e) {
            left.run();
            writeError(SessionErrors.argument("HostDoesNotSupportPushRunspace", null,
                "The host program does not support interactive sessions: Enter-PSSession works at a console."));
        }
    }
}
