package org.mooring.object.job;

import java.util.List;
import java.util.stream.Collectors;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrClass;

/** A job whose work child jobs do in other processes or on other computers (System.Management.Automation.PSRemotingJob). */
@ClrClass(value = "System.Management.Automation.PSRemotingJob", base = "System.Management.Automation.Job")
public final class RemotingJob extends Job {

    private final String jobTypeName;
    private volatile boolean stopped;

    /** @param jobTypeName BackgroundJob, RemoteJob */
    public RemotingJob(JobTable table, String name, String command, String jobTypeName) {
        super(table, name, command);
        this.jobTypeName = jobTypeName;
        state(JobState.Running, null);
    }

    /** Takes a part of its work; all parts are added before the first one starts. */
    public void add(RemotingChildJob child) {
        childJobs().add(child);
        child.event("StateChanged").add(change -> follow());
        child.watch(this::changed);
    }

    /** Takes over the state of its children. Who comes last looks again: another one may have changed meanwhile. */
    private void follow() {
        JobState next;
        do {
            next = ofChildren();
            state(next, null);
        } while (next != ofChildren());
    }

    private JobState ofChildren() {
        List<Job> children = children();
        if (children.stream().allMatch(child -> child.state().isFinished())) {
            return ofAll(children);
        }
        if (children.stream().allMatch(child -> child.state().isFinished() || child.state() == JobState.Disconnected)) {
            return JobState.Disconnected;
        }
        return children.stream().anyMatch(child -> child.state() == JobState.Blocked) ? JobState.Blocked : JobState.Running;
    }

    private JobState ofAll(List<Job> children) {
        if (children.stream().anyMatch(child -> child.state() == JobState.Failed)) {
            return JobState.Failed;
        }
        return stopped ? JobState.Stopped : JobState.Completed;
    }

    @Override
    public String jobTypeName() {
        return jobTypeName;
    }

    @Override
    public String location() {
        return children().stream().map(Job::location).collect(Collectors.joining(","));
    }

    @Override
    public String statusMessage() {
        return null;
    }

    @Override
    public boolean hasMoreData() {
        return children().stream().anyMatch(Job::hasMoreData);
    }

    /** Its own state follows those of its child jobs, a little later. */
    @Override
    public void stopJob() {
        if (state().isFinished()) {
            return;
        }
        stopped = true;
        children().forEach(Job::stopJob);
        if (!children().isEmpty()) {
            finished().await(-1);
        }
    }

    @Override
    public ErrorRecord failure() {
        return null;
    }
}
