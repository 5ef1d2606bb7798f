package org.mooring.cmdlet.diagnostics;

import java.util.UUID;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Debug-Runspace: the debugger of a session is its console; another runspace cannot be stopped in. */
@Cmdlet(verb = "Debug", noun = "Runspace", defaultParameterSet = "RunspaceParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.DebugRunspaceCommand")
public final class DebugRunspace extends PipelineCmdlet {

    @Parameter(parameterSet = "RunspaceParameterSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.Runspaces.Runspace")
    Object runspace;

    @Parameter
    boolean breakAll;

    @Parameter(parameterSet = "NameParameterSet", mandatory = true, position = 0)
    String name;

    @Parameter(parameterSet = "IdParameterSet", mandatory = true, position = 0)
    int id;

    @Parameter(parameterSet = "InstanceIdParameterSet", mandatory = true, position = 0)
    UUID instanceId;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Debug-Runspace is not supported: scripts are debugged in the session that runs them, by Set-PSBreakpoint and Wait-Debugger at its console."));
    }
}
