package org.mooring.tests.escapes;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** A command that is installed, and that no restricted session sees. */
@Cmdlet(verb = "Get", noun = "Canary")
public final class GetCanary extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    int id;

    @Override
    protected void processRecord() {
        Canary.opened(id);
    }
}
