package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.provider.ItemProvider;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.PSCredential;

/** Copy-Item: copies items within their provider. */
@Cmdlet(verb = "Copy", noun = "Item", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.CopyItemCommand")
public final class CopyItem extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    String destination;

    @Parameter
    boolean container;

    @Parameter
    boolean force;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter
    boolean recurse;

    @Parameter
    boolean passThru;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.Runspaces.PSSession")
    Object fromSession;

    @Parameter
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.Runspaces.PSSession")
    Object toSession;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        ItemContext items = items(force, filter, include, exclude, credential);
        if (!passThru) {
            items.quiet();
        }
        each(path, literalPath, items, place -> copy(place, items));
    }

    private void copy(PathInfo place, ItemContext items) {
        PathInfo target = destination == null ? drives().location() : target();
        if (target.provider() != place.provider()) {
            throw ProviderErrors.invalidArgument(place.path(), "Source and destination path did not resolve to the same provider.")
                .withRecord("CopyItemSourceAndDestinationNotSameProvider", ErrorCategory.InvalidArgument, place.path());
        }
        ItemProvider provider = place.itemProvider();
        if (provider.isContainer(place.providerPath(), items) && provider.itemExists(target.providerPath(), items)
            && !provider.isContainer(target.providerPath(), items)) {
            throw ProviderErrors.invalidArgument(place.path(), "Container cannot be copied onto existing leaf item.")
                .withRecord("CopyContainerItemToLeafError", ErrorCategory.InvalidArgument, place.path());
        }
        provider.copyItem(place.providerPath(), target.providerPath(), recurse, items.at(place));
    }

    private PathInfo target() {
        if (literalPath == null && drives().hasWildcards(destination)) {
            List<PathInfo> found = drives().resolve(destination, null);
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return drives().qualify(destination);
    }
}
