package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;

/** Disable-RunspaceDebug: the debugger of a session is its console; another runspace cannot be stopped in. */
@Cmdlet(verb = "Disable", noun = "RunspaceDebug", defaultParameterSet = "RunspaceNameParameterSet",
    className = "Microsoft.PowerShell.Commands.DisableRunspaceDebugCommand")
public final class DisableRunspaceDebug extends RunspaceDebugCommand {

    public DisableRunspaceDebug() {
        super("Disable-RunspaceDebug");
    }
}
