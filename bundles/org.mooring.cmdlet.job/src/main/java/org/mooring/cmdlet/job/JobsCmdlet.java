package org.mooring.cmdlet.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;

/** What does something with jobs that must be named: by themselves, or by anything they are known by. */
abstract class JobsCmdlet extends JobCmdlet {

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

    /** The jobs that a record of the pipeline, or the parameters, name. */
    List<Job> found() {
        return switch (parameterSetName()) {
            case "JobParameterSet" -> jobs(job);
            case "NameParameterSet" -> byName(name);
            case "InstanceIdParameterSet" -> byInstanceId(instanceId);
            case "StateParameterSet" -> byState(state);
            case "FilterParameterSet" -> byFilter();
            default -> byId(id);
        };
    }
}
