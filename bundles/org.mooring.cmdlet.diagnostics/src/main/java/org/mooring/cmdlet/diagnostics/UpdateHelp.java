package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;

/** Update-Help: help comes with the bundles of the commands, so that there is nothing to download. */
@Cmdlet(verb = "Update", noun = "Help", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UpdateHelpCommand")
public final class UpdateHelp extends HelpFilesCommand {

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Name")
    @ValidateNotNull
    String[] module;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    @DotNetType("Microsoft.PowerShell.Commands.ModuleSpecification[]")
    Object[] fullyQualifiedModule;

    @Parameter(parameterSet = "Path", position = 1)
    @Alias("Path")
    @ValidateNotNull
    String[] sourcePath;

    @Parameter
    boolean recurse;

    @Parameter(parameterSet = "LiteralPath", valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    @ValidateNotNull
    String[] literalPath;

    @Override
    protected void processRecord() {
        refuse("update", "download", module != null ? module : fullyQualifiedModule);
    }
}
