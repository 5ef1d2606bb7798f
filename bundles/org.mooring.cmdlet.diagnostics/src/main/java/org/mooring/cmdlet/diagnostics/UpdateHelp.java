package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;

/** Update-Help: help comes with the bundles of the commands, so that there is nothing to download. */
@Cmdlet(verb = "Update", noun = "Help", defaultParameterSet = "Path", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UpdateHelpCommand")
public final class UpdateHelp extends PipelineCmdlet {

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

    @Parameter(position = 2)
    @ValidateNotNull
    @DotNetType("System.Globalization.CultureInfo[]")
    Object[] uICulture;

    @Parameter
    PSCredential credential;

    @Parameter
    boolean useDefaultCredentials;

    @Parameter
    boolean force;

    @Parameter(valueFromPipelineByPropertyName = true)
    @DotNetType("Microsoft.PowerShell.Commands.UpdateHelpScope")
    Object scope;

    @Parameter(parameterSet = "LiteralPath", valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    @ValidateNotNull
    String[] literalPath;

    @Override
    protected void processRecord() {
        String[] asked = module;
        if (asked == null && fullyQualifiedModule == null) {
            writeVerbose("Help comes with the bundles of the commands and is as new as they are; there is nothing to download.");
            return;
        }
        for (Object each : asked != null ? asked : fullyQualifiedModule) {
            String called = Conversion.toText(each);
            writeError(new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.UpdatableHelpSystemException", "Failed to update Help for the module(s) '"
                + called + "': help comes with the bundles of the commands and is as new as they are; there is nothing to download."), "HelpInfoUriNotFound",
                ErrorCategory.ResourceUnavailable, called));
        }
    }
}
