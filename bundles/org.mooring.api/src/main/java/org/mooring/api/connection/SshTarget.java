package org.mooring.api.connection;

import java.util.Map;

/**
 * A subsystem of an SSH server (System.Management.Automation.Runspaces.SSHConnectionInfo).
 *
 * @param port 0 for the one that the user's own settings or SSH say
 * @param user null for the one that the user's own settings say, or who runs this
 * @param keyFile a private key's file, or null for the user's own keys
 * @param subsystem as {@code powershell}
 * @param openTimeoutMillis -1 for as long as it takes
 * @param options further ones, named as ssh_config names them
 */
public record SshTarget(String computerName, int port, String user, String keyFile, String subsystem, long openTimeoutMillis,
        Map<String, String> options) implements Target {

    @Override
    public String configurationName() {
        return "DefaultShell";
    }
}
