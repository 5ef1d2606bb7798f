package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;

/** Enter-PSHostProcess: this process has no console of its own that could go over to another one. */
@Cmdlet(verb = "Enter", noun = "PSHostProcess", defaultParameterSet = "ProcessIdParameterSet",
    className = "Microsoft.PowerShell.Commands.EnterPSHostProcessCommand")
public final class EnterPSHostProcess extends PipelineCmdlet {

    @Parameter(parameterSet = "ProcessIdParameterSet", mandatory = true, position = 0)
    @ValidateRange(min = 0, max = Integer.MAX_VALUE)
    int id;

    @Parameter(parameterSets = {"ProcessIdParameterSet", "ProcessParameterSet", "ProcessNameParameterSet",
        "PSHostProcessInfoParameterSet"}, position = 1)
    @ValidateNotNullOrEmpty
    String appDomainName;

    @Parameter(parameterSet = "ProcessParameterSet", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNull
    @DotNetType("System.Diagnostics.Process")
    Object process;

    @Parameter(parameterSet = "ProcessNameParameterSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter(parameterSet = "PSHostProcessInfoParameterSet", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNull
    @DotNetType("Microsoft.PowerShell.Commands.PSHostProcessInfo")
    Object hostProcessInfo;

    @Parameter(parameterSet = "PipeNameParameterSet", mandatory = true)
    String customPipeName;

    @Override
    protected void processRecord() {
        throw terminate(Unavailable.because("Enter-PSHostProcess is not supported: a session cannot be moved into another process. Sessions on this computer"
            + " are entered with Enter-PSSession."));
    }
}
