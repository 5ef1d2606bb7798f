package org.mooring.object.job;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** A state with what led to it (System.Management.Automation.JobStateInfo). */
@ClrClass("System.Management.Automation.JobStateInfo")
public final class JobStateInfo {

    private final JobState state;
    private final Throwable reason;

    /** @param reason why a job failed or was stopped, or null */
    public JobStateInfo(JobState state, Throwable reason) {
        this.state = state;
        this.reason = reason;
    }

    @Get
    public JobState state() {
        return state;
    }

    @Get
    @Type("System.Exception")
    public Throwable reason() {
        return reason;
    }

    @Override
    public String toString() {
        return state.name();
    }
}
