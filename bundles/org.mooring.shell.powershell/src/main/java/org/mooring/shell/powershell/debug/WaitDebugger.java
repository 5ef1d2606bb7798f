package org.mooring.shell.powershell.debug;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.shell.powershell.runtime.Engine;

/** Wait-Debugger: the script stands here, where a debugger is there. */
@Cmdlet(verb = "Wait", noun = "Debugger", className = "Microsoft.PowerShell.Commands.WaitDebuggerCommand")
public final class WaitDebugger extends PipelineCmdlet {

    @Override
    protected void processRecord() {
        Engine.current().debugger().breakHere();
    }
}
