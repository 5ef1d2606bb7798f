package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Stop-Process: ends processes. */
@Cmdlet(verb = "Stop", noun = "Process", defaultParameterSet = "Id", supportsShouldProcess = true,
    outputTypes = "System.Diagnostics.Process", className = "Microsoft.PowerShell.Commands.StopProcessCommand")
public final class StopProcess extends PipelineCmdlet {

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    int[] id;

    @Parameter
    boolean passThru;

    /** Asks nothing on UNIX, as PowerShell's asks nothing there. */
    @Parameter
    @ValidateNotNullOrEmpty
    boolean force;

    @Parameter(parameterSet = "Name", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("ProcessName")
    String[] name;

    @Parameter(parameterSet = "InputObject", mandatory = true, position = 0, valueFromPipeline = true)
    @DotNetType("System.Diagnostics.Process[]")
    Object[] inputObject;

    @Override
    protected void processRecord() {
        List<ProcessHandle> found = inputObject != null ? Processes.of(inputObject) : id != null ? Processes.numbered(id, this::writeError)
            : Processes.named(name, this::writeError);
        for (ProcessHandle process : found) {
            String target = ProcessType.processName(process) + " (" + process.pid() + ")";
            if (!shouldProcess(target, "Stop-Process")) {
                continue;
            }
            boolean own = process.pid() == ProcessHandle.current().pid();
            if (own || process.isAlive() && !process.destroyForcibly() && process.isAlive()) {
                writeError(new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.ProcessCommandException",
                    "Cannot stop process \"" + target + "\" because of the following error: "
                        + (own ? "it cannot be ended from this session." : "Operation not permitted")),
                    "CouldNotStopProcess", ErrorCategory.CloseError, process));
            } else if (passThru) {
                writeObject(process);
            }
        }
    }
}
