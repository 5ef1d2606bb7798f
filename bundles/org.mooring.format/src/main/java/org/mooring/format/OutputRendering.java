package org.mooring.format;

/** Whether output keeps its escape sequences (System.Management.Automation.OutputRendering). */
public enum OutputRendering {
    /** At a host that understands them, nowhere else. */
    Host,
    PlainText,
    Ansi
}
