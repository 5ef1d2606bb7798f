package org.mooring.api.shell;

import org.mooring.api.stream.ErrorRecord;

/** How a pipeline ended. */
public sealed interface PipelineOutcome {

    /**
     * @param hadErrors whether anything was written to the error stream
     * @param succeeded whether the last command did, by the shell's own measure: {@code $?}, an exit status of 0
     */
    record Completed(boolean hadErrors, boolean succeeded) implements PipelineOutcome {}

    /** It was stopped from outside. */
    record Stopped(ErrorRecord reason) implements PipelineOutcome {}

    /** A terminating error ended it. */
    record Failed(ErrorRecord reason) implements PipelineOutcome {}
}
