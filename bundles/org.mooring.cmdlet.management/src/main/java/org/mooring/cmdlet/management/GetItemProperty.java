package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.PSCredential;

/** Get-ItemProperty: the properties of items. */
@Cmdlet(verb = "Get", noun = "ItemProperty", defaultParameterSet = "Path",
    outputTypes = {"System.Boolean", "System.String", "System.DateTime", "System.IO.FileInfo", "System.IO.DirectoryInfo"},
    className = "Microsoft.PowerShell.Commands.GetItemPropertyCommand")
public final class GetItemProperty extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1)
    @Alias("PSProperty")
    String[] name;

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
        ItemContext items = items(false, filter, include, exclude, credential);
        each(path, literalPath, items, place -> {
            Object found = properties(place).getProperty(place.providerPath(), name == null ? List.of() : List.of(name), items.at(place));
            writeObject(ItemProperties.located(found, place));
        });
    }
}
