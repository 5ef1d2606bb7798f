package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.object.job.JobWatch;
import org.mooring.object.job.RemotingChildJob;
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
    /** Of those that are waited for, and their child jobs: which had ended before, and whose end is told. */
    private final Set<Job> over = new HashSet<>();
    private final Set<Job> told = new HashSet<>();
    /** Why jobs failed: that comes last. */
    private final List<ErrorRecord> failures = new ArrayList<>();

    @Override
    protected void beginProcessing() {
        if (keep && wait) {
            throw terminate(new DotNetException("System.Management.Automation.ParameterBindingException", "Cannot bind parameter 'Wait' to the target."
                + " Exception setting \"Wait\": \"The Wait and Keep parameters cannot be used together in the same command.\"")
                .withRecord("ParameterBindingFailed", ErrorCategory.WriteError, null).errorRecord());
        }
        needsWait(autoRemoveJob, "The -AutoRemoveJob parameter cannot be used without the -Wait parameter");
        needsWait(writeJobInResults, "The -WriteJobInResults parameter cannot be used without the -Wait parameter");
        needsWait(writeEvents, "The WriteEvents parameter cannot be used without the Wait parameter.");
        needsWait(force, "The -Force parameter cannot be used without the -Wait parameter.");
    }

    private void needsWait(boolean given, String message) {
        if (given && !wait) {
            throw terminate(new DotNetException("System.Management.Automation.PSInvalidOperationException", message)
                .withRecord("InvalidOperation", ErrorCategory.InvalidOperation, null).errorRecord());
        }
    }

    @Override
    protected void processRecord() {
        for (Job one : wanted()) {
            if (!wait) {
                receive(one, true);
            } else if (!waited.contains(one)) {
                waited.add(one);
                all(one).filter(this::isOver).forEach(over::add);
                if (writeJobInResults) {
                    writeObject(one);
                }
            }
        }
    }

    private List<Job> wanted() {
        return switch (parameterSetName()) {
            case "NameParameterSet" -> byName(name);
            case "InstanceIdParameterSet" -> byInstanceId(instanceId);
            case "SessionIdParameterSet" -> byId(id);
            case "ComputerName" -> parts(List.of(computerName), (place, part) -> part.location().equalsIgnoreCase(place.equals(".") ? "localhost" : place),
                "ComputerNameParameterNotSupported", "The command cannot retrieve the jobs of the specified computers. The ComputerName parameter can be"
                    + " used only with jobs created by using PowerShell remoting.");
            case "Session" -> parts(List.of(session), (one, part) -> part.isIn(one), "RunspaceParameterNotSupported",
                "The Session parameter can be used only with PSRemotingJob objects.");
            default -> location == null ? jobs(job) : located();
        };
    }

    /** The child jobs at a place; what has none is at no place. */
    private List<Job> located() {
        List<Job> found = new ArrayList<>();
        for (Job one : job) {
            for (String place : location) {
                found.addAll(matching(one.children(), child -> place.equalsIgnoreCase(child.location())));
            }
        }
        return found;
    }

    /** The child jobs of remoting jobs that are at some of the places. */
    private <T> List<Job> parts(List<T> places, BiPredicate<T, RemotingChildJob> isAt, String id, String refusal) {
        List<Job> found = new ArrayList<>();
        for (Job one : job) {
            if (!(one instanceof RemotingJob)) {
                writeError(new ErrorRecord(new DotNetException("System.ArgumentException", refusal), id, ErrorCategory.InvalidArgument, one));
                continue;
            }
            for (T place : places) {
                found.addAll(matching(one.children(), child -> child instanceof RemotingChildJob part && isAt.test(place, part)));
            }
        }
        return found;
    }

    @Override
    protected void endProcessing() {
        if (wait) {
            awaitAll();
        }
        failures.forEach(this::writeFailure);
    }

    private void awaitAll() {
        List<Job> open = new ArrayList<>(waited);
        try (JobWatch watch = new JobWatch(waited)) {
            while (!open.isEmpty()) {
                List<Job> ended = matching(open, this::isOver);
                open.removeAll(ended);
                ended.forEach(one -> receive(one, true));
                open.forEach(one -> receive(one, false));
                if (!open.isEmpty()) {
                    watch.await(Long.MAX_VALUE);
                }
            }
        }
        if (autoRemoveJob) {
            waited.stream().filter(one -> one.state().isFinished()).forEach(one -> remove(one, "ReceiveJobAutoRemovalError"));
        }
    }

    /** Whether nothing more comes of it unless somebody does something. */
    private boolean isOver(Job one) {
        return one.state().isFinished() || !force && (one.state() == JobState.Suspended || one.state() == JobState.Disconnected);
    }

    private Stream<Job> all(Job one) {
        return noRecurse ? Stream.of(one) : Stream.concat(Stream.of(one), one.children().stream().flatMap(this::all));
    }

    /** @param reasons whether to say why it failed, if it did */
    private void receive(Job one, boolean reasons) {
        if (!noRecurse) {
            one.children().forEach(child -> receive(child, reasons));
        }
        one.receive(keep).forEach(received -> received.to(context()));
        if (reasons && one.failure() != null) {
            failures.add(one.failure());
        }
        if (writeEvents && reasons && isOver(one) && told.add(one)) {
            writeObject(PSObject.of(one.lastChange(over.contains(one))).set("PSEventObject", true));
        }
    }

    private void writeFailure(ErrorRecord failure) {
        if (failure instanceof RemotingErrorRecord) {
            context().forward(failure);
        } else {
            writeError(failure);
        }
    }
}
