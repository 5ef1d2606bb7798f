package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Switch-Process: a JVM cannot become another program. */
@Cmdlet(verb = "Switch", noun = "Process", className = "Microsoft.PowerShell.Commands.SwitchProcessCommand")
public final class SwitchProcess extends PipelineCmdlet {

    @Parameter(position = 0, valueFromRemainingArguments = true)
    String[] withCommand;

    @Override
    protected void endProcessing() {
        throw terminate(Unavailable.because("Switch-Process is not supported: this process serves other sessions too and cannot become another program."
            + " Run the program, then exit."));
    }
}
