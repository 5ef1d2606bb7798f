package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;

/** Convert-Path: the providers' own paths of places. */
@Cmdlet(verb = "Convert", noun = "Path", defaultParameterSet = "Path", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ConvertPathCommand")
public final class ConvertPath extends ItemCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] path;

    @Parameter
    boolean force;

    @Parameter(parameterSet = "LiteralPath", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String[] literalPath;

    @Override
    protected void processRecord() {
        each(path, literalPath, items(force), place -> writeObject(place.providerPath()));
    }
}
