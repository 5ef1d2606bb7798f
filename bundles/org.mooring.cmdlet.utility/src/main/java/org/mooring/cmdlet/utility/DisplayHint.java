package org.mooring.cmdlet.utility;

import org.mooring.dotnet.DateTime;

/** What of a date is shown (Microsoft.PowerShell.Commands.DisplayHintType). */
public enum DisplayHint { Date, Time, DateTime }
