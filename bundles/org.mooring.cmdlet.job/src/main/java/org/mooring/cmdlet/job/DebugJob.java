package org.mooring.cmdlet.job;

import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Wildcard;
import org.mooring.object.job.Job;

/** Debug-Job: there is no debugger for jobs here; it says so, or that there is no such job. */
@Cmdlet(verb = "Debug", noun = "Job", defaultParameterSet = "JobParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.DebugJobCommand")
public final class DebugJob extends JobCmdlet {

    @Parameter(parameterSet = "JobParameterSet", mandatory = true, position = 0, valueFromPipeline = true,
        valueFromPipelineByPropertyName = true)
    Job job;

    @Parameter(parameterSet = "JobNameParameterSet", mandatory = true, position = 0)
    String name;

    @Parameter(parameterSet = "JobIdParameterSet", mandatory = true, position = 0)
    int id;

    @Parameter(parameterSet = "JobInstanceIdParameterSet", mandatory = true, position = 0)
    UUID instanceId;

    @Parameter
    boolean breakAll;

    @Override
    protected void endProcessing() {
        List<Job> found = switch (parameterSetName()) {
            case "JobNameParameterSet" -> matching(table().all(), one -> Wildcard.of(name, true).matches(one.name()));
            case "JobIdParameterSet" -> matching(table().all(), one -> one.id() == id);
            case "JobInstanceIdParameterSet" -> matching(table().all(), one -> one.instanceId().equals(instanceId));
            default -> List.of(job);
        };
        String by = switch (parameterSetName()) {
            case "JobNameParameterSet" -> "Name";
            case "JobIdParameterSet" -> "Id";
            default -> "InstanceId";
        };
        if (found.isEmpty()) {
            throw failure("DebugJobCannotFindJobWith" + by, ErrorCategory.InvalidOperation, "No job was found with the given " + by + ".");
        }
        if (found.size() > 1) {
            throw failure("DebugJobFoundMultipleJobsWith" + by, ErrorCategory.InvalidOperation, "Several jobs were found with the given " + by + ".");
        }
        throw failure("DebugJobNoHostDebugger", ErrorCategory.InvalidOperation, "Cannot debug job. There is no host debugger available.");
    }

    private RuntimeException failure(String id, ErrorCategory category, String message) {
        return terminate(new DotNetException("System.Management.Automation.PSInvalidOperationException", message).withRecord(id, category, job)
            .errorRecord());
    }
}
