package org.mooring.cmdlet.management;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.format.Properties;
import org.mooring.object.PSCredential;

/** Set-ItemProperty: sets properties of items. */
@Cmdlet(verb = "Set", noun = "ItemProperty", defaultParameterSet = "propertyValuePathSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.SetItemPropertyCommand")
public final class SetItemProperty extends ItemCommand {

    @Parameter(parameterSets = {"propertyValuePathSet",
        "propertyPSObjectPathSet"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter(parameterSets = {"propertyValuePathSet",
        "propertyValueLiteralPathSet"}, mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    @Alias("PSProperty")
    String name;

    @Parameter(parameterSets = {"propertyValuePathSet",
        "propertyValueLiteralPathSet"}, mandatory = true, position = 2, valueFromPipelineByPropertyName = true)
    @AllowNull
    Object value;

    @Parameter
    boolean passThru;

    @Parameter
    boolean force;

    @Parameter
    String filter;

    @Parameter
    String[] include;

    @Parameter
    String[] exclude;

    @Parameter(valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSets = {"propertyPSObjectPathSet",
        "propertyPSObjectLiteralPathSet"}, mandatory = true, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSets = {"propertyValueLiteralPathSet",
        "propertyPSObjectLiteralPathSet"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        ItemContext items = items(force, filter, include, exclude, credential);
        Map<String, Object> values = new LinkedHashMap<>();
        if (inputObject != null) {
            Properties.names(inputObject).forEach(each -> values.put(each, Properties.valueOrNull(inputObject, each)));
        } else {
            values.put(name, value);
        }
        each(path, literalPath, items, place -> {
            Object done = properties(place).setProperty(place.providerPath(), values, items.at(place));
            if (passThru) {
                writeObject(ItemProperties.located(done, place));
            }
        });
    }
}
