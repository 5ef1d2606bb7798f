package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** Rename-Item: gives an item another name. */
@Cmdlet(verb = "Rename", noun = "Item", defaultParameterSet = "ByPath", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RenameItemCommand")
public final class RenameItem extends ItemCommand {

    @Parameter(parameterSet = "ByPath", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String newName;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "ByLiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Override
    protected void processRecord() {
        ItemContext items = items(force, null, null, null, credential);
        each(path == null ? null : new String[] {path}, literalPath == null ? null : new String[] {literalPath}, items, place -> {
            Object item = place.itemProvider().renameItem(place.providerPath(), newName, items.at(place));
            if (passThru && item != null) {
                write(item, place.parent().child(newName), items);
            }
        });
    }
}
