package org.mooring.api.shell;

import org.mooring.api.stream.StreamRecord;
import org.osgi.annotation.versioning.ConsumerType;

/** Where a pipeline's streams go. Called on the pipeline's thread; may block, and the pipeline then waits (back-pressure). */
@ConsumerType
public interface PipelineOutput {

    /** One object of the output stream, raw; null is a value. */
    void output(Object value);

    /** One record of another stream. */
    void record(StreamRecord record);

    /** One record of another stream that the host has shown already: it is for whoever keeps such records, and for nobody to show. */
    default void shown(StreamRecord record) {}

    /**
     * Runs {@code then} once all that came before is where it goes: where it waits for somebody else to take it, when that is done, on
     * whichever thread; never, where nobody takes it any more.
     *
     * @param then does not block
     */
    default void whenTaken(Runnable then) {
        then.run();
    }
}
