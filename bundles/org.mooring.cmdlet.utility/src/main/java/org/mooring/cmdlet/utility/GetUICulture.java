package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.Culture;

/** Get-UICulture: the culture of the session's messages. */
@Cmdlet(verb = "Get", noun = "UICulture", outputTypes = "System.Globalization.CultureInfo",
    className = "Microsoft.PowerShell.Commands.GetUICultureCommand")
public final class GetUICulture extends PipelineCmdlet {

    @Override
    protected void beginProcessing() {
        writeObject(Culture.currentUI());
    }
}
