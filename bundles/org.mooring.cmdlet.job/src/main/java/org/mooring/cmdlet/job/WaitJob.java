package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobWatch;

/** Wait-Job: waits until jobs have ended. */
@Cmdlet(verb = "Wait", noun = "Job", defaultParameterSet = "SessionIdParameterSet",
    className = "Microsoft.PowerShell.Commands.WaitJobCommand", outputTypes = "System.Management.Automation.Job")
public final class WaitJob extends JobsCmdlet {

    @Parameter
    boolean any;

    @Parameter
    @Alias("TimeoutSec")
    @ValidateRange(min = -1, max = Integer.MAX_VALUE)
    int timeout = -1;

    @Parameter
    boolean force;

    private final List<Job> wanted = new ArrayList<>();

    @Override
    protected void processRecord() {
        found().stream().filter(one -> !wanted.contains(one)).forEach(wanted::add);
    }

    @Override
    protected void endProcessing() {
        if (timeout == 0) {
            return;
        }
        try (JobWatch watch = new JobWatch(wanted)) {
            long deadline = timeout < 0 ? Long.MAX_VALUE : System.nanoTime() + timeout * 1_000_000_000L;
            while (!isOver()) {
                if (stuck()) {
                    throw terminate(new DotNetException("System.ArgumentException", "The Wait-Job cmdlet cannot finish working, because one or"
                        + " more jobs are blocked waiting for user interaction.  Process interactive job output by using the Receive-Job cmdlet,"
                        + " and then try again.").withRecord("BlockedJobsDeadlockWithWaitJob", ErrorCategory.DeadlockDetected, blocked().get(0)).errorRecord());
                }
                if (!watch.await(deadline)) {
                    return;
                }
            }
        }
        List<Job> ended = wanted.stream().filter(this::hasEnded).toList();
        (any ? ended.subList(0, Math.min(1, ended.size())) : ended).forEach(this::writeObject);
        if (ended.stream().anyMatch(one -> !one.state().isFinished())) {
            writeWarning("One or more jobs are in a suspended or disconnected state, and cannot continue without additional user input.  Specify the"
                + " -Force parameter to continue to a completed, failed, or stopped state.");
        }
    }

    private boolean hasEnded(Job one) {
        return one.state().isFinished() || !force && (one.state() == JobState.Suspended || one.state() == JobState.Disconnected);
    }

    private boolean isOver() {
        return wanted.isEmpty() || (any ? wanted.stream().anyMatch(this::hasEnded) : wanted.stream().allMatch(this::hasEnded));
    }

    private List<Job> blocked() {
        return wanted.stream().filter(one -> one.state() == JobState.Blocked).toList();
    }

    private boolean stuck() {
        return any ? blocked().size() == wanted.size() : !blocked().isEmpty();
    }
}
