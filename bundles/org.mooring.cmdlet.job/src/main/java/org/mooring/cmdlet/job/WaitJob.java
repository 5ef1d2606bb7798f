package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;

/** Wait-Job: waits until jobs have ended. */
@Cmdlet(verb = "Wait", noun = "Job", defaultParameterSet = "SessionIdParameterSet",
    className = "Microsoft.PowerShell.Commands.WaitJobCommand", outputTypes = "System.Management.Automation.Job")
public final class WaitJob extends JobCmdlet {

    @Parameter(parameterSet = "SessionIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    int[] id;

    @Parameter(parameterSet = "JobParameterSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    Job[] job;

    @Parameter(parameterSet = "NameParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "InstanceIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    UUID[] instanceId;

    @Parameter(parameterSet = "StateParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    JobState state;

    @Parameter(parameterSet = "FilterParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> filter;

    @Parameter
    boolean any;

    @Parameter
    @Alias("TimeoutSec")
    @ValidateRange(min = -1, max = Integer.MAX_VALUE)
    int timeout = -1;

    @Parameter
    boolean force;

    private final List<Job> wanted = new ArrayList<>();

    private List<Job> found() {
        return switch (parameterSetName()) {
            case "JobParameterSet" -> jobs(job);
            case "NameParameterSet" -> byName(name);
            case "InstanceIdParameterSet" -> byInstanceId(instanceId);
            case "StateParameterSet" -> byState(state);
            case "FilterParameterSet" -> byFilter(filter);
            default -> byId(id);
        };
    }

    @Override
    protected void processRecord() {
        found().stream().filter(one -> !wanted.contains(one)).forEach(wanted::add);
    }

    @Override
    protected void endProcessing() {
        try (JobWatch watch = new JobWatch(wanted)) {
            long deadline = timeout < 0 ? Long.MAX_VALUE : System.nanoTime() + timeout * 1_000_000_000L;
            while (!isOver()) {
                if (stuck()) {
                    throw terminate(new DotNetException("System.ArgumentException", "The Wait-Job cmdlet cannot finish working, because one or"
                        + " more jobs are blocked waiting for user interaction. Process interactive job output by using the Receive-Job cmdlet,"
                        + " and then try again.").withRecord("BlockedJobsDeadlockWithWaitJob", ErrorCategory.DeadlockDetected, wanted).errorRecord());
                }
                if (!watch.await(deadline)) {
                    return;
                }
            }
        }
        List<Job> ended = wanted.stream().filter(this::hasEnded).toList();
        (any ? ended.subList(0, Math.min(1, ended.size())) : ended).forEach(this::writeObject);
    }

    private boolean hasEnded(Job one) {
        return one.state().isFinished() || !force && (one.state() == JobState.Suspended || one.state() == JobState.Disconnected);
    }

    private boolean isOver() {
        return wanted.isEmpty() || (any ? wanted.stream().anyMatch(this::hasEnded) : wanted.stream().allMatch(this::hasEnded));
    }

    private boolean stuck() {
        return wanted.stream().anyMatch(one -> one.state() == JobState.Blocked)
            && wanted.stream().allMatch(one -> one.state() == JobState.Blocked || hasEnded(one));
    }
}
