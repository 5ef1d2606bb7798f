package org.mooring.cmdlet.session;

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
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Get-PSSession: the sessions that were made here, or those that computers keep for the caller. */
@Cmdlet(verb = "Get", noun = "PSSession", defaultParameterSet = "Name",
    className = "Microsoft.PowerShell.Commands.GetPSSessionCommand", outputTypes = "System.Management.Automation.Runspaces.PSSession")
public final class GetPSSession extends SshHostCmdlet {

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam"})
    @Parameter(parameterSet = "Name", valueFromPipelineByPropertyName = true)
    @Parameter(parameterSets = {"ComputerName", "ConnectionUri", "ContainerId", "VMId", "VMName"})
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId"}, valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam"})
    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId", "ContainerId",
        "ContainerIdInstanceId", "VMId", "VMIdInstanceId", "VMName", "VMNameInstanceId"}, valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId"})
    PSCredential credential;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId"})
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId"})
    String certificateThumbprint;

    @Parameter(parameterSets = {"SSHHost", "ComputerName", "ComputerInstanceId"})
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId"})
    boolean useSSL;

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam", "ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId"})
    int throttleLimit = 32;

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam", "ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId",
        "ContainerId", "ContainerIdInstanceId", "VMId", "VMIdInstanceId", "VMName", "VMNameInstanceId"})
    SessionFilterState state;

    @Parameter(parameterSets = {"ComputerName", "ComputerInstanceId", "ConnectionUri", "ConnectionUriInstanceId"})
    PSSessionOption sessionOption;

    @Parameter(parameterSets = {"SSHHost", "SSHHostHashParam"})
    @Parameter(parameterSets = {"ComputerInstanceId", "ConnectionUriInstanceId", "ContainerIdInstanceId", "VMIdInstanceId",
        "VMNameInstanceId"}, mandatory = true)
    @Parameter(parameterSet = "InstanceId", valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    UUID[] instanceId;

    @Parameter(parameterSets = {"ConnectionUri", "ConnectionUriInstanceId"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri[] connectionUri;

    @Parameter(parameterSets = {"ConnectionUri", "ConnectionUriInstanceId"})
    boolean allowRedirection;

    @Parameter(parameterSets = {"ContainerId", "ContainerIdInstanceId"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] containerId;

    @Parameter(name = "VMId", parameterSets = {"VMId", "VMIdInstanceId"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID[] vmId;

    @Parameter(name = "VMName", parameterSets = {"VMName", "VMNameInstanceId"}, mandatory = true, valueFromPipelineByPropertyName = true)
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
            authentication, certificateThumbprint, sessionOption, allowRedirection));
        return new SessionQuery(context(), transports, PSSessionOption.wanted(sessionOption, session()), "RemotePSSessionQueryFailed")
            .find(asked(wsman, computerName, connectionUri, hostName, port, sshConnection), configurationName, throttleLimit, name, instanceId);
    }

    private boolean isWanted(PSSession one) {
        return state == null || state == SessionFilterState.All || state.name().equals(one.isIn().name());
    }
}
