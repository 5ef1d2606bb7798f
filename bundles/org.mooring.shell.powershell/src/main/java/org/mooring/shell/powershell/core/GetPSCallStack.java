package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.types.CallStackFrame;

/** Gets the calls that lead here, innermost first. */
@Cmdlet(verb = "Get", noun = "PSCallStack", outputTypes = "System.Management.Automation.CallStackFrame",
    className = "Microsoft.PowerShell.Commands.GetPSCallStackCommand")
public final class GetPSCallStack extends PipelineCmdlet {

    @Override
    protected void processRecord() {
        for (Frame f = Engine.current().frame; f != null; f = f.caller) {
            if (f.at != null) {
                writeObject(new CallStackFrame(f));
            }
        }
    }
}
