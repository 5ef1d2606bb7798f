package org.mooring.format;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** What Out-Host and Out-Default share: they show objects at the host. */
abstract class HostOutputCommand extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    private HostLines lines;

    @Override
    protected final void beginProcessing() {
        lines = new HostLines(session(), host());
    }

    @Override
    protected final void processRecord() {
        lines.show(inputObject);
    }

    @Override
    protected final void endProcessing() {
        lines.end();
    }
}
