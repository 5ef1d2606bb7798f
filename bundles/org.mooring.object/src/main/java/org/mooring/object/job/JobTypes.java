package org.mooring.object.job;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;

/** The stand-ins of this package. */
public final class JobTypes {

    private JobTypes() {}

    /** System.Management.Automation.Job2: a job whose kind another module defines. */
    @ClrClass(value = "System.Management.Automation.Job2", base = "System.Management.Automation.Job", isAbstract = true)
    public abstract static class Job2 extends Job {

        protected Job2(JobTable table, String name, String command) {
            super(table, name, command);
        }
    }

    /** Adds them to what scripts can name. */
    public static void register() {
        ClrTypes.registerEnum("System.Management.Automation.JobState", JobState.class);
        ClrTypes.register(Job.class, Job2.class, JobStateInfo.class, JobStateEventArgs.class, RemotingJob.class, RemotingChildJob.class);
    }
}
