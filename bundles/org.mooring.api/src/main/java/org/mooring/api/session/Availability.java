package org.mooring.api.session;

/** Whether a session can take a command (System.Management.Automation.Runspaces.RunspaceAvailability); ordinals are its numbers. */
public enum Availability {
    /** Nobody is attached, or it is not open: a client can connect to a disconnected session. */
    None,
    Available,
    AvailableForNestedCommand,
    /** It runs a command; seen from elsewhere, somebody is attached. */
    Busy,
    RemoteDebug
}
