package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Exit-PSHostProcess: nothing to do where no process was entered, as in PowerShell. */
@Cmdlet(verb = "Exit", noun = "PSHostProcess", className = "Microsoft.PowerShell.Commands.ExitPSHostProcessCommand")
public final class ExitPSHostProcess extends PipelineCmdlet {

    @Override
    protected void processRecord() {
        writeVerbose("No process was entered.");
    }
}
