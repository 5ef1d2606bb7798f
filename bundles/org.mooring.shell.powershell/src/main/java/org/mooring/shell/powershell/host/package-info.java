/** What scripts see of the host: {@code $Host.UI}, {@code $Host.UI.RawUI}, and the types of their questions and places. */
package org.mooring.shell.powershell.host;
