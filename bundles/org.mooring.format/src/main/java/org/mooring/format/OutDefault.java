package org.mooring.format;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Out-Default: what the end of a pipeline at a prompt does: shows objects at the host. */
@Cmdlet(verb = "Out", noun = "Default", className = "Microsoft.PowerShell.Commands.OutDefaultCommand")
public final class OutDefault extends PipelineCmdlet {

    @Parameter
    boolean transcript;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    private HostLines lines;

    @Override
    protected void beginProcessing() {
        lines = new HostLines(session(), host());
    }

    @Override
    protected void processRecord() {
        lines.show(inputObject);
    }

    @Override
    protected void endProcessing() {
        lines.end();
    }
}
