package org.mooring.object.event;

import org.mooring.dotnet.ClrTypes;

/** The stand-ins of this package. */
public final class EventTypes {

    private EventTypes() {}

    /** Adds them to what scripts can name. */
    public static void register() {
        ClrTypes.register(PSEventArgs.class, PSEventSubscriber.class, EventJob.class);
    }
}
