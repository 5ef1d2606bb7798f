package org.mooring.cmdlet.job;

import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.job.Job;

/** Remove-Job: forgets jobs, and frees what they hold. */
@Cmdlet(verb = "Remove", noun = "Job", defaultParameterSet = "SessionIdParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveJobCommand", outputTypes = "System.Management.Automation.Job")
public final class RemoveJob extends JobsCmdlet {

    @Parameter(parameterSet = "CommandParameterSet", valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] command;

    @Parameter(parameterSets = {"SessionIdParameterSet", "JobParameterSet", "InstanceIdParameterSet", "NameParameterSet", "FilterParameterSet"})
    @Alias("F")
    boolean force;

    @Override
    List<Job> found() {
        return switch (parameterSetName()) {
            case "CommandParameterSet" -> command == null ? List.of() : byCommand(command);
            case "NameParameterSet" -> byName(table().all(), name);
            default -> super.found();
        };
    }

    @Override
    protected void processRecord() {
        List<Job> wanted = matching(found(), this::mayBeRemoved);
        for (Job one : wanted) {
            if (!shouldProcess("Remote Command: " + one.command() + ", associated with the job that has an ID of \"" + one.id() + "\".", "Remove")) {
                continue;
            }
            if (!one.state().isFinished()) {
                one.stopJob();
            }
            remove(one, "CannotRemoveJob");
        }
    }

    /** By its state, command or filter, a job is removed while it runs, too. */
    private boolean mayBeRemoved(Job one) {
        return one.state().isFinished() || force || switch (parameterSetName()) {
            case "NameParameterSet" -> refused(one, "Name", " and the name " + one.name(), ",");
            case "InstanceIdParameterSet" -> refused(one, "InstanceId", " and the instance identifier " + one.instanceId(), "");
            case "SessionIdParameterSet" -> refused(one, "SessionId", "", ",");
            case "JobParameterSet" -> refused(one, "Job", "", ",");
            default -> true;
        };
    }

    private boolean refused(Job one, String parameter, String more, String comma) {
        writeError(new ErrorRecord(new DotNetException("System.ArgumentException", "The command cannot remove the job with the job ID " + one.id()
            + more + " because the job is not finished. To remove the job, first stop the job" + comma + " or use the Force parameter. (Parameter '"
            + parameter + "')"), "JobObjectNotFinishedCannotBeRemoved", ErrorCategory.InvalidOperation, one));
        return false;
    }
}
