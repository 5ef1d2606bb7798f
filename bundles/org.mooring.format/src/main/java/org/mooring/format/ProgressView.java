package org.mooring.format;

/** How progress is shown (System.Management.Automation.ProgressView). */
public enum ProgressView {
    Minimal,
    Classic
}
