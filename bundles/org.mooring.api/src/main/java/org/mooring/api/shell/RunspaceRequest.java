package org.mooring.api.shell;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.HostAdapter;

/**
 * What a runspace is opened with.
 *
 * @param applicationArguments what the client sent for {@code $PSSenderInfo.ApplicationArguments}; empty for a local one
 * @param userName who it runs for, as proved
 * @param groups of that user, as proved with the name
 * @param connection what {@code $PSSenderInfo.ConnectionString} says, or null for a local runspace, which has no PSSenderInfo
 * @param location the folder that it starts in, where it has files; null leaves that to the shell
 * @param transcript where a transcript goes that the configuration asks for, whole lines at a time and whatever the session says to it;
 *     null where there is none
 */
public record RunspaceRequest(UUID id, InitialSessionState state, HostAdapter host, Map<String, Object> applicationArguments,
        String userName, Set<String> groups, String connection, String location, Consumer<String> transcript) {

    public RunspaceRequest {
        groups = Set.copyOf(groups);
    }

    /** Without a transcript. */
    public RunspaceRequest(UUID id, InitialSessionState state, HostAdapter host, Map<String, Object> applicationArguments, String userName,
            Set<String> groups, String connection, String location) {
        this(id, state, host, applicationArguments, userName, groups, connection, location, null);
    }

    /** Of a user in no group. */
    public RunspaceRequest(UUID id, InitialSessionState state, HostAdapter host, Map<String, Object> applicationArguments, String userName,
            String connection, String location) {
        this(id, state, host, applicationArguments, userName, Set.of(), connection, location);
    }

    /** Whether the server is this user's: the one of the operating system that runs it, or one of its administrators. */
    public boolean isOfAdministrator() {
        return groups.contains(Identity.SERVER_OWNER) || groups.contains(Identity.ADMINISTRATORS);
    }
}
