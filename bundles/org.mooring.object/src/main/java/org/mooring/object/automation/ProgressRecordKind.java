package org.mooring.object.automation;

/** Whether a progress display goes on (System.Management.Automation.ProgressRecordType). */
public enum ProgressRecordKind { Processing, Completed }
