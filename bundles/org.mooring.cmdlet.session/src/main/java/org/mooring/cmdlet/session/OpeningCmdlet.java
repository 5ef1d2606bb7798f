package org.mooring.cmdlet.session;

import java.util.List;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.connection.ClientTransport;
import org.mooring.object.PSCredential;

/** What the commands have in common that open new sessions: which one, and how. */
abstract class OpeningCmdlet extends SshHostCmdlet {

    @Parameter(parameterSets = {"ComputerName", "Uri", "VMId", "VMName", "ContainerId"}, valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSets = {"ComputerName", "SSHHost"})
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSet = "ComputerName")
    boolean useSSL;

    @Parameter(parameterSet = "ComputerName", valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSets = {"ComputerName", "Uri"})
    @ValidateNotNull
    PSSessionOption sessionOption;

    @Parameter(parameterSets = {"ComputerName", "Uri"})
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSets = {"ComputerName", "Uri"})
    String certificateThumbprint;

    @Parameter(parameterSet = "Uri")
    boolean allowRedirection;

    @Parameter(parameterSet = "SSHHost", valueFromPipelineByPropertyName = true)
    String subsystem;

    @Parameter(parameterSet = "ContainerId")
    boolean runAsAdministrator;

    final List<ClientTransport> transports;

    OpeningCmdlet(List<ClientTransport> transports) {
        this.transports = transports;
    }

    final WsmanTargets wsman(PSCredential credential) {
        return new WsmanTargets(context(), new WsmanTargets.How(configurationName, applicationName, port, useSSL, credential, authentication,
            certificateThumbprint, sessionOption, allowRedirection));
    }

    final Opening opening() {
        return new Opening(transports, host(), session().variable("PSVersionTable"),
            PSSessionOption.wanted(sessionOption, session()));
    }
}
