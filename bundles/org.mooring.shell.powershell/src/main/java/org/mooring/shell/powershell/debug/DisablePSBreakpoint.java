package org.mooring.shell.powershell.debug;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Disable-PSBreakpoint: breakpoints stay, but are not hit. */
@Cmdlet(verb = "Disable", noun = "PSBreakpoint", defaultParameterSet = "Breakpoint", supportsShouldProcess = true, output = Breakpoint.class,
    className = "Microsoft.PowerShell.Commands.DisablePSBreakpointCommand")
public final class DisablePSBreakpoint extends BreakpointUpdate {

    @Parameter
    boolean passThru;

    @Override
    void update(Breakpoint each) {
        each.enable(false);
        if (passThru) {
            write(each);
        }
    }
}
