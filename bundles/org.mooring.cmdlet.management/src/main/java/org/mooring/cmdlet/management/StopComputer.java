package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Stop-Computer: turns this computer off, by the system's program `shutdown`, with all that runs on it; who runs the server must be allowed to. */
@Cmdlet(verb = "Stop", noun = "Computer", supportsShouldProcess = true, className = "Microsoft.PowerShell.Commands.StopComputerCommand")
public final class StopComputer extends PipelineCmdlet {

    @Override
    protected void processRecord() {
        if (shouldProcess(Shutdown.target(), "Stop-Computer")) {
            Shutdown.now("-P").ifPresent(failed -> writeError(failed));
        }
    }
}
