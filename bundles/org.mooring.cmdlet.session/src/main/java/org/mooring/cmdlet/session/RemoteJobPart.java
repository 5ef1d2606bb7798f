package org.mooring.cmdlet.session;

import java.util.Optional;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.session.State;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.PSObject;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingChildJob;
import org.mooring.object.job.Throttle;

/** What a job of Invoke-Command -AsJob does in one session. */
final class RemoteJobPart extends RemotingChildJob {

    private final RemotePart part;
    private final Throttle throttle;
    private final HostAdapter person;
    private final Runnable task = this::run;

    /** @param person of the session that the job is of, who answers what is asked there when the job is received */
    RemoteJobPart(JobTable table, RemotePart part, HostAdapter person, Throttle throttle) {
        super(table, null, part.text());
        this.person = person;
        this.part = part;
        this.throttle = throttle;
    }

    /** The job of which a part works in a session, or waits for it to be connected. */
    static Optional<Job> jobIn(JobTable jobs, PSSession session) {
        return jobs.all().stream().filter(job -> job.children().stream()
            .anyMatch(child -> child instanceof RemoteJobPart one && one.part.target() == session && !one.state().isFinished())).findFirst();
    }

    /** Waits for its turn, then runs. */
    void start() {
        throttle.submit(task);
    }

    private void run() {
        state(JobState.Running, null);
        try {
            PipelineOutcome outcome = part.run(new PipelineOutput() {
                @Override
                public void output(Object value) {
                    Object noted = part.noted(value);
                    write(noted == null ? null : (Object) ((PSObject) noted).set("PSSourceJobInstanceId", instanceId()));
                }

                @Override
                public void record(StreamRecord record) {
                    write(record);
                }

                @Override
                public void shown(StreamRecord record) {
                    write(record); // its host shows nothing
                }
            }, host(person), this::follow);
            switch (outcome) {
                case PipelineOutcome.Completed completed -> ended(JobState.Completed, null);
                case PipelineOutcome.Stopped stopped -> ended(JobState.Stopped, null);
                case PipelineOutcome.Failed failed -> ended(isStopping() ? JobState.Stopped : JobState.Failed, remote(failed.reason()));
            }
        } catch (ConnectionException e) {
            ended(JobState.Failed, remote(SessionErrors.unreachable("PSSessionStateBroken", part.computerName(), e, part.computerName())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended(JobState.Stopped, null);
        } catch (RuntimeException | Error e) {
            ended(JobState.Failed, remote(new ErrorRecord(e, "JobFailure", ErrorCategory.OperationStopped, null)));
            throw e;
        }
    }

    /** While its session is left, so is the job. */
    private void follow(State session) {
        if (session == State.Disconnected && state() == JobState.Running) {
            state(JobState.Disconnected, null);
        } else if (session == State.Opened && state() == JobState.Disconnected) {
            state(JobState.Running, null);
        }
    }

    private RemotingErrorRecord remote(ErrorRecord error) {
        if (error instanceof RemotingErrorRecord remote) {
            return remote;
        }
        Throwable cause = error.exception() instanceof DotNetException named ? named
            : new DotNetException("System.Exception", error.message(), error.exception());
        return new RemotingErrorRecord(cause, error.fullyQualifiedErrorId(), error.category().category(), error.target(),
            new RemotingErrorRecord.Origin(part.computerName(), null, null));
    }

    @Override
    public boolean isIn(Object session) {
        return part.target() == session;
    }

    @Override
    public String location() {
        return part.computerName();
    }

    @Override
    public void stopJob() {
        if (throttle.withdraw(task)) {
            ended(JobState.Stopped, null);
        }
        if (beginStop()) {
            part.stop();
            finished().await(-1);
        }
    }

    @Override
    public void dispose() {
        throttle.withdraw(task);
        part.stop();
        super.dispose();
    }
}
