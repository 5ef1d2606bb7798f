package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.object.PSCredential;

/** Set-Item: gives items a value. */
@Cmdlet(verb = "Set", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.SetItemCommand")
public final class SetItem extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    Object value;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

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
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Set-Item");
    }

    @Override
    protected void processRecord() {
        ItemContext items = items(force, filter, include, exclude, credential);
        String[] paths = literalPath != null ? literalPath : path;
        for (String each : paths) {
            guarded(each, () -> {
                List<PathInfo> places = literalPath == null && drives().hasWildcards(each) ? drives().resolve(each, items)
                    : List.of(drives().qualify(each));
                for (PathInfo place : places) {
                    if (!items.selects(place.childName())) {
                        continue;
                    }
                    Object item = place.itemProvider().setItem(place.providerPath(), value, items.at(place));
                    if (passThru) {
                        write(item, place, items);
                    }
                }
            });
        }
    }
}
