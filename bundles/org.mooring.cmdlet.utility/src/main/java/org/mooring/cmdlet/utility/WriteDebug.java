package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Write-Debug: sends a message to the debug stream. */
@Cmdlet(verb = "Write", noun = "Debug", className = "Microsoft.PowerShell.Commands.WriteDebugCommand")
public final class WriteDebug extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @Alias("Msg")
    @AllowEmptyString
    String message;

    @Override
    protected void processRecord() {
        writeDebug(message);
    }
}
