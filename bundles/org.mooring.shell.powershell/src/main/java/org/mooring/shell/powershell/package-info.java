/**
 * The PowerShell engine: opens runspaces of an {@link org.mooring.api.configuration.InitialSessionState}. How a script becomes what runs: it is
 * parsed ({@code org.mooring.language}) and compiled to a tree of nodes ({@code compile}); its commands are found ({@code commands}), get their
 * arguments ({@code binder}) and stand in pipelines ({@code pipeline}); {@code runtime} has what lives while it runs.
 */
package org.mooring.shell.powershell;
