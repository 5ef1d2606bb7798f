package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;

/** Add-Content: adds to what is in items. */
@Cmdlet(verb = "Add", noun = "Content", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.AddContentCommand")
public final class AddContent extends ContentWriting {

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Add-Content");
    }

    @Override
    boolean appends() {
        return true;
    }
}
