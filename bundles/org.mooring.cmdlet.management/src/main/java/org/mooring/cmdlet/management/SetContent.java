package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;

/** Set-Content: replaces what is in items. */
@Cmdlet(verb = "Set", noun = "Content", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.SetContentCommand")
public final class SetContent extends ContentWriting {

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Set-Content");
    }

    @Override
    boolean appends() {
        return false;
    }
}
