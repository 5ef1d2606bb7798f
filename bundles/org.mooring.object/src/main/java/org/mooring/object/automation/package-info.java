/** The .NET members of PowerShell's own types that the engine hands out: error and stream records and their parts. */
package org.mooring.object.automation;
