package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Write-Verbose: sends a message to the verbose stream. */
@Cmdlet(verb = "Write", noun = "Verbose", className = "Microsoft.PowerShell.Commands.WriteVerboseCommand")
public final class WriteVerbose extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @Alias("Msg")
    @AllowEmptyString
    String message;

    @Override
    protected void processRecord() {
        writeVerbose(message);
    }
}
