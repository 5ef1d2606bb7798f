package org.mooring.shell.powershell.errors;

/** System.Management.Automation.ActionPreference; {@link #ordinal()} is its number. */
public enum ActionPreference {
    SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break
}
