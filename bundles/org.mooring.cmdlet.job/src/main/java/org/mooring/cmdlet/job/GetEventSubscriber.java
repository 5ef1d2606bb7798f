package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.event.PSEventSubscriber;

/** Get-EventSubscriber: who wants to hear of events. */
@Cmdlet(verb = "Get", noun = "EventSubscriber", defaultParameterSet = "BySource", outputTypes = "System.Management.Automation.PSEventSubscriber",
    className = "Microsoft.PowerShell.Commands.GetEventSubscriberCommand")
public final class GetEventSubscriber extends EventCmdlet {

    @Parameter(parameterSet = "BySource", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String sourceIdentifier = "*";

    @Parameter(parameterSet = "ById", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Id")
    int subscriptionId;

    @Parameter(position = 1)
    boolean force;

    @Override
    protected void processRecord() {
        List<PSEventSubscriber> found = parameterSetName().equals("ById")
            ? byNumber(events().subscribers(), PSEventSubscriber::subscriptionId, subscriptionId, "INVALID_SUBSCRIPTION_IDENTIFIER",
                "Event subscription with identifier")
            : bySource(events().subscribers(), PSEventSubscriber::sourceIdentifier, sourceIdentifier,
                "Event subscription with source identifier");
        found.stream().filter(one -> force || !one.supportEvent()).forEach(this::writeObject);
    }
}
