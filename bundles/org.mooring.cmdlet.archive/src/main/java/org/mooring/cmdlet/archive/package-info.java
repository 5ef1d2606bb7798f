/** The module Microsoft.PowerShell.Archive. */
package org.mooring.cmdlet.archive;
