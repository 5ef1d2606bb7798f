package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;

/** New-Item: makes items. */
@Cmdlet(verb = "New", noun = "Item", defaultParameterSet = "pathSet", supportsShouldProcess = true,
    outputTypes = {"System.String", "System.IO.FileInfo", "System.IO.DirectoryInfo"},
    className = "Microsoft.PowerShell.Commands.NewItemCommand")
public final class NewItem extends ItemCommand {

    @Parameter(parameterSet = "pathSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "nameSet", position = 0, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(valueFromPipelineByPropertyName = true)
    @Alias("Type")
    String itemType;

    @Parameter(valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("Target")
    Object value;

    @Parameter
    boolean force;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "nameSet", mandatory = true, valueFromPipelineByPropertyName = true)
    @AllowNull
    @AllowEmptyString
    String name;

    @Override
    public List<Object> dynamicParameters(CmdletContext context) {
        return askProvider(context, "New-Item");
    }

    @Override
    protected void processRecord() {
        ItemContext items = items(force, null, null, null, credential);
        for (String each : path == null || path.length == 0 ? new String[] {"."} : path) {
            guarded(each, () -> {
                boolean isPattern = name != null && !name.isEmpty() && (drives().hasWildcards(each) || each.indexOf('`') >= 0);
                for (PathInfo parent : isPattern ? drives().resolve(each, items) : List.of(drives().qualify(each))) {
                    inProvider(parent, () -> make(parent, items));
                }
            });
        }
    }

    /** Whether the name, which is one within the parent, would by itself mean a place elsewhere: a drive, or the home folder. */
    private boolean isOddFile(PathInfo parent) {
        return parent.provider().name().equals("FileSystem") && (name.indexOf(':') >= 0 || name.startsWith("~"));
    }

    private void make(PathInfo parent, ItemContext items) {
        PathInfo place = name == null || name.isEmpty() ? parent : drives().qualify(isOddFile(parent) ? "./" + name : name, parent);
        Object given = PSObject.base(value) instanceof Object[] array ? array : value;
        Object item = place.itemProvider().newItem(place.providerPath(), itemType, given, items.at(place));
        write(item, place, items);
    }
}
