package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Remove-ItemProperty: takes properties from items. No provider has such properties yet, and each says so. */
@Cmdlet(verb = "Remove", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveItemPropertyCommand")
public final class RemoveItemProperty extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    @Alias("PSProperty")
    String[] name;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        refuseDynamicProperties(path, literalPath);
    }
}
