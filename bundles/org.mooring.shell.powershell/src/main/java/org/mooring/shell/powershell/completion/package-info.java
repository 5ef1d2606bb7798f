/** What may be written at a place in a script: Tab, TabExpansion2 and CommandCompletion. */
package org.mooring.shell.powershell.completion;
