/** What Get-Command tells of commands: parameters, parameter sets, syntax. */
package org.mooring.shell.powershell.metadata;
