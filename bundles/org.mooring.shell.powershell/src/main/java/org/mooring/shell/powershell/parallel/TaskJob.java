package org.mooring.shell.powershell.parallel;

import java.util.List;

import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.Throttle;

/** What ForEach-Object -Parallel -AsJob answers: a job with a child job for each object. */
@ClrClass(value = "System.Management.Automation.PSTasks.PSTaskJob", base = "System.Management.Automation.Job")
public final class TaskJob extends Job {

    private final Throttle throttle;
    private final int limit;
    private final JobTable table;

    TaskJob(JobTable table, String command, int limit) {
        super(table, null, command);
        this.table = table;
        this.limit = limit;
        this.throttle = new Throttle(limit);
    }

    void add(ParallelTask task) {
        childJobs().add(new Child(table, this, task));
    }

    void start() {
        state(JobState.Running, null);
        for (Job child : children()) {
            child.watch(this::follow);
            throttle.submit(((Child) child)::run);
        }
        follow();
    }

    private void follow() {
        List<Job> children = children();
        if (children.stream().allMatch(child -> child.state().isFinished())) {
            boolean failed = children.stream().anyMatch(child -> child.state() == JobState.Failed);
            boolean stopped = children.stream().anyMatch(child -> child.state() == JobState.Stopped);
            state(failed ? JobState.Failed : stopped ? JobState.Stopped : JobState.Completed, null);
        }
        changed();
    }

    @Get
    public int throttleLimit() {
        return limit;
    }

    @Override
    public String jobTypeName() {
        return "PSTaskJob";
    }

    @Override
    public String location() {
        return "PowerShell";
    }

    @Override
    public String statusMessage() {
        return "";
    }

    @Override
    public boolean hasMoreData() {
        return children().stream().anyMatch(Job::hasMoreData);
    }

    @Override
    public void stopJob() {
        throttle.close();
        children().forEach(Job::stopJob);
    }

    @Override
    public void dispose() {
        throttle.close();
        super.dispose();
    }

    @Override
    public ErrorRecord failure() {
        return null;
    }

    /** The job of one object. */
    @ClrClass(value = "System.Management.Automation.PSTasks.PSTaskChildJob", base = "System.Management.Automation.Job")
    public static final class Child extends Job {

        private final ParallelTask task;
        private boolean begun;

        Child(JobTable table, TaskJob parent, ParallelTask task) {
            super(table, null, parent.command());
            this.task = task;
        }

        private void run() {
            synchronized (this) {
                begun = true;
            }
            state(JobState.Running, null);
            PipelineOutcome outcome = task.run(written());
            switch (outcome) {
                case PipelineOutcome.Completed completed -> state(JobState.Completed, null);
                case PipelineOutcome.Stopped stopped -> state(JobState.Stopped, stopped.reason().exception());
                case PipelineOutcome.Failed failed -> state(JobState.Failed, failed.exception());
            }
        }

        @Override
        public String jobTypeName() {
            return "PSTaskChildJob";
        }

        @Override
        public String location() {
            return "PowerShell";
        }

        @Override
        public String statusMessage() {
            return "";
        }

        @Override
        public void stopJob() {
            task.stop();
            synchronized (this) {
                if (!begun) {
                    state(JobState.Stopped, null);
                }
            }
            finished().await(-1);
        }

        @Override
        public void dispose() {
            task.stop();
            super.dispose();
        }
    }
}
