/** The types of System.Management.Automation that scripts name. */
package org.mooring.shell.powershell.types;
