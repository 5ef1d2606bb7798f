package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.event.PSEventSubscriber;

/** Unregister-Event: ends subscriptions. */
@Cmdlet(verb = "Unregister", noun = "Event", defaultParameterSet = "BySource", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.UnregisterEventCommand")
public final class UnregisterEvent extends EventCmdlet {

    @Parameter(parameterSet = "BySource", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    String sourceIdentifier;

    @Parameter(parameterSet = "ById", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    int subscriptionId;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        List<PSEventSubscriber> found = parameterSetName().equals("ById")
            ? byNumber(events().subscribers(), PSEventSubscriber::subscriptionId, subscriptionId, "INVALID_SUBSCRIPTION_IDENTIFIER",
                "Event subscription with identifier")
            : bySource(events().subscribers(), PSEventSubscriber::sourceIdentifier, sourceIdentifier, "Event subscription with identifier");
        for (PSEventSubscriber one : found) {
            if ((force || !one.supportEvent()) && shouldProcess("Event subscription '" + one.sourceIdentifier() + "'", "Unsubscribe")) {
                events().unsubscribe(one);
            }
        }
    }
}
