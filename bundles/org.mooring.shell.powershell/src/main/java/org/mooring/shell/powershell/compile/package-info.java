/** Compiles trees of scripts to nodes that run, the file named after the construct. */
package org.mooring.shell.powershell.compile;
