package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Clear-ItemProperty: takes the value of a property away. */
@Cmdlet(verb = "Clear", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ClearItemPropertyCommand")
public final class ClearItemProperty extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String name;

    @Parameter
    boolean passThru;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        ItemContext items = filtered(force);
        if (!passThru) {
            items.quiet();
        }
        each(path, literalPath, items, place -> properties(place).clearProperty(place.providerPath(), List.of(name), items.at(place)));
    }
}
