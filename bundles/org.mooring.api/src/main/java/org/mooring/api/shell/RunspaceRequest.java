package org.mooring.api.shell;

import java.util.Map;
import java.util.UUID;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.HostAdapter;

/**
 * What a runspace is opened with.
 *
 * @param applicationArguments what the client sent for {@code $PSSenderInfo.ApplicationArguments}; empty for a local one
 * @param userName who it runs for, as proved
 * @param connection what {@code $PSSenderInfo.ConnectionString} says, or null for a local runspace, which has no PSSenderInfo
 * @param location the folder that it starts in, where it has files; null leaves that to the shell
 */
public record RunspaceRequest(UUID id, InitialSessionState state, HostAdapter host, Map<String, Object> applicationArguments,
        String userName, String connection, String location) {}
