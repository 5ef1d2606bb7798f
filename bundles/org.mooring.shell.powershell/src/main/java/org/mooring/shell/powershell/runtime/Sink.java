package org.mooring.shell.powershell.runtime;

/** Takes objects as they come: the next stage of a pipeline, a collection, a client. */
@FunctionalInterface
public interface Sink {

    /** Drops everything. */
    Sink NULL = value -> {};

    /** Takes one object; returns when it has been dealt with. */
    void write(Object value);

    /** Whether all that is written is shown to a person and goes nowhere else. */
    default boolean isScreen() {
        return false;
    }
}
