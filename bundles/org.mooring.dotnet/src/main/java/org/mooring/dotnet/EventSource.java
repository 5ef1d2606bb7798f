package org.mooring.dotnet;

/** A value with .NET events, to which scripts can subscribe. */
public interface EventSource {

    /** The event of a name without case; null when there is none. */
    Event event(String name);
}
