package org.mooring.dotnet;

import java.util.List;
import java.util.stream.Stream;

/** The events of one object. */
public final class Events implements EventSource {

    private final List<Event> events;

    public Events(String... names) {
        events = Stream.of(names).map(Event::new).toList();
    }

    @Override
    public Event event(String name) {
        for (Event event : events) {
            if (event.name().equalsIgnoreCase(name)) {
                return event;
            }
        }
        return null;
    }

    /** Tells those who subscribed to {@code name}. */
    public void raise(String name, Object... arguments) {
        event(name).raise(arguments);
    }
}
