package org.mooring.api.shell;

import org.osgi.annotation.versioning.ConsumerType;

/** One run of commands in a runspace. */
@ConsumerType
public interface Pipeline {

    /**
     * Runs to the end on the calling thread. Output goes to the pipeline's {@link PipelineOutput} as it comes; input is taken from
     * {@code input} as it is wanted. Never throws for what the script did: the outcome says it.
     */
    PipelineOutcome run(PipelineInput input);

    /**
     * Asks a running pipeline to stop, from any thread; returns at once. Its finally and clean blocks still run, and {@link #run} then
     * returns {@link PipelineOutcome.Stopped}. Of a pipeline that has not started, run returns so at once.
     */
    void stop();
}
