package org.mooring.shell.powershell.runtime;

/** Takes objects as they come: the next stage of a pipeline, a collection, a client. */
@FunctionalInterface
public interface Sink {

    /** Drops everything. */
    Sink NULL = value -> {};

    /** Takes one object; returns when it has been dealt with. */
    void write(Object value);
}
