package org.mooring.cmdlet.job;

import java.util.UUID;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.event.EventTable;
import org.mooring.object.event.PSEventSubscriber;

/** What the commands have in common that subscribe to an event. */
abstract class EventRegistration extends EventCmdlet {

    @Parameter(position = 101)
    ScriptBlock action;

    @Parameter
    @DotNetType("System.Management.Automation.PSObject")
    Object messageData;

    @Parameter
    boolean supportEvent;

    @Parameter
    boolean forward;

    @Parameter
    int maxTriggerCount;

    /** Subscribes, and writes the action's job. */
    final void register(Object source, String eventName, String sourceIdentifier) {
        String name = sourceIdentifier == null ? UUID.randomUUID().toString() : sourceIdentifier;
        if (source != null && events().subscribers().stream().anyMatch(one -> one.sourceIdentifier().equalsIgnoreCase(name))) {
            writeError("SUBSCRIBER_EXISTS", "Cannot subscribe to the specified event. A subscriber with the source identifier '" + name
                + "' already exists.", source);
            return;
        }
        try {
            PSEventSubscriber subscriber = events().subscribe(new EventTable.Wanted(source, eventName, name, messageData, action, supportEvent,
                forward, maxTriggerCount));
            if (action != null && !supportEvent) {
                writeObject(subscriber.action());
            }
        } catch (DotNetException e) {
            writeError(new ErrorRecord(e, "INVALID_REGISTRATION", ErrorCategory.InvalidArgument, source));
        }
    }
}
