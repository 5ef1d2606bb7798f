package org.mooring.cmdlet.job;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.job.Job;

/** Stop-Job: ends jobs before they are done. */
@Cmdlet(verb = "Stop", noun = "Job", defaultParameterSet = "SessionIdParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.StopJobCommand", outputTypes = "System.Management.Automation.Job")
public final class StopJob extends JobsCmdlet {

    @Parameter
    boolean passThru;

    private final List<Job> asked = new ArrayList<>();

    @Override
    protected void processRecord() {
        List<Job> found = found();
        asked.addAll(found);
        for (Job one : found) {
            if (!one.state().isFinished() && shouldProcess("Remote Command: " + one.command() + ", associated with a job that has an ID of \""
                    + one.id() + "\".", "Stop")) {
                one.stopJob();
            }
        }
    }

    @Override
    protected void endProcessing() {
        if (passThru) {
            asked.forEach(this::writeObject);
        }
    }
}
