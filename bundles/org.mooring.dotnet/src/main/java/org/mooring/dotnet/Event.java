package org.mooring.dotnet;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An event of a .NET object: who wants to hear of it. */
public final class Event {

    private final String name;
    private final List<Handler> handlers = new CopyOnWriteArrayList<>();

    public Event(String name) {
        this.name = name;
    }

    /** Hears of an event, on the thread that raises it. */
    @FunctionalInterface
    public interface Handler {

        /** @param arguments as the delegate has them: who raised it, and what it tells */
        void raised(Object... arguments);
    }

    /** As it is declared. */
    public String name() {
        return name;
    }

    public void add(Handler handler) {
        handlers.add(handler);
    }

    public void remove(Handler handler) {
        handlers.remove(handler);
    }

    public void raise(Object... arguments) {
        handlers.forEach(handler -> handler.raised(arguments));
    }
}
