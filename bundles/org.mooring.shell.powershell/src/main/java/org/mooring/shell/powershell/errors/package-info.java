/** What errors look like to scripts: records, their views, positions and calls. */
package org.mooring.shell.powershell.errors;
