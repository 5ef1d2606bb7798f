package org.mooring.cmdlet.diagnostics;

import java.util.Arrays;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** Get-PSHostProcessInfo: the processes of PowerShell that can be entered, which each say so by a socket in the folder for temporary files. */
@Cmdlet(verb = "Get", noun = "PSHostProcessInfo", defaultParameterSet = "ProcessNameParameterSet",
    outputTypes = "Microsoft.PowerShell.Commands.PSHostProcessInfo",
    className = "Microsoft.PowerShell.Commands.GetPSHostProcessInfoCommand")
public final class GetPSHostProcessInfo extends PipelineCmdlet {

    @Parameter(parameterSet = "ProcessNameParameterSet", position = 0)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "ProcessParameterSet", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Diagnostics.Process[]")
    Object[] process;

    @Parameter(parameterSet = "ProcessIdParameterSet", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    int[] id;

    @Override
    protected void processRecord() {
        for (PSHostProcessInfo info : PSHostProcessInfo.all()) {
            if (isWanted(info)) {
                writeObject(info);
            }
        }
    }

    private boolean isWanted(PSHostProcessInfo info) {
        if (id != null) {
            return Arrays.stream(id).anyMatch(each -> each == info.processId());
        }
        if (process != null) {
            return Arrays.stream(process).map(PSObject::base).anyMatch(each -> each instanceof ProcessHandle handle && handle.pid() == info.processId());
        }
        return name == null || Arrays.stream(name).anyMatch(each -> Wildcard.of(each, true).matches(info.processName()));
    }
}
