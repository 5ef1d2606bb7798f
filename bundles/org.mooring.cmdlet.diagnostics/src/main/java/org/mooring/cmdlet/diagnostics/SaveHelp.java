package org.mooring.cmdlet.diagnostics;

import java.util.Arrays;

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

/** Save-Help: help comes with the bundles of the commands, so that there is nothing to download. */
@Cmdlet(verb = "Save", noun = "Help", defaultParameterSet = "Path", className = "Microsoft.PowerShell.Commands.SaveHelpCommand")
public final class SaveHelp extends PipelineCmdlet {

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

    @Parameter(parameterSet = "LiteralPath", mandatory = true)
    @Alias({"PSPath", "LP"})
    @ValidateNotNull
    String[] literalPath;

    @Override
    protected void processRecord() {
        String[] asked = module == null ? null : Arrays.stream(module).map(Conversion::toText).toArray(String[]::new);
        if (asked == null && fullyQualifiedModule == null) {
            writeVerbose("Help comes with the bundles of the commands and is as new as they are; there is nothing to save.");
            return;
        }
        for (Object each : asked != null ? asked : fullyQualifiedModule) {
            String called = Conversion.toText(each);
            writeError(new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.UpdatableHelpSystemException", "Failed to save Help for the module(s) '"
                + called + "': help comes with the bundles of the commands and is as new as they are; there is nothing to save."), "HelpInfoUriNotFound",
                ErrorCategory.ResourceUnavailable, called));
        }
    }
}
