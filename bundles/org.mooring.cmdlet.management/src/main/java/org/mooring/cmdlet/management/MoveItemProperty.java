package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.object.PSCredential;

/** Move-ItemProperty: moves a property to another item. No provider has such properties yet, and each says so. */
@Cmdlet(verb = "Move", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.MoveItemPropertyCommand")
public final class MoveItemProperty extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(mandatory = true, position = 2, valueFromPipelineByPropertyName = true)
    @Alias("PSProperty")
    String[] name;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String destination;

    @Parameter
    boolean passThru;

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
