package org.mooring.cmdlet.session;

/** Where Receive-PSSession's results go (Microsoft.PowerShell.Commands.OutTarget). */
public enum OutTarget {
    Default, Host, Job
}
