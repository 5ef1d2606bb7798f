package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Write-Output: hands objects to the next command. */
@Cmdlet(verb = "Write", noun = "Output", className = "Microsoft.PowerShell.Commands.WriteOutputCommand")
public final class WriteOutput extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromRemainingArguments = true)
    @AllowNull
    @AllowEmptyCollection
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    boolean noEnumerate;

    @Override
    protected void processRecord() {
        if (noEnumerate) {
            writeObject(inputObject);
        } else {
            writeObjects(inputObject);
        }
    }
}
