package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.format.Properties;
import org.mooring.object.PSCredential;

/** Get-ItemPropertyValue: the values of properties of items. */
@Cmdlet(verb = "Get", noun = "ItemPropertyValue", defaultParameterSet = "Path",
    className = "Microsoft.PowerShell.Commands.GetItemPropertyValueCommand")
public final class GetItemPropertyValue extends ItemCommand {

    @Parameter(parameterSet = "Path", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter(mandatory = true, position = 1)
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
        String[] paths = path == null && literalPath == null ? new String[] {"."} : path;
        each(paths, literalPath, items, place -> {
            Object found = properties(place).getProperty(place.providerPath(), List.of(name), items.at(place));
            for (String each : name) {
                if (Properties.find(found, each) != null) {
                    writeObject(Properties.value(found, each));
                }
            }
        });
    }
}
