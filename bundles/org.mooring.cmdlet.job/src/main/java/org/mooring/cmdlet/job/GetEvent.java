package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.event.PSEventArgs;

/** Get-Event: the events that nobody has taken. */
@Cmdlet(verb = "Get", noun = "Event", defaultParameterSet = "BySource", outputTypes = "System.Management.Automation.PSEventArgs",
    className = "Microsoft.PowerShell.Commands.GetEventCommand")
public final class GetEvent extends EventCmdlet {

    @Parameter(parameterSet = "BySource", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String sourceIdentifier = "*";

    @Parameter(parameterSet = "ById", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Id")
    int eventIdentifier;

    @Override
    protected void endProcessing() {
        List<PSEventArgs> found = parameterSetName().equals("ById")
            ? byNumber(events().received(), PSEventArgs::eventIdentifier, eventIdentifier, "INVALID_EVENT_IDENTIFIER", "Event with identifier")
            : bySource(events().received(), PSEventArgs::sourceIdentifier, sourceIdentifier, "Event with source identifier");
        found.forEach(this::writeObject);
    }
}
