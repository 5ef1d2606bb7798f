package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** What the commands share that read, write and clear what is in items (ContentCommandBase). */
abstract class ContentCommand extends ItemCommand {

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

    final ItemContext filtered() {
        return items(force, filter, include, exclude, credential);
    }
}
