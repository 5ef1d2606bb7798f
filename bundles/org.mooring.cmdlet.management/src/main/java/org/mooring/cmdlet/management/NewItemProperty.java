package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.object.PSCredential;

/** New-ItemProperty: makes a property of items. No provider has such properties yet, and each says so. */
@Cmdlet(verb = "New", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.NewItemPropertyCommand")
public final class NewItemProperty extends ItemCommand {

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

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        each(path, literalPath, items(false), place -> {
            throw ProviderErrors.interfaceNotSupported("IDynamicPropertyCmdletProvider");
        });
    }
}
