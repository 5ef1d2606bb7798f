package org.mooring.cmdlet.session;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;

/** New-PSTransportOption: what a session configuration may say of its transport. */
@Cmdlet(verb = "New", noun = "PSTransportOption",
    className = "Microsoft.PowerShell.Commands.NewPSTransportOptionCommand", outputTypes = "Microsoft.PowerShell.Commands.WSManConfigurationOption")
public final class NewPSTransportOption extends PipelineCmdlet {

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 60, max = 2147483)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxIdleTimeoutSec;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 0, max = 1209600)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer processIdleTimeoutSec;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxSessions;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxConcurrentCommandsPerSession;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxSessionsPerUser;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 5, max = Integer.MAX_VALUE)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxMemoryPerSessionMB;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxProcessesPerSession;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 1, max = 100)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer maxConcurrentUsers;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 60, max = 2147483)
    @DotNetType("System.Nullable`1[System.Int32]")
    Integer idleTimeoutSec;

    @Parameter(valueFromPipelineByPropertyName = true)
    @DotNetType("System.Nullable`1[System.Management.Automation.Runspaces.OutputBufferingMode]")
    Object outputBufferingMode;

    @Override
    protected void processRecord() {
        writeObject(new TransportOption(new Integer[] {processIdleTimeoutSec, maxIdleTimeoutSec, maxSessions, maxConcurrentCommandsPerSession, maxSessionsPerUser, maxMemoryPerSessionMB, maxProcessesPerSession, maxConcurrentUsers, idleTimeoutSec},
            outputBufferingMode));
    }
}
