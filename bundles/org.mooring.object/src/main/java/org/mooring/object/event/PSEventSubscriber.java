package org.mooring.object.event;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.Get;

/** Someone who wants to hear of an event (System.Management.Automation.PSEventSubscriber). */
@ClrClass("System.Management.Automation.PSEventSubscriber")
public final class PSEventSubscriber {

    private final int subscriptionId;
    private final Object sourceObject;
    private final String eventName;
    private final String sourceIdentifier;
    private final boolean supportEvent;
    private final boolean forwardEvent;
    private EventJob action;
    private int remaining;
    private Event event;
    private Event.Handler handler;

    PSEventSubscriber(int subscriptionId, EventTable.Wanted wanted) {
        this.subscriptionId = subscriptionId;
        this.sourceObject = wanted.source();
        this.eventName = wanted.eventName();
        this.sourceIdentifier = wanted.sourceIdentifier();
        this.supportEvent = wanted.support();
        this.forwardEvent = wanted.forward();
        this.remaining = wanted.maxTriggerCount();
    }

    @Get
    public int subscriptionId() {
        return subscriptionId;
    }

    @Get
    public Object sourceObject() {
        return sourceObject;
    }

    @Get
    public String eventName() {
        return eventName;
    }

    @Get
    public String sourceIdentifier() {
        return sourceIdentifier;
    }

    /** What is to be done, as a job; null where the event is only kept. */
    @Get
    public EventJob action() {
        return action;
    }

    void action(EventJob job) {
        action = job;
    }

    @Get
    public Object handlerDelegate() {
        return null;
    }

    @Get
    public boolean supportEvent() {
        return supportEvent;
    }

    @Get
    public boolean forwardEvent() {
        return forwardEvent;
    }

    void listen(Event to, Event.Handler with) {
        event = to;
        handler = with;
        event.add(handler);
    }

    void stopListening() {
        if (event != null) {
            event.remove(handler);
        }
    }

    /** Counts one more time that the event came; whether it was the last one wanted. */
    boolean triggered() {
        return remaining > 0 && --remaining == 0;
    }

    @Override
    public String toString() {
        return "System.Management.Automation.PSEventSubscriber";
    }
}
