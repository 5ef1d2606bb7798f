package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** Clear-ItemProperty: takes the value of a property away. */
@Cmdlet(verb = "Clear", noun = "ItemProperty", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ClearItemPropertyCommand")
public final class ClearItemProperty extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    String name;

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
        ItemContext items = items(force, filter, include, exclude, credential);
        each(path, literalPath, items, place -> properties(place).clearProperty(place.providerPath(), List.of(name), items.at(place)));
    }
}
