package org.mooring.cmdlet.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mooring.api.connection.ClientCertificate;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;

/** The expressions by which a module makes a session like the one that it was exported from (PowerShell's ImplicitRemotingCodeGenerator). */
final class SessionRecipe {

    /** What a module's functions are called that it gives a session without one of its own. */
    static final SessionRecipe NONE = new SessionRecipe(null);

    private final PSSession session;

    SessionRecipe(PSSession session) {
        this.session = session;
    }

    /** Makes the session; null where no expression can. */
    String connection() {
        return session == null ? "$null" : switch (session.target()) {
            case WsmanTarget wsman -> "Microsoft.PowerShell.Core\\New-PSSession -ConnectionUri " + ProxyModule.quoted(wsman.uri().toString())
                + " -ConfigurationName " + ProxyModule.quoted(wsman.configuration()) + " -SessionOption (Get-PSImplicitRemotingSessionOption)"
                + credential(wsman) + (wsman.login().certificate() == null ? " -Authentication " + wsman.login().authentication()
                    : " -CertificateThumbprint " + thumbprint(wsman.login().certificate()));
            case SshTarget ssh -> "Microsoft.PowerShell.Core\\New-PSSession -HostName " + ProxyModule.quoted(ssh.computerName())
                + (ssh.port() == 0 ? "" : " -Port " + ssh.port()) + (ssh.user() == null ? "" : " -UserName " + ProxyModule.quoted(ssh.user()))
                + (ssh.keyFile() == null ? "" : " -KeyFilePath " + ProxyModule.quoted(ssh.keyFile()))
                + (ssh.openTimeoutMillis() < 0 ? "" : " -ConnectingTimeout " + ssh.openTimeoutMillis())
                + (ssh.options().isEmpty() ? "" : " -Options " + table(ssh.options()))
                + " -Subsystem " + ProxyModule.quoted(ssh.subsystem());
            case null -> "Microsoft.PowerShell.Core\\New-PSSession";
            default -> null;
        };
    }

    private static String credential(WsmanTarget wsman) {
        return wsman.login().user() == null ? "" : " -Credential ($host.UI.PromptForCredential('PowerShell Credential Request', "
            + ProxyModule.quoted("Enter your credentials for " + wsman.uri() + ".") + ", " + ProxyModule.quoted(wsman.login().user()) + ", "
            + ProxyModule.quoted(wsman.computerName()) + "))";
    }

    private static String table(Map<String, String> options) {
        return options.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(one -> ProxyModule.quoted(one.getKey()) + " = " + ProxyModule.quoted(one.getValue())).collect(Collectors.joining("; ", "@{ ", " }"));
    }

    private static String thumbprint(ClientCertificate certificate) {
        return new X509Certificate2(certificate.chain().getFirst(), null, List.of()).thumbprint();
    }

    /** Makes the session's options. */
    String options() {
        PSSessionOption option = session == null ? null : session.option();
        if (option == null) {
            return "Microsoft.PowerShell.Core\\New-PSSessionOption";
        }
        StringBuilder text = new StringBuilder("Microsoft.PowerShell.Core\\New-PSSessionOption");
        culture(text, "Culture", option.culture());
        culture(text, "UICulture", option.uICulture());
        time(text, "CancelTimeout", option.cancelTimeout());
        time(text, "IdleTimeout", option.idleTimeout());
        time(text, "OpenTimeout", option.openTimeout());
        time(text, "OperationTimeout", option.operationTimeout());
        flag(text, "NoCompression", option.noCompression());
        flag(text, "NoEncryption", option.noEncryption());
        flag(text, "NoMachineProfile", option.noMachineProfile());
        flag(text, "UseUTF16", option.useUTF16());
        flag(text, "IncludePortInSPN", option.includePortInSPN());
        flag(text, "SkipCACheck", option.skipCACheck());
        flag(text, "SkipCNCheck", option.skipCNCheck());
        flag(text, "SkipRevocationCheck", option.skipRevocationCheck());
        number(text, "MaximumReceivedDataSizePerCommand", option.maximumReceivedDataSizePerCommand());
        number(text, "MaximumReceivedObjectSize", option.maximumReceivedObjectSize());
        number(text, "MaximumRedirection", option.maximumConnectionRedirectionCount());
        number(text, "MaxConnectionRetryCount", option.maxConnectionRetryCount());
        text.append(" -OutputBufferingMode ").append(option.outputBufferingMode()).append(" -ProxyAccessType ").append(option.proxyAccessType())
            .append(" -ProxyAuthentication ").append(option.proxyAuthentication());
        if (option.proxyCredential() != null) {
            text.append(" -ProxyCredential ($host.UI.PromptForCredential('PowerShell Credential Request', 'Enter the credentials for the proxy.', ")
                .append(ProxyModule.quoted(option.proxyCredential().userName())).append(", 'httpproxy'))");
        }
        if (option.applicationArguments() != null) {
            text.append(" -ApplicationArguments (Microsoft.PowerShell.Utility\\Import-Clixml -LiteralPath (Microsoft.PowerShell.Management\\Join-Path $PSScriptRoot ApplicationArguments.xml))");
        }
        return text.toString();
    }

    /** What the session was told of its client, or null. */
    Object applicationArguments() {
        return session == null || session.option() == null ? null : session.option().applicationArguments();
    }

    private static void culture(StringBuilder text, String name, Object culture) {
        if (culture != null) {
            text.append(" -").append(name).append(' ').append(ProxyModule.quoted(Conversion.toText(culture)));
        }
    }

    private static void time(StringBuilder text, String name, TimeSpan span) {
        number(text, name, span == null ? null : Math.toIntExact(span.ticks() / TimeSpan.TICKS_PER_MILLISECOND));
    }

    private static void number(StringBuilder text, String name, Integer number) {
        if (number != null) {
            text.append(" -").append(name).append(' ').append(number);
        }
    }

    private static void flag(StringBuilder text, String name, boolean on) {
        if (on) {
            text.append(" -").append(name);
        }
    }
}
