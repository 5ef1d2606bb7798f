package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.Wildcard;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.RemotingJob;

/** Receive-Job: takes what jobs have written until now, or waits for all of it. */
@Cmdlet(verb = "Receive", noun = "Job", defaultParameterSet = "Location", className = "Microsoft.PowerShell.Commands.ReceiveJobCommand")
public final class ReceiveJob extends JobCmdlet {

    @Parameter(parameterSets = {"Location", "ComputerName",
        "Session"}, mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    Job[] job;

    @Parameter(parameterSet = "SessionIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    int[] id;

    @Parameter(parameterSet = "InstanceIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    UUID[] instanceId;

    @Parameter(parameterSet = "NameParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "ComputerName", position = 1, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Parameter(parameterSet = "Location", position = 1)
    @ValidateNotNullOrEmpty
    String[] location;

    @Parameter(parameterSet = "Session", position = 1, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    @DotNetType("System.Management.Automation.Runspaces.PSSession[]")
    Object[] session;

    @Parameter
    boolean keep;

    @Parameter
    boolean noRecurse;

    @Parameter
    boolean force;

    @Parameter
    boolean wait;

    @Parameter
    boolean autoRemoveJob;

    @Parameter
    boolean writeEvents;

    @Parameter
    boolean writeJobInResults;

    private final List<Job> waited = new ArrayList<>();

    @Override
    protected void beginProcessing() {
        if (keep && wait) {
            throw terminate(new DotNetException("System.Management.Automation.ParameterBindingException",
                "The Keep and Wait parameters cannot be used together in the same command.")
                .withRecord("ParameterBindingFailed", ErrorCategory.InvalidArgument, null).errorRecord());
        }
        needsWait(autoRemoveJob, "AutoRemoveJob");
        needsWait(writeEvents, "WriteEvents");
        needsWait(writeJobInResults, "WriteJobInResults");
        needsWait(force, "Force");
    }

    private void needsWait(boolean given, String parameter) {
        if (given && !wait) {
            throw terminate(new DotNetException("System.InvalidOperationException", "The " + parameter
                + " parameter cannot be used without the Wait parameter.").withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null)
                .errorRecord());
        }
    }

    @Override
    protected void processRecord() {
        List<Job> jobs = switch (parameterSetName()) {
            case "NameParameterSet" -> byName(name);
            case "InstanceIdParameterSet" -> byInstanceId(instanceId);
            case "SessionIdParameterSet" -> byId(id);
            default -> jobs(job);
        };
        for (Job one : jobs) {
            if (wait) {
                if (!waited.contains(one)) {
                    waited.add(one);
                    if (writeJobInResults) {
                        writeObject(one);
                    }
                }
            } else {
                receive(one, true);
            }
        }
    }

    @Override
    protected void endProcessing() {
        if (!wait) {
            return;
        }
        List<Job> open = new ArrayList<>(waited);
        try (JobWatch watch = new JobWatch(waited)) {
            while (!open.isEmpty()) {
                List<Job> ended = matching(open, one -> one.state().isFinished() || !force && isAway(one.state()));
                open.removeAll(ended);
                ended.forEach(one -> receive(one, true));
                open.forEach(one -> receive(one, false));
                if (!open.isEmpty()) {
                    watch.await(Long.MAX_VALUE);
                }
            }
        }
        if (autoRemoveJob) {
            waited.forEach(one -> {
                table().remove(one);
                one.dispose();
            });
        }
    }

    private static boolean isAway(JobState state) {
        return state == JobState.Suspended || state == JobState.Disconnected;
    }

    /** @param reasons whether to say why it failed, if it did */
    private void receive(Job one, boolean reasons) {
        if (isWanted(one)) {
            one.receive(keep).forEach(this::write);
            ErrorRecord failure = reasons ? one.failure() : null;
            if (failure instanceof RemotingErrorRecord) {
                context().forward(failure);
            } else if (failure != null) {
                writeError(failure);
            }
        }
        if (!noRecurse) {
            one.children().forEach(child -> receive(child, reasons));
        }
    }

    private boolean isWanted(Job one) {
        String[] places = computerName != null ? computerName : location;
        if (places == null || one instanceof RemotingJob) {
            return true;
        }
        for (String place : places) {
            if (one.location() != null && Wildcard.of(place, true).matches(one.location())) {
                return true;
            }
        }
        return false;
    }

    private void write(Job.Received received) {
        if (received.record() == null) {
            writeObject(received.value());
        } else if (received.toHost()) {
            context().keep(received.record());
            show(host().ui(), received.record());
        } else {
            context().forward(received.record());
        }
    }

    private static void show(HostUI ui, StreamRecord record) {
        switch (record) {
            case WarningRecord warning -> ui.writeWarningLine(warning.message());
            case VerboseRecord verbose -> ui.writeVerboseLine(verbose.message());
            case DebugRecord debug -> ui.writeDebugLine(debug.message());
            case ProgressRecord progress -> ui.writeProgress(progress.sourceId(), progress);
            default -> throw new IllegalArgumentException("No line: " + record);
        }
    }
}
