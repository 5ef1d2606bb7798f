package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Get-Host: the object of {@code $Host}. */
@Cmdlet(verb = "Get", noun = "Host", outputTypes = "System.Management.Automation.Host.PSHost",
    className = "Microsoft.PowerShell.Commands.GetHostCommand")
public final class GetHost extends PipelineCmdlet {

    @Override
    protected void beginProcessing() {
        writeObject(session().variable("Host"));
    }
}
