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
        if (parameterSetName().equals("CommandParameterSet")) {
            return command == null ? List.of() : byCommand(command);
        }
        return super.found();
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
