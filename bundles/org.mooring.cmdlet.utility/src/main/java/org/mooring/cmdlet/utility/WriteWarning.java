package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Write-Warning: sends a message to the warning stream. */
@Cmdlet(verb = "Write", noun = "Warning", className = "Microsoft.PowerShell.Commands.WriteWarningCommand")
public final class WriteWarning extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @Alias("Msg")
    @AllowEmptyString
    String message;

    @Override
    protected void processRecord() {
        writeWarning(message);
    }
}
