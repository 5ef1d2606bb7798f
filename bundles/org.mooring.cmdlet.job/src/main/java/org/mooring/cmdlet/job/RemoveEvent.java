package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.event.PSEventArgs;

/** Remove-Event: takes events away. */
@Cmdlet(verb = "Remove", noun = "Event", defaultParameterSet = "BySource", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveEventCommand")
public final class RemoveEvent extends EventCmdlet {

    @Parameter(parameterSet = "BySource", mandatory = true, position = 0)
    String sourceIdentifier;

    @Parameter(parameterSet = "ByIdentifier", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    int eventIdentifier;

    @Override
    protected void processRecord() {
        List<PSEventArgs> found = parameterSetName().equals("ByIdentifier")
            ? byNumber(events().received(), PSEventArgs::eventIdentifier, eventIdentifier, "INVALID_EVENT_IDENTIFIER", "Event with identifier")
            : bySource(events().received(), PSEventArgs::sourceIdentifier, sourceIdentifier, "Event with source identifier");
        for (PSEventArgs one : found) {
            if (shouldProcess("Event '" + one.sourceIdentifier() + "'", "Remove")) {
                events().remove(one);
            }
        }
    }
}
