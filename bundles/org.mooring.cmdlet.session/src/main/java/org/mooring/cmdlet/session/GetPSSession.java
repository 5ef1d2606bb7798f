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
import org.mooring.api.connection.Target;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Get-PSSession: the sessions that were made here, or those that computers keep for the caller. */
@Cmdlet(verb = "Get", noun = "PSSession", defaultParameterSet = "Name",
    className = "Microsoft.PowerShell.Commands.GetPSSessionCommand", outputTypes = "System.Management.Automation.Runspaces.PSSession")
public final class GetPSSession extends SshHostCmdlet {

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "Name", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ContainerId")
    @Parameter(parameterSet = "VMId")
    @Parameter(parameterSet = "VMName")
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "ComputerName", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerInstanceId", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Parameter(parameterSet = "ComputerName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerInstanceId", valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "ComputerName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ComputerInstanceId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUri", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriInstanceId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ContainerId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ContainerIdInstanceId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "VMId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "VMIdInstanceId", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "VMName", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "VMNameInstanceId", valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    PSCredential credential;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    String certificateThumbprint;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    boolean useSSL;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    int throttleLimit = 32;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    @Parameter(parameterSet = "ContainerId")
    @Parameter(parameterSet = "ContainerIdInstanceId")
    @Parameter(parameterSet = "VMId")
    @Parameter(parameterSet = "VMIdInstanceId")
    @Parameter(parameterSet = "VMName")
    @Parameter(parameterSet = "VMNameInstanceId")
    SessionFilterState state;

    @Parameter(parameterSet = "ComputerName")
    @Parameter(parameterSet = "ComputerInstanceId")
    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    PSSessionOption sessionOption;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSet = "SSHHostHashParam")
    @Parameter(parameterSet = "ComputerInstanceId", mandatory = true)
    @Parameter(parameterSet = "ConnectionUriInstanceId", mandatory = true)
    @Parameter(parameterSet = "ContainerIdInstanceId", mandatory = true)
    @Parameter(parameterSet = "VMIdInstanceId", mandatory = true)
    @Parameter(parameterSet = "VMNameInstanceId", mandatory = true)
    @Parameter(parameterSet = "InstanceId", valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    UUID[] instanceId;

    @Parameter(parameterSet = "ConnectionUri", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ConnectionUriInstanceId", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri[] connectionUri;

    @Parameter(parameterSet = "ConnectionUri")
    @Parameter(parameterSet = "ConnectionUriInstanceId")
    boolean allowRedirection;

    @Parameter(parameterSet = "ContainerId", mandatory = true, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "ContainerIdInstanceId", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] containerId;

    @Parameter(name = "VMId", parameterSet = "VMId", mandatory = true, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "VMIdInstanceId", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID[] vmId;

    @Parameter(name = "VMName", parameterSet = "VMName", mandatory = true, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "VMNameInstanceId", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] vmName;

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

    GetPSSession(List<ClientTransport> transports) {
        this.transports = transports;
    }

    @Override
    protected void processRecord() {
        List<PSSession> all = switch (parameterSetName()) {
            case "Id" -> byId(id);
            case "Name" -> name == null ? table().all() : byName(name);
            case "InstanceId" -> byInstanceId(instanceId);
            case "ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId", "SSHHost", "SSHHostHashParam" -> elsewhere();
            default -> List.of();
        };
        all.stream().filter(this::isWanted).forEach(this::writeObject);
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

    private boolean isWanted(PSSession one) {
        return state == null || state == SessionFilterState.All || state.name().equals(one.isIn().name());
    }
}
