package org.mooring.cmdlet.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;

/** Remove-Job: forgets jobs, and frees what they hold. */
@Cmdlet(verb = "Remove", noun = "Job", defaultParameterSet = "SessionIdParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveJobCommand", outputTypes = "System.Management.Automation.Job")
public final class RemoveJob extends JobCmdlet {

    @Parameter(parameterSet = "SessionIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    int[] id;

    @Parameter(parameterSet = "JobParameterSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    Job[] job;

    @Parameter(parameterSet = "InstanceIdParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    UUID[] instanceId;

    @Parameter(parameterSet = "NameParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Parameter(parameterSet = "FilterParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> filter;

    @Parameter(parameterSet = "StateParameterSet", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    JobState state;

    @Parameter(parameterSet = "CommandParameterSet", valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] command;

    @Parameter(parameterSet = "SessionIdParameterSet")
    @Parameter(parameterSet = "JobParameterSet")
    @Parameter(parameterSet = "InstanceIdParameterSet")
    @Parameter(parameterSet = "NameParameterSet")
    @Parameter(parameterSet = "FilterParameterSet")
    @Alias("F")
    boolean force;

    private List<Job> found() {
        return switch (parameterSetName()) {
            case "JobParameterSet" -> jobs(job);
            case "InstanceIdParameterSet" -> byInstanceId(instanceId);
            case "NameParameterSet" -> byName(name);
            case "FilterParameterSet" -> byFilter(filter);
            case "StateParameterSet" -> byState(state);
            case "CommandParameterSet" -> command == null ? List.of() : byCommand(command);
            default -> byId(id);
        };
    }

    @Override
    protected void processRecord() {
        for (Job one : found()) {
            if (!shouldProcess("Command: " + one.command() + " (" + one.id() + ")", "Remove")) {
                continue;
            }
            if (!one.state().isFinished() && !force) {
                refuse(one);
                continue;
            }
            if (!one.state().isFinished()) {
                one.stopJob();
            }
            table().remove(one);
            one.dispose();
        }
    }

    private void refuse(Job one) {
        String said = parameterSetName().equals("NameParameterSet") ? "name " + one.name() : "ID " + one.id();
        writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "The command cannot remove the job with the job " + said
            + " because the job is not finished. To remove the job, first stop the job, or use the Force parameter. (Parameter 'Job')"),
            "JobObjectNotFinishedCannotBeRemoved", ErrorCategory.InvalidOperation, one));
    }
}
