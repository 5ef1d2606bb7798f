package org.mooring.cmdlet.job;


import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.object.job.Job;

/** Stop-Job: ends jobs before they are done. */
@Cmdlet(verb = "Stop", noun = "Job", defaultParameterSet = "SessionIdParameterSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.StopJobCommand", outputTypes = "System.Management.Automation.Job")
public final class StopJob extends JobsCmdlet {

    @Parameter
    boolean passThru;

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
