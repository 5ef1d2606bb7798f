package org.mooring.cmdlet.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.connection.Target;
import org.mooring.dotnet.Uri;

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

    /** The computers that are asked for the sessions which they keep: those of the one parameter that is not null. */
    final List<Target> asked(WsmanTargets wsman, String[] computerName, Uri[] connectionUri, String[] hostName, int port, Object[] sshConnection) {
        if (computerName != null) {
            return Arrays.stream(computerName).map(wsman::of).toList();
        }
        if (connectionUri != null) {
            return Arrays.stream(connectionUri).map(wsman::of).toList();
        }
        return hostName != null ? Arrays.stream(hostName).map(host -> ssh(host, port, null)).toList() : new SshTargets(context()).ssh(sshConnection);
    }
}
