package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Copy-ItemProperty: copies a property to another item. No provider has such properties yet, and each says so. */
@Cmdlet(verb = "Copy", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.CopyItemPropertyCommand")
public final class CopyItemProperty extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(mandatory = true, position = 2, valueFromPipelineByPropertyName = true)
    @Alias("PSProperty")
    String name;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String destination;

    @Parameter
    boolean passThru;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        refuseDynamicProperties(path, literalPath);
    }
}
