package org.mooring.cmdlet.diagnostics;

import java.util.UUID;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** Enable-RunspaceDebug: the debugger of a session is its console; another runspace cannot be stopped in. */
@Cmdlet(verb = "Enable", noun = "RunspaceDebug", defaultParameterSet = "RunspaceNameParameterSet",
    className = "Microsoft.PowerShell.Commands.EnableRunspaceDebugCommand")
public final class EnableRunspaceDebug extends PipelineCmdlet {

    @Parameter(parameterSet = "RunspaceNameParameterSet", position = 1)
    @Parameter(parameterSet = "RunspaceParameterSet", position = 1)
    @Parameter(parameterSet = "RunspaceIdParameterSet", position = 1)
    boolean breakAll;

    @Parameter(parameterSet = "RunspaceNameParameterSet", position = 0)
    @ValidateNotNullOrEmpty
    String[] runspaceName;

    @Parameter(parameterSet = "RunspaceParameterSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.Runspaces.Runspace[]")
    Object[] runspace;

    @Parameter(parameterSet = "RunspaceIdParameterSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    int[] runspaceId;

    @Parameter(parameterSet = "RunspaceInstanceIdParameterSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    UUID[] runspaceInstanceId;

    @Parameter(parameterSet = "ProcessNameParameterSet", position = 0)
    @ValidateNotNullOrEmpty
    String processName;

    @Parameter(parameterSet = "ProcessNameParameterSet", position = 1)
    @ValidateNotNullOrEmpty
    String[] appDomainName;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Enable-RunspaceDebug is not supported: scripts are debugged in the session that runs them, by Set-PSBreakpoint and Wait-Debugger at its console."));
    }
}
