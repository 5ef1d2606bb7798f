package org.mooring.cmdlet.job;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.Wildcard;
import org.mooring.object.event.PSEventArgs;

/** Wait-Event: waits for an event that nobody takes. */
@Cmdlet(verb = "Wait", noun = "Event", outputTypes = "System.Management.Automation.PSEventArgs",
    className = "Microsoft.PowerShell.Commands.WaitEventCommand")
public final class WaitEvent extends EventCmdlet {

    @Parameter(position = 0, valueFromPipelineByPropertyName = true)
    String sourceIdentifier;

    @Parameter
    @Alias("TimeoutSec")
    @ValidateRange(min = -1, max = Integer.MAX_VALUE)
    int timeout = -1;

    @Override
    protected void processRecord() {
        Wildcard pattern = Wildcard.of(sourceIdentifier == null ? "*" : sourceIdentifier, true);
        long until = timeout < 0 ? Long.MAX_VALUE : System.nanoTime() + timeout * 1_000_000_000L;
        try {
            PSEventArgs event = events().await(one -> pattern.matches(one.sourceIdentifier()), until);
            if (event != null) {
                writeObject(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }
}
