package org.mooring.cmdlet.management;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.provider.PathInfo;

/** Push-Location: keeps the current place on a stack, and goes to another. */
@Cmdlet(verb = "Push", noun = "Location", defaultParameterSet = "Path", outputTypes = "System.Management.Automation.PathInfo",
    className = "Microsoft.PowerShell.Commands.PushLocationCommand")
public final class PushLocation extends ItemCommand {

    @Parameter(parameterSet = "Path", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String path;

    @Parameter
    boolean passThru;

    @Parameter(valueFromPipelineByPropertyName = true)
    String stackName;

    @Parameter(parameterSet = "LiteralPath", valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    String literalPath;

    @Override
    protected void processRecord() {
        String target = literalPath != null ? literalPath : path;
        guarded(target, () -> {
            PathInfo container = target == null || target.isEmpty() ? null
                : Locations.container(target, literalPath != null, drives(), items(true));
            drives().push(drives().location(), stackName);
            PathInfo now = container == null ? drives().location() : drives().setLocation(container);
            if (passThru) {
                writeObject(now);
            }
        });
    }
}
