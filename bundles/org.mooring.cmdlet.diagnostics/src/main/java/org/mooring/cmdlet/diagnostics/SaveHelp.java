package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;

/** Save-Help: help comes with the bundles of the commands, so that there is nothing to download. */
@Cmdlet(verb = "Save", noun = "Help", defaultParameterSet = "Path", className = "Microsoft.PowerShell.Commands.SaveHelpCommand")
public final class SaveHelp extends HelpFilesCommand {

    @Parameter(parameterSet = "Path", mandatory = true, position = 0)
    @Alias("Path")
    @ValidateNotNull
    String[] destinationPath;

    @Parameter(position = 1, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("Name")
    @ValidateNotNull
    @DotNetType("System.Management.Automation.PSModuleInfo[]")
    Object[] module;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    @DotNetType("Microsoft.PowerShell.Commands.ModuleSpecification[]")
    Object[] fullyQualifiedModule;

    @Parameter(parameterSet = "LiteralPath", mandatory = true)
    @Alias({"PSPath", "LP"})
    @ValidateNotNull
    String[] literalPath;

    @Override
    protected void processRecord() {
        refuse("save", "save", module != null ? module : fullyQualifiedModule);
    }
}
