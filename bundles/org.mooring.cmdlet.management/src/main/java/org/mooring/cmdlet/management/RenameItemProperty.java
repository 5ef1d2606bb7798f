package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** Rename-ItemProperty: gives a property another name. No provider has such properties yet, and each says so. */
@Cmdlet(verb = "Rename", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RenameItemPropertyCommand")
public final class RenameItemProperty extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    @Alias("PSProperty")
    String name;

    @Parameter(mandatory = true, position = 2, valueFromPipelineByPropertyName = true)
    String newName;

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
    String literalPath;

    @Override
    protected void processRecord() {
        refuseDynamicProperties(path == null ? null : new String[] {path}, literalPath == null ? null : new String[] {literalPath});
    }
}
