package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Invoke-Item: opens or runs items. */
@Cmdlet(verb = "Invoke", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.InvokeItemCommand")
public final class InvokeItem extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Override
    protected void processRecord() {
        ItemContext items = filtered(false);
        each(path, literalPath, items, place -> place.itemProvider().invokeItem(place.providerPath(), items.at(place)));
    }
}
