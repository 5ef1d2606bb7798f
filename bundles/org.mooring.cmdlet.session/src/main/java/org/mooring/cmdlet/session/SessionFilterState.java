package org.mooring.cmdlet.session;

/** Microsoft.PowerShell.Commands.SessionFilterState. */
public enum SessionFilterState {
    All, Opened, Disconnected, Closed, Broken
}
