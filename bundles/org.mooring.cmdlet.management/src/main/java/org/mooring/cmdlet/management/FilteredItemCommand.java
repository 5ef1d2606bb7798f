package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** What commands share that choose among the items of their paths by -Filter, -Include and -Exclude. */
abstract class FilteredItemCommand extends ItemCommand {

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

    final ItemContext filtered(boolean force) {
        return items(force, filter, include, exclude, credential);
    }
}
