package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** Get-ExperimentalFeature: there are none here; what is here is always on. */
@Cmdlet(verb = "Get", noun = "ExperimentalFeature", outputTypes = "System.Management.Automation.ExperimentalFeature",
    className = "Microsoft.PowerShell.Commands.GetExperimentalFeatureCommand")
public final class GetExperimentalFeature extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Override
    protected void processRecord() {
        writeVerbose("There are no experimental features.");
    }
}
