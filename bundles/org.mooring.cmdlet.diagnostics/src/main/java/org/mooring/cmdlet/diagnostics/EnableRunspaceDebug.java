package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Enable-RunspaceDebug: the debugger of a session is its console; another runspace cannot be stopped in. */
@Cmdlet(verb = "Enable", noun = "RunspaceDebug", defaultParameterSet = "RunspaceNameParameterSet",
    className = "Microsoft.PowerShell.Commands.EnableRunspaceDebugCommand")
public final class EnableRunspaceDebug extends RunspaceDebugCommand {

    @Parameter(parameterSets = {"RunspaceNameParameterSet", "RunspaceParameterSet", "RunspaceIdParameterSet"}, position = 1)
    boolean breakAll;

    public EnableRunspaceDebug() {
        super("Enable-RunspaceDebug");
    }
}
