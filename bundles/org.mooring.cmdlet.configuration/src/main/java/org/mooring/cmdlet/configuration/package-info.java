/** Cmdlets that write session configuration and role capability files, as PowerShell writes them. */
package org.mooring.cmdlet.configuration;
