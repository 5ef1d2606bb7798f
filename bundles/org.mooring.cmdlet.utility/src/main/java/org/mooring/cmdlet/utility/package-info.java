/** The module Microsoft.PowerShell.Utility. */
package org.mooring.cmdlet.utility;
