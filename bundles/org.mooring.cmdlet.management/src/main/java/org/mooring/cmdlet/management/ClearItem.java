package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Clear-Item: takes the value of items away. */
@Cmdlet(verb = "Clear", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ClearItemCommand")
public final class ClearItem extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        ItemContext items = filtered(force);
        each(path, literalPath, items, place -> place.itemProvider().clearItem(place.providerPath(), items.at(place)));
    }
}
