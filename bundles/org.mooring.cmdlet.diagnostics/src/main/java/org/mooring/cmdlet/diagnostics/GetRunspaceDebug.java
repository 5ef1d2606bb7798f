package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;

/** Get-RunspaceDebug: the debugger of a session is its console; another runspace cannot be stopped in. */
@Cmdlet(verb = "Get", noun = "RunspaceDebug", defaultParameterSet = "RunspaceNameParameterSet",
    outputTypes = "Microsoft.PowerShell.Commands.PSRunspaceDebug", className = "Microsoft.PowerShell.Commands.GetRunspaceDebugCommand")
public final class GetRunspaceDebug extends RunspaceDebugCommand {

    public GetRunspaceDebug() {
        super("Get-RunspaceDebug");
    }
}
