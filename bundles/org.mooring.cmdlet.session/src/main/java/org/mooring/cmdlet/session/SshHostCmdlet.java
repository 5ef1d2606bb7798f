package org.mooring.cmdlet.session;

import java.util.Map;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.connection.Target;

/** What the commands have in common that go to other computers over SSH: how to log in there. */
abstract class SshHostCmdlet extends SessionCmdlet {

    @Parameter(parameterSet = "SSHHost")
    @ValidateNotNullOrEmpty
    String userName;

    @Parameter(parameterSet = "SSHHost")
    @Alias("IdentityFilePath")
    @ValidateNotNullOrEmpty
    String keyFilePath;

    @Parameter(parameterSet = "SSHHost")
    int connectingTimeout = -1;

    @Parameter(name = "SSHTransport", parameterSet = "SSHHost")
    @ValidateSet({"true"})
    boolean sshTransport;

    @Parameter(parameterSet = "SSHHost")
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> options;

    /**
     * @param port 0 for the one that the user's own settings or SSH say
     * @param subsystem or null
     */
    final Target ssh(String host, int port, String subsystem) {
        return new SshTargets(context()).ssh(host, userName, port, keyFilePath, subsystem, connectingTimeout, options);
    }
}
