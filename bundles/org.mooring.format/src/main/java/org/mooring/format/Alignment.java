package org.mooring.format;

/** How text stands in its column (Microsoft.PowerShell.Commands.Internal.Format.TextAlignment). */
public enum Alignment { LEFT, CENTER, RIGHT }
