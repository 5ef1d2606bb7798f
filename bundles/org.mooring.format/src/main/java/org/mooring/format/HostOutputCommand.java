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
    private boolean quit;

    /** How it waits after each page, or null where it does not. */
    Pages pages() {
        return null;
    }

    /** Where objects are shown. */
    HostLines open() {
        return new HostLines(session(), host()).paged(pages());
    }

    /** The user wants no more. */
    final void quit() {
        quit = true;
        throw context().stopUpstream();
    }

    @Override
    protected final void beginProcessing() {
        lines = open();
    }

    @Override
    protected final void processRecord() {
        lines.show(inputObject);
    }

    @Override
    protected final void endProcessing() {
        if (!quit) {
            lines.end();
        }
    }
}
