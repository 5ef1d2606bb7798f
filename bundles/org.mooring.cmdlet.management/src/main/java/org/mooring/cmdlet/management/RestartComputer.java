package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Restart-Computer: starts this computer anew, by the system's program `shutdown`, with all that runs on it; who runs the server must be allowed to. */
@Cmdlet(verb = "Restart", noun = "Computer", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RestartComputerCommand")
public final class RestartComputer extends PipelineCmdlet {

    @Override
    protected void processRecord() {
        if (shouldProcess(Shutdown.target(), "Restart-Computer")) {
            Shutdown.now("-r").ifPresent(failed -> writeError(failed));
        }
    }
}
