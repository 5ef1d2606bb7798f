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
import org.mooring.api.connection.Target;
import org.mooring.api.session.State;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Connect-PSSession: comes back to sessions that were disconnected, here or by another client. */
@Cmdlet(verb = "Connect", noun = "PSSession", defaultParameterSet = "Name", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ConnectPSSessionCommand", outputTypes = "System.Management.Automation.Runspaces.PSSession")
public final class ConnectPSSession extends SshHostCmdlet {

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "Name", mandatory = true)
    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ConnectionUri")
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

    @Parameter(parameterSet = "ComputerName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerNameGuid", valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "ComputerName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerNameGuid", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUri", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriGuid", valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerNameGuid")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriGuid")
    PSCredential credential;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerNameGuid")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriGuid")
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerNameGuid")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriGuid")
    String certificateThumbprint;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerNameGuid")
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerNameGuid")
    boolean useSSL;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerNameGuid")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriGuid")
    PSSessionOption sessionOption;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "ComputerNameGuid", mandatory = true)
    @Parameter(parameterSet = "ConnectionUriGuid", mandatory = true)
    @Parameter(parameterSet = "InstanceId", mandatory = true)
    @ValidateNotNull
    UUID[] instanceId;

    @Parameter(parameterSet = "ConnectionUri", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriGuid", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri[] connectionUri;

    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriGuid")
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
            if (shouldProcess(one.name(), "Connect")) {
                connect(one);
            }
        }
    }

    private List<PSSession> elsewhere() {
        WsmanTargets wsman = new WsmanTargets(context(), new WsmanTargets.How(configurationName, applicationName, port, useSSL, credential,
            authentication, certificateThumbprint, sessionOption));
        List<Target> asked = switch (parameterSetName()) {
            case "SSHHost" -> Arrays.stream(hostName).map(host -> ssh(host, port, null)).toList();
            case "SSHHostHashParam" -> new SshTargets(context()).ssh(sshConnection);
            default -> computerName != null ? Arrays.stream(computerName).map(wsman::of).toList()
                : Arrays.stream(connectionUri).map(wsman::of).toList();
        };
        return new SessionQuery(context(), transports, "RemotePSSessionQueryFailed").find(asked, configurationName, throttleLimit, name, instanceId);
    }

    private void connect(PSSession one) {
        try {
            if (one.isIn() == State.Disconnected) {
                one.link().reconnect();
                one.disconnectedNow(false);
                table().add(one);
            }
            if (one.isIn() == State.Opened) {
                writeObject(one);
                return;
            }
            writeError(failed("", one, "the session is in the state " + one.isIn() + "."));
        } catch (DotNetException e) {
            int code = e.getCause() instanceof ConnectionException cause ? cause.transportCode() : 0;
            writeError(failed(TransportIds.prefix(code), one, e.getMessage()));
        }
    }

    private static ErrorRecord failed(String prefix, PSSession one, String why) {
        return SessionErrors.of("System.Management.Automation.RuntimeException", prefix + "PSSessionConnectFailed", ErrorCategory.InvalidOperation, one,
            "Connect operation failed for session " + one.name() + ": " + why);
    }
}
