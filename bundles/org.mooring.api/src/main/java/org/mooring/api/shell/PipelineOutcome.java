package org.mooring.api.shell;

import org.mooring.api.stream.ErrorRecord;

/** How a pipeline ended. */
public sealed interface PipelineOutcome {

    /** @param hadErrors whether anything was written to the error stream */
    record Completed(boolean hadErrors) implements PipelineOutcome {}

    /** It was stopped from outside. */
    record Stopped(ErrorRecord reason) implements PipelineOutcome {}

    /** A terminating error ended it. */
    record Failed(ErrorRecord reason) implements PipelineOutcome {}
}
