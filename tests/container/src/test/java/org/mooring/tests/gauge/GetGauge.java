package org.mooring.tests.gauge;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;

/** Says the version of its bundle. */
@Cmdlet(verb = "Get", noun = "Gauge", output = Reading.class)
public final class GetGauge extends PipelineCmdlet {

    @Parameter(position = 0)
    int times = 1;

    private final String version;

    GetGauge(String version) {
        this.version = version;
    }

    @Override
    protected void processRecord() {
        for (int i = 0; i < times; i++) {
            writeObject(new Reading(version));
        }
    }
}
