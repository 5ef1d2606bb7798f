/** The module Microsoft.PowerShell.Management: items, their content and properties, locations, processes, and the computer itself. */
package org.mooring.cmdlet.management;
