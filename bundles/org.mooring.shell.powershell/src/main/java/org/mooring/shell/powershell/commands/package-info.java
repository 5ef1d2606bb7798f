/** What command a name stands for: aliases, functions, cmdlets, programs and scripts of a session. */
package org.mooring.shell.powershell.commands;
