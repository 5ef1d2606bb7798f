package org.mooring.format;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Out-Host: shows objects at the host. */
@Cmdlet(verb = "Out", noun = "Host", className = "Microsoft.PowerShell.Commands.OutHostCommand")
public final class OutHost extends PipelineCmdlet {

    @Parameter
    boolean paging;

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
