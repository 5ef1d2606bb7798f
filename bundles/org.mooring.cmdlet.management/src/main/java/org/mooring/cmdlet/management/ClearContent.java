package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Clear-Content: takes away what is in items, not the items. */
@Cmdlet(verb = "Clear", noun = "Content", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ClearContentCommand")
public final class ClearContent extends ContentCommand {

    @Override
    protected void processRecord() {
        ItemContext items = filtered();
        each(path, literalPath, items, place -> clear(place, items));
    }

    private void clear(PathInfo place, ItemContext items) {
        try {
            content(place).clearContent(place.providerPath(), items.at(place));
        } catch (DotNetException refused) {
            if (!refused.typeName().equals("System.NotSupportedException")) {
                throw refused;
            }
            writeError(new ErrorRecord(refused, "ClearDirectoryContent", ErrorCategory.InvalidOperation, place.providerPath()));
        }
    }
}
