package org.mooring.object.event;

import org.mooring.api.stream.StreamRecord;

/** A script that the engine runs for an event, in a module of its own. */
public interface EventAction {

    /** What it writes. */
    interface Output {
        void write(Object value);

        void write(StreamRecord record);
    }

    String text();

    /** As scripts see the module. */
    Object module();

    /** Runs it on this thread, which is the session's. */
    void run(PSEventArgs event, PSEventSubscriber subscriber, Output output);
}
