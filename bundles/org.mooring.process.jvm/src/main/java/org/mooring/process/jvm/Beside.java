package org.mooring.process.jvm;

import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;

/**
 * What is served beside a pipeline that an earlier client left and that still has the session's runspace: {@linkplain JobCommands commands
 * about jobs}, in a runspace of their own that shares the session's jobs. It is there only as long as that pipeline runs.
 */
final class Beside {

    private final PipelineQueue pipelines = new PipelineQueue();
    private RunningPipeline left;
    private Runspace runspace;

    PipelineQueue pipelines() {
        return pipelines;
    }

    /** This pipeline was left, and runs on. */
    synchronized void left(RunningPipeline running) {
        left = running;
    }

    /** The runspace for a pipeline that can be served beside; null where it has its turn in the session's. */
    synchronized Runspace runspace(Runspace session, PipelineRequest pipeline) {
        if (left == null || left.isOver()) {
            end();
            return null;
        }
        if (!JobCommands.only(pipeline)) {
            return null;
        }
        if (runspace == null) {
            runspace = session.beside();
        }
        return runspace;
    }

    private void end() {
        left = null;
        if (runspace != null && pipelines.isIdle()) {
            runspace.close();
            runspace = null;
        }
    }

    /** Stops what runs beside; what comes next has a new runspace. */
    void reset() throws InterruptedException {
        pipelines.stopAll();
        synchronized (this) {
            if (runspace != null) {
                runspace.close();
                runspace = null;
            }
        }
    }

    /** Ends all of it. */
    void close() throws InterruptedException {
        pipelines.close();
        synchronized (this) {
            if (runspace != null) {
                runspace.close();
                runspace = null;
            }
        }
    }
}
