/**
 * The hosting API as scripts see it: {@code [powershell]}, {@code [runspacefactory]}, runspaces, pools and pipelines
 * (System.Management.Automation.PowerShell and System.Management.Automation.Runspaces).
 */
package org.mooring.shell.powershell.hosting;
