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
 * @param name of a new session, for a server that keeps it; null to leave that to the server
 */
public record SshTarget(String computerName, int port, String user, String keyFile, String subsystem, long openTimeoutMillis,
        Map<String, String> options, String name) implements Target {

    private static final String SUBSYSTEM = "powershell/";

    /** PowerShell's name for what {@code powershell} leads to; of a subsystem that names a configuration, this one. */
    @Override
    public String configurationName() {
        return subsystem.startsWith(SUBSYSTEM) ? subsystem.substring(SUBSYSTEM.length()).split("[/?]", 2)[0] : "DefaultShell";
    }

    @Override
    public SshTarget named(String other) {
        return new SshTarget(computerName, port, user, keyFile, subsystem, openTimeoutMillis, options, other);
    }

    /** Of its own configuration and name. */
    @Override
    public SshTarget of(KeptSession kept) {
        return new SshTarget(computerName, port, user, keyFile, SUBSYSTEM + kept.configuration(), openTimeoutMillis, options, kept.name());
    }
}
