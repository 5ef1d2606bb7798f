package org.mooring.shell.powershell.debug;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Enable-PSBreakpoint: breakpoints are hit again. */
@Cmdlet(verb = "Enable", noun = "PSBreakpoint", defaultParameterSet = "Breakpoint", supportsShouldProcess = true, output = Breakpoint.class,
    className = "Microsoft.PowerShell.Commands.EnablePSBreakpointCommand")
public final class EnablePSBreakpoint extends BreakpointUpdate {

    @Parameter
    boolean passThru;

    @Override
    void update(Breakpoint each) {
        each.enable(true);
        if (passThru) {
            write(each);
        }
    }
}
