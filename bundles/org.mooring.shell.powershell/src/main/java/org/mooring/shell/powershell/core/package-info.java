/** The cmdlets of Microsoft.PowerShell.Core and others that need the engine's inside, and the about topics. */
package org.mooring.shell.powershell.core;
