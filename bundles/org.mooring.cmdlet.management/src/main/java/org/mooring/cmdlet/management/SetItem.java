package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;

/** Set-Item: gives items a value. */
@Cmdlet(verb = "Set", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.SetItemCommand")
public final class SetItem extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    Object value;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "Set-Item");
    }

    @Override
    protected void processRecord() {
        ItemContext items = filtered(force);
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
