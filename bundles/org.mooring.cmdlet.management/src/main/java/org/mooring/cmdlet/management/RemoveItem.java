package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.object.PSCredential;
import org.mooring.object.Wildcard;

/** Remove-Item: deletes items, with all below them where the user says so. */
@Cmdlet(verb = "Remove", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveItemCommand")
public final class RemoveItem extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean recurse;

    @Parameter
    boolean force;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        ItemContext items = items(force, filter, include, exclude, credential);
        if (recurse && (include != null || exclude != null || filter != null && !filter.isEmpty())) {
            each(path, literalPath, items(force), place -> removeChosen(place, items));
        } else {
            each(path, literalPath, items, place -> remove(place, items));
        }
    }

    /** Of what a place is and has below it, the items that -Include, -Exclude and -Filter choose; those below first. */
    private void removeChosen(PathInfo place, ItemContext items) {
        boolean container = place.itemProvider().isContainer(place.providerPath(), items);
        if (container) {
            for (String child : place.itemProvider().childNames(place.providerPath(), items)) {
                removeChosen(place.child(child), items);
            }
        }
        String name = place.childName();
        boolean chosen = items.selects(name) && (filter == null || filter.isEmpty() || Wildcard.of(filter, true).matches(name));
        if (chosen && (!container || include != null) && place.itemProvider().itemExists(place.providerPath(), items)) {
            guarded(place.path(), () -> remove(place, items));
        }
    }

    private void remove(PathInfo place, ItemContext items) {
        refuseInUse(place, "remove");
        boolean all = recurse;
        if (!all && !place.providerPath().isEmpty() && place.itemProvider().hasChildItems(place.providerPath(), items)) {
            if (!items.shouldContinue("The item at " + place.path() + " has children and the Recurse parameter was not specified."
                + " If you continue, all children will be removed with the item. Are you sure you want to continue?", "Confirm")) {
                return;
            }
            all = true;
        }
        place.itemProvider().removeItem(place.providerPath(), all, items.at(place));
    }
}
