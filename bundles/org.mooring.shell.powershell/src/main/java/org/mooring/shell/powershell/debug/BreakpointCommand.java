package org.mooring.shell.powershell.debug;

import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.hosting.RunspaceObject;
import org.mooring.shell.powershell.runtime.Engine;

/** What works on the breakpoints of a runspace: the one that runs, or another one. */
abstract class BreakpointCommand extends PipelineCmdlet {

    /** Whose breakpoints; null for the runspace that runs. */
    abstract Object runspace();

    final Debugging debugging() {
        RunspaceObject other = other();
        return other == null ? Engine.current().debugger() : other.debugging();
    }

    private RunspaceObject other() {
        return PSObject.base(runspace()) instanceof RunspaceObject given && given.debugging() != Engine.current().debugger() ? given : null;
    }

    /** Writes it; one of another runspace says whose it is. */
    final void write(Breakpoint breakpoint) {
        RunspaceObject other = other();
        if (other == null) {
            writeObject(breakpoint);
            return;
        }
        PSObject marked = PSObject.of(breakpoint);
        marked.set("RunspaceId", other.instanceId());
        writeObject(marked);
    }
}
