package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.dotnet.DateTime;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;

/** Get-Job: the jobs of this session. */
@Cmdlet(verb = "Get", noun = "Job", defaultParameterSet = "SessionIdParameterSet", className = "Microsoft.PowerShell.Commands.GetJobCommand",
    outputTypes = "System.Management.Automation.Job")
public final class GetJob extends JobCmdlet {

    @Parameter(parameterSet = "SessionIdParameterSet", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    int[] id;

    @Parameter(parameterSet = "InstanceIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    UUID[] instanceId;

    @Parameter(parameterSet = "NameParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "StateParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    JobState state;

    @Parameter(parameterSet = "CommandParameterSet", valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] command;

    @Parameter(parameterSet = "FilterParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> filter;

    @Parameter(parameterSets = {"SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"})
    boolean includeChildJob;

    @Parameter(parameterSets = {"SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"})
    JobState childJobState;

    @Parameter(parameterSets = {"SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"})
    Boolean hasMoreData;

    @Parameter(parameterSets = {"SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"})
    DateTime before;

    @Parameter(parameterSets = {"SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"})
    DateTime after;

    @Parameter(parameterSets = {"SessionIdParameterSet", "InstanceIdParameterSet", "NameParameterSet", "StateParameterSet", "CommandParameterSet"})
    Integer newest;

    @Override
    protected void processRecord() {
        List<Job> found = new ArrayList<>(switch (parameterSetName()) {
            case "NameParameterSet" -> byName(name);
            case "InstanceIdParameterSet" -> byInstanceId(instanceId);
            case "StateParameterSet" -> byState(state);
            case "CommandParameterSet" -> command == null ? table().all() : byCommand(command);
            case "FilterParameterSet" -> byFilter();
            default -> id == null ? table().all() : byId(id);
        });
        addChildren(found);
        if (hasMoreData != null) {
            found.removeIf(job -> job.hasMoreData() != hasMoreData);
        }
        found = byTime(found);
        found.sort(Comparator.comparingInt(Job::id));
        found.forEach(this::writeObject);
    }

    private void addChildren(List<Job> found) {
        if (!isBound("IncludeChildJob") && childJobState == null) {
            return;
        }
        for (Job job : List.copyOf(found)) {
            job.children().stream().filter(child -> childJobState == null || child.state() == childJobState).forEach(found::add);
        }
    }

    private List<Job> byTime(List<Job> jobs) {
        List<Job> left = new ArrayList<>(jobs);
        if (before != null || after != null) {
            left.removeIf(job -> job.ended() == null || before != null && job.ended().ticks() >= before.ticks()
                || after != null && job.ended().ticks() <= after.ticks());
        }
        if (newest != null) {
            left.sort(Comparator.comparingLong((Job job) -> job.ended() == null ? 0 : job.ended().ticks()).reversed());
            left = left.stream().limit(Math.max(0, newest)).distinct().collect(Collectors.toCollection(ArrayList::new));
        }
        return left;
    }
}
