package org.mooring.cmdlet.session;

import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** Where a session is, as scripts see it (System.Management.Automation.Runspaces.RunspaceConnectionInfo). */
@ClrClass(value = "System.Management.Automation.Runspaces.RunspaceConnectionInfo", isAbstract = true)
public abstract sealed class ConnectionInfo {

    private final Target target;
    final PSSession session;
    final PSSessionOption option;

    private ConnectionInfo(PSSession session) {
        this.session = session;
        this.target = session.target();
        this.option = session.option() == null ? PSSessionOption.make() : session.option();
    }

    /** Of a session, or null where it is none that PowerShell has. */
    static ConnectionInfo of(PSSession session) {
        return switch (session.target()) {
            case SshTarget ssh -> new OfSsh(session, ssh);
            case WsmanTarget wsman -> new OfWsman(session, wsman);
            case null, default -> null;
        };
    }

    private static int millis(TimeSpan span) {
        return (int) Math.min(span.ticks() / TimeSpan.TICKS_PER_MILLISECOND, Integer.MAX_VALUE);
    }

    @Get
    public String computerName() {
        return target.computerName();
    }

    @Get
    @Type("System.Globalization.CultureInfo")
    public Object culture() {
        return option.culture() == null ? Culture.current() : option.culture();
    }

    @Get
    @Name("UICulture")
    @Type("System.Globalization.CultureInfo")
    public Object uiCulture() {
        return option.uICulture() == null ? Culture.currentUI() : option.uICulture();
    }

    @Get
    public int openTimeout() {
        return (int) target.openTimeoutMillis();
    }

    @Get
    public int cancelTimeout() {
        return millis(option.cancelTimeout());
    }

    @Get
    public int operationTimeout() {
        return millis(option.operationTimeout());
    }

    @Get
    public int idleTimeout() {
        return session.idleTimeout() == null ? millis(option.idleTimeout()) : millis(session.idleTimeout());
    }

    @Get
    public int maxIdleTimeout() {
        KeptSession kept = session.link().kept();
        return kept == null ? Integer.MAX_VALUE : (int) Math.min(kept.maxIdleTimeout().toMillis(), Integer.MAX_VALUE);
    }

    /** System.Management.Automation.Runspaces.SSHConnectionInfo. */
    @ClrClass(value = "System.Management.Automation.Runspaces.SSHConnectionInfo",
        base = "System.Management.Automation.Runspaces.RunspaceConnectionInfo")
    public static final class OfSsh extends ConnectionInfo {

        private final SshTarget ssh;

        private OfSsh(PSSession session, SshTarget ssh) {
            super(session);
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
        public String subsystem() {
            return ssh.subsystem();
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

        private OfWsman(PSSession session, WsmanTarget wsman) {
            super(session);
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

        @Get
        public String appName() {
            return wsman.uri().getPath();
        }

        @Get
        @Type("System.Management.Automation.PSCredential")
        public PSCredential credential() {
            WsmanLogin login = wsman.login();
            return login.user() == null || login.password() == null ? null : PSCredential.of(login.user(), new SecureString(login.password()));
        }

        @Get
        public int maximumConnectionRedirectionCount() {
            return wsman.options().redirections();
        }

        @Get
        @Type("System.Nullable`1[System.Int32]")
        public Integer maximumReceivedDataSizePerCommand() {
            return option.maximumReceivedDataSizePerCommand();
        }

        @Get
        @Type("System.Nullable`1[System.Int32]")
        public Integer maximumReceivedObjectSize() {
            return option.maximumReceivedObjectSize();
        }

        @Get
        public boolean useCompression() {
            return !option.noCompression();
        }

        @Get
        public boolean noMachineProfile() {
            return option.noMachineProfile();
        }

        @Get
        @Type("System.Management.Automation.Remoting.ProxyAccessType")
        public Object proxyAccessType() {
            return option.proxyAccessType();
        }

        @Get
        @Type("System.Management.Automation.Runspaces.AuthenticationMechanism")
        public Object proxyAuthentication() {
            return option.proxyAuthentication();
        }

        @Get
        public PSCredential proxyCredential() {
            return option.proxyCredential();
        }

        @Get
        public boolean skipCACheck() {
            return option.skipCACheck();
        }

        @Get
        public boolean skipCNCheck() {
            return option.skipCNCheck();
        }

        @Get
        public boolean skipRevocationCheck() {
            return option.skipRevocationCheck();
        }

        @Get
        public boolean noEncryption() {
            return option.noEncryption();
        }

        @Get
        public boolean useUTF16() {
            return option.useUTF16();
        }

        @Get
        @Type("System.Management.Automation.Runspaces.OutputBufferingMode")
        public Object outputBufferingMode() {
            return session.outputBufferingMode();
        }

        @Get
        public boolean includePortInSPN() {
            return option.includePortInSPN();
        }

        @Get
        public int maxConnectionRetryCount() {
            return option.maxConnectionRetryCount();
        }
    }
}
