package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** Debug-Process: attaching a debugger of .NET; this operating system and this platform have none, as PowerShell says of Linux. */
@Cmdlet(verb = "Debug", noun = "Process", defaultParameterSet = "Name", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.DebugProcessCommand")
public final class DebugProcess extends PipelineCmdlet {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("ProcessName")
    String[] name;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"PID", "ProcessId"})
    @ValidateNotNullOrEmpty
    int[] id;

    @Parameter(parameterSet = "InputObject", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Diagnostics.Process[]")
    Object[] inputObject;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Debug-Process is not supported: there is no just-in-time debugger to attach."));
    }
}
