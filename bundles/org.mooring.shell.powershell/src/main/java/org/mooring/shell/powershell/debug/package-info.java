/** Breakpoints, stepping and tracing. */
package org.mooring.shell.powershell.debug;
