package org.mooring.cmdlet.diagnostics;

import java.util.UUID;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** What there is about debugging another runspace: nothing, for the debugger of a session is its console. Each command says so. */
abstract class RunspaceDebugCommand extends PipelineCmdlet {

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

    private final String name;

    RunspaceDebugCommand(String name) {
        this.name = name;
    }

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because(name + " is not supported: scripts are debugged in the session that runs them, by Set-PSBreakpoint and"
            + " Wait-Debugger at its console."));
    }
}
