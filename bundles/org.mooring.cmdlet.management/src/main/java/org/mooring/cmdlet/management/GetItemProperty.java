package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Get-ItemProperty: the properties of items. */
@Cmdlet(verb = "Get", noun = "ItemProperty", defaultParameterSet = "Path",
    outputTypes = {"System.Boolean", "System.String", "System.DateTime", "System.IO.FileInfo", "System.IO.DirectoryInfo"},
    className = "Microsoft.PowerShell.Commands.GetItemPropertyCommand")
public final class GetItemProperty extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(position = 1)
    @Alias("PSProperty")
    String[] name;

    @Override
    protected void processRecord() {
        ItemContext items = filtered(false);
        each(path, literalPath, items, place -> {
            Object found = properties(place).getProperty(place.providerPath(), name == null ? List.of() : List.of(name), items.at(place));
            if (found != null) {
                writeObject(ItemProperties.located(found, place));
            }
        });
    }
}
