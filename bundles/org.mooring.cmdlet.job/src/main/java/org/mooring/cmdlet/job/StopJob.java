package org.mooring.cmdlet.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;

/** Stop-Job: ends jobs before they are done. */
@Cmdlet(verb = "Stop", noun = "Job", defaultParameterSet = "SessionIdParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.StopJobCommand", outputTypes = "System.Management.Automation.Job")
public final class StopJob extends JobCmdlet {

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
    boolean passThru;

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
        for (Job one : found()) {
            if (shouldProcess(one.command() + " (" + one.id() + ")", "Stop")) {
                one.stopJob();
            }
            if (passThru) {
                writeObject(one);
            }
        }
    }
}
