package org.mooring.format;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Out-Null: drops what it gets. */
@Cmdlet(verb = "Out", noun = "Null", className = "Microsoft.PowerShell.Commands.OutNullCommand")
public final class OutNull extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;
}
