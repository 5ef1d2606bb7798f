package org.mooring.object.automation;

/** Who called a command (System.Management.Automation.CommandOrigin): a user or client by itself, or a script. */
public enum CommandOrigin { Runspace, Internal }
