package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSCredential;

/** Clear-Content: takes away what is in items, not the items. */
@Cmdlet(verb = "Clear", noun = "Content", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ClearContentCommand")
public final class ClearContent extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

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
        each(path, literalPath, items, place -> clear(place, items));
    }

    private void clear(PathInfo place, ItemContext items) {
        try {
            content(place).clearContent(place.providerPath(), items.at(place));
        } catch (DotNetException refused) {
            if (!refused.typeName().equals("System.NotSupportedException")) {
                throw refused;
            }
            writeError(new ErrorRecord(refused, "ClearDirectoryContent", ErrorCategory.InvalidOperation, place.providerPath()));
        }
    }
}
