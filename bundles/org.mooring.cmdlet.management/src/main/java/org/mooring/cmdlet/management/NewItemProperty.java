package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** New-ItemProperty: makes a property of items. No provider has such properties yet, and each says so. */
@Cmdlet(verb = "New", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.NewItemPropertyCommand")
public final class NewItemProperty extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0)
    String[] path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    @Alias("PSProperty")
    String name;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("Type")
    String propertyType;

    @Parameter(valueFromPipelineByPropertyName = true)
    Object value;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        refuseDynamicProperties(path, literalPath);
    }
}
