package org.mooring.api.session;

/** The state of a session (System.Management.Automation.Runspaces.RunspacePoolState); {@link #ordinal()} is its number. */
public enum State {
    BeforeOpen, Opening, Opened, Closed, Closing, Broken, Disconnecting, Disconnected, Connecting;

    /** Whether the session is over: it comes back from no such state. */
    public boolean isOver() {
        return this == Closed || this == Closing || this == Broken;
    }
}
