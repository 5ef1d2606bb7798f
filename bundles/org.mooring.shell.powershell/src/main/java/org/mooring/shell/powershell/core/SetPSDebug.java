package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.shell.powershell.runtime.Engine;

/** Set-PSDebug: traces the session's scripts, line by line. */
@Cmdlet(verb = "Set", noun = "PSDebug", className = "Microsoft.PowerShell.Commands.SetPSDebugCommand")
public final class SetPSDebug extends PipelineCmdlet {

    @Parameter(parameterSet = "on")
    @ValidateRange(min = 0, max = 2)
    int trace;

    @Parameter(parameterSet = "on")
    boolean step;

    @Parameter(parameterSet = "on")
    boolean strict;

    @Parameter(parameterSet = "off")
    boolean off;

    @Override
    protected void beginProcessing() {
        Engine engine = Engine.current();
        if (off) {
            engine.debugger().trace(0, null);
            engine.global().top().strictMode(0);
            return;
        }
        if (isBound("Trace") || isBound("Step")) {
            engine.debugger().trace(isBound("Trace") ? trace : -1, isBound("Step") ? step : null);
        }
        if (isBound("Strict")) {
            engine.global().top().strictMode(strict ? 1 : 0);
        }
    }
}
