package org.mooring.cmdlet.management;

import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** Get-Process: what runs on the computer. */
@Cmdlet(verb = "Get", noun = "Process", defaultParameterSet = "Name",
    outputTypes = {"System.Diagnostics.ProcessModule", "System.Diagnostics.FileVersionInfo", "System.Diagnostics.Process"},
    className = "Microsoft.PowerShell.Commands.GetProcessCommand")
public final class GetProcess extends PipelineCmdlet {

    @Parameter(parameterSet = "Name", position = 0, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "NameWithUserName", position = 0, valueFromPipelineByPropertyName = true)
    @Alias("ProcessName")
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "Name")
    @Parameter(parameterSet = "Id")
    @Parameter(parameterSet = "InputObject")
    @ValidateNotNull
    boolean module;

    @Parameter(parameterSet = "Name")
    @Parameter(parameterSet = "Id")
    @Parameter(parameterSet = "InputObject")
    @Alias({"FV", "FVI"})
    @ValidateNotNull
    boolean fileVersionInfo;

    @Parameter(parameterSet = "NameWithUserName", mandatory = true)
    @Parameter(parameterSet = "IdWithUserName", mandatory = true)
    @Parameter(parameterSet = "InputObjectWithUserName", mandatory = true)
    boolean includeUserName;

    @Parameter(parameterSet = "Id", mandatory = true, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSet = "IdWithUserName", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("PID")
    int[] id;

    @Parameter(parameterSet = "InputObject", mandatory = true, valueFromPipeline = true)
    @Parameter(parameterSet = "InputObjectWithUserName", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Diagnostics.Process[]")
    Object[] inputObject;

    @Override
    protected void processRecord() {
        List<ProcessHandle> found = inputObject != null ? Processes.of(inputObject) : id != null ? Processes.numbered(id, this::writeError)
            : name != null ? Processes.named(name, this::writeError) : Processes.all();
        found.forEach(this::writeObject);
    }
}
