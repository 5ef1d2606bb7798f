package org.mooring.shell.powershell.debug;

import org.mooring.api.cmdlet.Cmdlet;

/** Remove-PSBreakpoint. */
@Cmdlet(verb = "Remove", noun = "PSBreakpoint", defaultParameterSet = "Breakpoint", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemovePSBreakpointCommand")
public final class RemovePSBreakpoint extends BreakpointUpdate {

    @Override
    void update(Breakpoint each) {
        debugging().remove(each);
    }
}
