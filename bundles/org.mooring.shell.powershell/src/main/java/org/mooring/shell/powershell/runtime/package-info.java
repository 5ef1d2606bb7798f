/** What lives while a script runs: the engine of a session, scopes, variables, calls and streams. */
package org.mooring.shell.powershell.runtime;
