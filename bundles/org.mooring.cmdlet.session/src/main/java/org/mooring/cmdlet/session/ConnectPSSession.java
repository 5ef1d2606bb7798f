package org.mooring.cmdlet.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.session.Availability;
import org.mooring.api.session.State;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Connect-PSSession: comes back to sessions that were disconnected, here or by another client. */
@Cmdlet(verb = "Connect", noun = "PSSession", defaultParameterSet = "Name", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ConnectPSSessionCommand", outputTypes = "System.Management.Automation.Runspaces.PSSession")
public final class ConnectPSSession extends SshHostCmdlet {

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam"})
    @Parameter(parameterSet = "Name", mandatory = true)
    @Parameter(parameterSets = {"ComputerName", "ConnectionUri"})
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter
    int throttleLimit = 32;

    @Parameter(parameterSet = "Session", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession[] session;

    @Parameter(parameterSet = "ComputerName", mandatory = true, position = 0)
    @Parameter(parameterSet = "ComputerNameGuid", mandatory = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid"}, valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam"})
    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid", "ConnectionUri", "ConnectionUriGuid"}, valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid", "ConnectionUri", "ConnectionUriGuid"})
    PSCredential credential;

    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid", "ConnectionUri", "ConnectionUriGuid"})
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid", "ConnectionUri", "ConnectionUriGuid"})
    String certificateThumbprint;

    @Parameter(parameterSets = {"SSHHost", "ComputerName", "ComputerNameGuid"})
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid"})
    boolean useSSL;

    @Parameter(parameterSets = {"ComputerName", "ComputerNameGuid", "ConnectionUri", "ConnectionUriGuid"})
    PSSessionOption sessionOption;

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam"})
    @Parameter(parameterSets = {"ComputerNameGuid", "ConnectionUriGuid", "InstanceId"}, mandatory = true)
    @ValidateNotNull
    UUID[] instanceId;

    @Parameter(parameterSets = {"ConnectionUri", "ConnectionUriGuid"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri[] connectionUri;

    @Parameter(parameterSets = {"ConnectionUri", "ConnectionUriGuid"})
    boolean allowRedirection;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    int[] id;

    @Parameter(parameterSet = "SSHHost", mandatory = true)
    @ValidateNotNullOrEmpty
    String[] hostName;

    @Parameter(name = "SSHConnection", parameterSet = "SSHHostHashParam", mandatory = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable[]")
    Object[] sshConnection;

    private final List<ClientTransport> transports;

    ConnectPSSession(List<ClientTransport> transports) {
        this.transports = transports;
    }

    private record Connected(PSSession session, DotNetException failure) {}

    private Together<Connected> connecting;

    @Override
    protected void beginProcessing() {
        connecting = new Together<>(throttleLimit, this::write);
    }

    @Override
    protected void processRecord() {
        List<PSSession> all = switch (parameterSetName()) {
            case "Id" -> byId(id);
            case "Name" -> byName(name);
            case "InstanceId" -> byInstanceId(instanceId);
            case "Session" -> Arrays.asList(session);
            default -> elsewhere();
        };
        for (PSSession one : all) {
            if (shouldProcess(one.name(), "Connect") && mayBeConnected(one)) {
                connecting.begin(() -> connect(one));
            }
        }
    }

    private List<PSSession> elsewhere() {
        WsmanTargets wsman = new WsmanTargets(context(), new WsmanTargets.How(configurationName, applicationName, port, useSSL, credential,
            authentication, certificateThumbprint, sessionOption, allowRedirection));
        return new SessionQuery(context(), transports, PSSessionOption.wanted(sessionOption, session()), "RemotePSSessionQueryFailed")
            .find(asked(wsman, computerName, connectionUri, hostName, port, sshConnection), configurationName, throttleLimit, name, instanceId);
    }

    /** Whether there is something to do, and it may be done. */
    private boolean mayBeConnected(PSSession one) {
        if (one.isIn() == State.Opened) {
            writeObject(one);
            return false;
        }
        if (one.isIn() != State.Disconnected || one.busy() != Availability.None) {
            writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "PSSessionConnectFailed", ErrorCategory.InvalidOperation, one,
                SessionErrors.notConnectable(one)));
            return false;
        }
        return true;
    }

    private Connected connect(PSSession one) {
        try {
            one.link().reconnect();
            one.disconnectedNow(false);
            return new Connected(one, null);
        } catch (DotNetException e) {
            return new Connected(one, e);
        }
    }

    private void write(Connected connected) {
        PSSession one = connected.session();
        DotNetException failure = connected.failure();
        if (failure == null) {
            table().add(one);
            writeObject(one);
            return;
        }
        int code = failure.getCause() instanceof ConnectionException cause ? cause.transportCode() : 0;
        writeError(new DotNetException("System.Management.Automation.RuntimeException", "The connect operation failed for session " + one.name()
            + " with the following error message: " + failure.getMessage(), failure)
            .withRecord(TransportIds.prefix(code) + "PSSessionConnectFailed", ErrorCategory.InvalidOperation, null).errorRecord());
    }

    @Override
    protected void endProcessing() {
        connecting.finish();
    }
}
