/** Programs of the operating system as commands. */
package org.mooring.shell.powershell.natives;
