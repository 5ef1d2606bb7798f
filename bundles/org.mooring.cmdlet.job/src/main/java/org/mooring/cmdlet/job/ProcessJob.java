package org.mooring.cmdlet.job;

import java.util.UUID;

import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingChildJob;

/**
 * What Start-Job's job does its work by: a runspace of its own, apart from the session as another process is. Values pass in the form that
 * serialization leaves of them.
 */
final class ProcessJob extends RemotingChildJob {

    private final JobWork work;
    private final UUID runspaceId = UUID.randomUUID();

    ProcessJob(JobTable table, String command, JobWork work) {
        super(table, null, command);
        this.work = work;
    }

    /** @param runspace its own: closed when the work is done */
    void start(Runspace runspace) {
        state(JobState.Running, null);
        Thread.ofVirtual().name("mooring-job-" + id()).start(() -> run(runspace));
    }

    private void run(Runspace runspace) {
        try {
            PipelineOutcome outcome = work.run(runspace, JobWork.NOWHERE, new PipelineOutput() {
                @Override
                public void output(Object value) {
                    write(Wire.received(value, runspaceId, instanceId()));
                }

                @Override
                public void record(StreamRecord record) {
                    write(record instanceof ErrorRecord error ? Wire.received(error, runspaceId) : record);
                }
            });
            switch (outcome) {
                case PipelineOutcome.Completed completed -> ended(JobState.Completed, null);
                case PipelineOutcome.Stopped stopped -> ended(JobState.Stopped, null);
                case PipelineOutcome.Failed failed -> failed(failed.reason());
            }
        } catch (RuntimeException | Error e) {
            failed(new ErrorRecord(e, "JobFailure", ErrorCategory.OperationStopped, this));
            if (!isStopping()) {
                throw e;
            }
        }
    }

    /** One that is told to stop has stopped, however it came to its end: the stop interrupts this thread, and with it what would make a reason of the error. */
    private void failed(ErrorRecord reason) {
        if (isStopping()) {
            ended(JobState.Stopped, null);
        } else {
            ended(JobState.Failed, Wire.received(reason, runspaceId));
        }
    }

    @Override
    public String location() {
        return "localhost";
    }

    @Override
    public void stopJob() {
        if (beginStop()) {
            work.stop();
            finished().await(-1);
        }
    }

    @Override
    public void dispose() {
        work.stop();
        super.dispose();
    }
}
