package org.mooring.object.job;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** What Job.StateChanged tells (System.Management.Automation.JobStateEventArgs). */
@ClrClass(value = "System.Management.Automation.JobStateEventArgs", base = "System.EventArgs")
public final class JobStateEventArgs {

    private final JobStateInfo jobStateInfo;
    private final JobStateInfo previousJobStateInfo;

    JobStateEventArgs(JobStateInfo jobStateInfo, JobStateInfo previousJobStateInfo) {
        this.jobStateInfo = jobStateInfo;
        this.previousJobStateInfo = previousJobStateInfo;
    }

    @Get
    public JobStateInfo jobStateInfo() {
        return jobStateInfo;
    }

    @Get
    public JobStateInfo previousJobStateInfo() {
        return previousJobStateInfo;
    }
}
