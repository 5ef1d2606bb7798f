package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.format.Properties;

/** Get-ItemPropertyValue: the values of properties of items. */
@Cmdlet(verb = "Get", noun = "ItemPropertyValue", defaultParameterSet = "Path",
    className = "Microsoft.PowerShell.Commands.GetItemPropertyValueCommand")
public final class GetItemPropertyValue extends FilteredItemCommand {

    @Parameter(parameterSet = "Path", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(mandatory = true, position = 1)
    @Alias("PSProperty")
    String[] name;

    @Override
    protected void processRecord() {
        ItemContext items = filtered(false).errors(error -> {
            throw terminate(error);
        });
        String[] paths = path == null && literalPath == null ? new String[] {"."} : path;
        each(paths, literalPath, items, place -> {
            Object found = properties(place).getProperty(place.providerPath(), List.of(name), items.at(place));
            for (String each : name) {
                Object value = found == null || Properties.find(found, each) == null ? null : Properties.value(found, each);
                if (value != null) {
                    writeObject(value);
                }
            }
        });
    }
}
