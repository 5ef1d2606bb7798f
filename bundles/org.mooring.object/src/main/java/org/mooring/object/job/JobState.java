package org.mooring.object.job;

/** System.Management.Automation.JobState. */
public enum JobState {
    NotStarted, Running, Completed, Failed, Stopped, Blocked, Suspended, Disconnected, Suspending, Stopping, AtBreakpoint;

    /** Whether nothing will change any more. */
    public boolean isFinished() {
        return this == Completed || this == Failed || this == Stopped;
    }
}
