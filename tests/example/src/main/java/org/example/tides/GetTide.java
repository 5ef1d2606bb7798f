package org.example.tides;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Gets the tides at a port. */
@Cmdlet(verb = "Get", noun = "Tide", output = Tide.class)
public final class GetTide extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String[] port;

    @Parameter
    @ValidateRange(min = 1, max = 31)
    int days = 1;

    private final TideTable tides;

    GetTide(TideTable tides) {
        this.tides = tides;
    }

    @Override
    protected void processRecord() {
        for (String name : port) {
            for (int day = 1; day <= days && !stopping(); day++) {
                tides.at(name, day).ifPresentOrElse(this::writeObject, () -> writeError(ErrorRecord.of("PortNotFound",
                    ErrorCategory.ObjectNotFound, name, "There is no port '%s'.", name)));
            }
        }
    }
}
