/** The module Microsoft.PowerShell.Security: credentials, secure strings, certificates and messages to their owners. */
package org.mooring.cmdlet.security;
