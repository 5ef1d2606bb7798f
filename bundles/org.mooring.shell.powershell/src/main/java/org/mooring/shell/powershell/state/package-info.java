/**
 * {@code [initialsessionstate]} and its entries: what a runspace will have when it is opened
 * (System.Management.Automation.Runspaces.InitialSessionState).
 */
package org.mooring.shell.powershell.state;
