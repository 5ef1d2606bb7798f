package org.mooring.cmdlet.session;

import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Uri;

/** Where a session is, as scripts see it (System.Management.Automation.Runspaces.RunspaceConnectionInfo). */
@ClrClass(value = "System.Management.Automation.Runspaces.RunspaceConnectionInfo", isAbstract = true)
public abstract sealed class ConnectionInfo {

    private final Target target;

    private ConnectionInfo(Target target) {
        this.target = target;
    }

    /** Of a target, or null where it is none that PowerShell has. */
    static ConnectionInfo of(Target target) {
        return switch (target) {
            case SshTarget ssh -> new OfSsh(ssh);
            case WsmanTarget wsman -> new OfWsman(wsman);
            case null, default -> null;
        };
    }

    @Get
    public String computerName() {
        return target.computerName();
    }

    @Get
    public int openTimeout() {
        return (int) target.openTimeoutMillis();
    }

    /** System.Management.Automation.Runspaces.SSHConnectionInfo. */
    @ClrClass(value = "System.Management.Automation.Runspaces.SSHConnectionInfo",
        base = "System.Management.Automation.Runspaces.RunspaceConnectionInfo")
    public static final class OfSsh extends ConnectionInfo {

        private final SshTarget ssh;

        private OfSsh(SshTarget ssh) {
            super(ssh);
            this.ssh = ssh;
        }

        @Get
        public String userName() {
            return ssh.user();
        }

        @Get
        public int port() {
            return ssh.port();
        }

        @Get
        public String keyFilePath() {
            return ssh.keyFile();
        }

        @Get
        public int connectingTimeout() {
            return (int) ssh.openTimeoutMillis();
        }
    }

    /** System.Management.Automation.Runspaces.WSManConnectionInfo. */
    @ClrClass(value = "System.Management.Automation.Runspaces.WSManConnectionInfo",
        base = "System.Management.Automation.Runspaces.RunspaceConnectionInfo")
    public static final class OfWsman extends ConnectionInfo {

        private static final String SHELL = "http://schemas.microsoft.com/powershell/";

        private final WsmanTarget wsman;

        private OfWsman(WsmanTarget wsman) {
            super(wsman);
            this.wsman = wsman;
        }

        @Get
        @Type("System.Uri")
        public Uri connectionUri() {
            return Uri.parse(wsman.uri().toString());
        }

        @Get
        public String scheme() {
            return wsman.uri().getScheme();
        }

        @Get
        public int port() {
            return wsman.uri().getPort();
        }

        @Get
        public String shellUri() {
            return SHELL + wsman.configurationName();
        }

        @Get
        @Type("System.Management.Automation.Runspaces.AuthenticationMechanism")
        public Object authenticationMechanism() {
            return PSSession.enumValue("System.Management.Automation.Runspaces.AuthenticationMechanism", wsman.login().authentication());
        }
    }
}
