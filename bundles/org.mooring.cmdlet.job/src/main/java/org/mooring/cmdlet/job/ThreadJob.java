package org.mooring.cmdlet.job;

import java.util.stream.Stream;

import org.mooring.api.host.HostUI;
import org.mooring.api.host.RecordDisplay;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.Runspace;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.JobTypes;
import org.mooring.object.job.Throttle;

/** A job on a thread of the session's own process: values pass as they are (Microsoft.PowerShell.ThreadJob.ThreadJob). */
@ClrClass(value = "Microsoft.PowerShell.ThreadJob.ThreadJob", base = "System.Management.Automation.Job2")
public final class ThreadJob extends JobTypes.Job2 {

    private final JobWork work;
    private final Runspace runspace;
    private final HostUI screen;
    private final Throttle throttle;
    private final Runnable task = this::run;

    /**
     * @param runspace its own: closed when the work is done
     * @param screen where what it writes to its host is shown at once; null to keep that for who receives
     */
    ThreadJob(JobTable table, String name, String command, JobWork work, Runspace runspace, HostUI screen) {
        super(table, name, command);
        this.screen = screen;
        this.work = work;
        this.runspace = runspace;
        this.throttle = table.threads();
    }

    @Override
    protected void write(StreamRecord record) {
        if (screen != null && record instanceof InformationRecord information && information.data() instanceof HostInformationMessage) {
            RecordDisplay.show(record, screen);
        } else {
            super.write(record);
        }
    }

    /** Waits for its turn, then runs. */
    void start() {
        throttle.submit(task);
    }

    private void run() {
        state(JobState.Running, null);
        try {
            PipelineOutcome outcome = work.run(runspace, written(), written());
            switch (outcome) {
                case PipelineOutcome.Completed completed -> state(JobState.Completed, null);
                case PipelineOutcome.Stopped stopped -> state(JobState.Stopped, null);
                case PipelineOutcome.Failed failed -> state(JobState.Failed, failed.exception());
            }
        } catch (RuntimeException | Error e) {
            state(JobState.Failed, e);
            throw e;
        }
    }

    @Override
    public String jobTypeName() {
        return "ThreadJob";
    }

    @Override
    public String location() {
        return "PowerShell";
    }

    /** Information alone does not count. */
    @Override
    public boolean hasMoreData() {
        return Stream.of(output(), error(), progress(), verbose(), debug(), warning()).anyMatch(stream -> !stream.isEmpty());
    }

    @Override
    public String statusMessage() {
        return "";
    }

    @Override
    public void stopJob() {
        if (throttle.withdraw(task)) {
            runspace.close();
            state(JobState.Stopped, null);
        }
        if (!state().isFinished()) {
            state(JobState.Stopping, null);
            work.stop();
            finished().await(-1);
        }
    }

    @Override
    public void dispose() {
        if (throttle.withdraw(task)) {
            runspace.close();
        }
        work.stop();
        super.dispose();
    }
}
