package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;

/** Move-Item: moves items within their provider. */
@Cmdlet(verb = "Move", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.MoveItemCommand")
public final class MoveItem extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    String destination;

    @Parameter
    boolean force;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean passThru;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        ItemContext items = items(force, filter, include, exclude, credential);
        each(path, literalPath, items, place -> {
            PathInfo target = drives().qualify(destination == null ? "." : destination);
            if (target.provider() != place.provider()) {
                throw new DotNetException("System.Management.Automation.PSArgumentException",
                    "Cannot move the item because the source and destination paths did not resolve to the same provider.")
                    .withRecord("System.Management.Automation.PSArgumentException", ErrorCategory.InvalidArgument, place.path());
            }
            Object item = place.itemProvider().moveItem(place.providerPath(), target.providerPath(), items.at(place));
            if (passThru && item != null) {
                write(item, target.with(Conversion.toText(item)), items);
            }
        });
    }
}
