package org.mooring.api.shell;

import org.mooring.api.stream.DotNetException;
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

    /**
     * A terminating error ended it.
     *
     * @param byPreference whether the error was none by itself, but {@code -ErrorAction Stop} or the preference made it end everything
     */
    record Failed(ErrorRecord reason, boolean byPreference) implements PipelineOutcome {

        public Failed(ErrorRecord reason) {
            this(reason, false);
        }

        /** The exception that a caller of the pipeline gets. */
        public Throwable exception() {
            return !byPreference ? reason.exception()
                : new DotNetException("System.Management.Automation.ActionPreferenceStopException",
                    "The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: "
                        + reason.message()).withRecord(reason);
        }
    }
}
