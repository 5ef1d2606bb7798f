package org.mooring.dotnet;

/** What a script passes for an {@code out} or {@code ref} parameter ({@code [ref]}). */
public interface ByRef {
    Object get();

    void set(Object value);
}
