/** ForEach-Object -Parallel, and its jobs. */
package org.mooring.shell.powershell.parallel;
