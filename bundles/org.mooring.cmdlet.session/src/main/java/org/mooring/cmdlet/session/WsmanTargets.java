package org.mooring.cmdlet.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.connection.ClientCertificate;
import org.mooring.api.connection.Target;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanOptions;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.provider.SessionEnvironment;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;
import org.mooring.object.PSObject;

/** Where sessions over WSMan are to be, from what the parameters of a command say. */
final class WsmanTargets {

    private static final String CONFIGURATION = "Microsoft.PowerShell";
    private static final String APPLICATION = "wsman";
    private static final int HTTP = 5985;
    private static final int HTTPS = 5986;
    private static final long LEAST_IDLE_MILLIS = 60_000;

    /** What sessions are asked for beside their addresses. */
    record How(String configuration, String application, int port, boolean useSsl, PSCredential credential, Object authentication,
            String certificateThumbprint, PSSessionOption option, boolean allowRedirection) {}

    private final CmdletContext context;
    private final How how;
    private final PSSessionOption option;

    WsmanTargets(CmdletContext context, How how) {
        this.context = context;
        this.how = how;
        this.option = PSSessionOption.wanted(how.option(), context.session());
    }

    Target of(String computer) {
        String host = computer.equals(".") ? "localhost" : computer;
        if (!SshTargets.HOST.matcher(host).matches()) {
            throw context.terminate(SessionErrors.invalidComputerName(null));
        }
        int port = how.port() != 0 ? how.port() : how.useSsl() ? HTTPS : HTTP;
        String application = how.application() == null ? APPLICATION : how.application().replaceFirst("^/", "");
        String written = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return of(URI.create((how.useSsl() ? "https" : "http") + "://" + written + ":" + port + "/" + application));
    }

    Target of(Uri uri) {
        try {
            URI address = new URI(uri.toString());
            if (!address.isAbsolute() || address.getHost() == null) {
                throw relative(uri);
            }
            if (address.getPort() < 0) {
                int port = address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
                address = new URI(address.getScheme(), null, address.getHost(), port, address.getPath().isEmpty() ? "/wsman" : address.getPath(),
                    address.getQuery(), null);
            }
            return of(address);
        } catch (URISyntaxException e) {
            throw relative(uri);
        }
    }

    private RuntimeException relative(Uri uri) {
        return context.terminate(SessionErrors.of("System.NotSupportedException", "CreateRemoteRunspaceFailed",
            ErrorCategory.InvalidArgument, uri, "Relative URIs are not supported in the creation of remote sessions."));
    }

    private Target of(URI address) {
        return new WsmanTarget(address, configuration(), login(), options(address), null);
    }

    private String configuration() {
        Object wanted = how.configuration() != null ? how.configuration() : context.session().variable("PSSessionConfigurationName");
        String text = wanted == null ? "" : Conversion.toText(wanted);
        return text.isEmpty() ? CONFIGURATION : text.substring(text.lastIndexOf('/') + 1);
    }

    private WsmanLogin login() {
        PSCredential credential = how.credential();
        String authentication = how.authentication() == null ? "Default" : Conversion.toText(how.authentication());
        if (how.certificateThumbprint() != null && (credential != null || !authentication.equals("Default"))) {
            throw ambiguous("CertificateThumbprint", "CertificateThumbPrint", credential != null ? "Credential" : authentication);
        }
        if (credential != null && authentication.equals("NegotiateWithImplicitCredential")) {
            throw ambiguous("Authentication", "Credential", authentication);
        }
        return new WsmanLogin(authentication, credential == null ? null : credential.userName(),
            credential == null ? null : credential.password().toCharArray(), certificate());
    }

    private RuntimeException ambiguous(String parameter, String one, String other) {
        return context.terminate(SessionErrors.of("System.Management.Automation.ParameterBindingException", "ParameterBindingFailed",
            ErrorCategory.WriteError, null, "Cannot bind parameter '" + parameter + "' to the target. Exception setting \"" + parameter + "\": \"A " + one
                + " cannot be specified when " + other + " is specified.\""));
    }

    /** The user's own, where .NET keeps them on UNIX. */
    private ClientCertificate certificate() {
        String thumbprint = how.certificateThumbprint();
        if (thumbprint == null) {
            return null;
        }
        String home = context.session().service(SessionEnvironment.class).variables().get("HOME");
        X509Certificate2 found = CertificateFiles.personal(home).stream().filter(one -> one.thumbprint().equalsIgnoreCase(thumbprint.replace(" ", "")))
            .findFirst().orElseThrow(() -> noCertificate(thumbprint, "is not in the store of " + home
                + ", .dotnet/corefx/cryptography/x509stores/my"));
        if (found.key() == null) {
            throw noCertificate(thumbprint, "has no private key in that store");
        }
        List<java.security.cert.X509Certificate> chain = new ArrayList<>(List.of(found.certificate()));
        chain.addAll(found.chain());
        return new ClientCertificate(found.key(), chain);
    }

    private RuntimeException noCertificate(String thumbprint, String why) {
        return context.terminate(SessionErrors.of("System.Management.Automation.Remoting.PSRemotingTransportException", "CreateRemoteRunspaceFailed",
            ErrorCategory.InvalidArgument, thumbprint, "The certificate with the thumbprint '" + thumbprint + "' " + why + "."));
    }

    private WsmanOptions options(URI address) {
        long idle = millis(option.idleTimeout());
        if (idle != -1 && idle < LEAST_IDLE_MILLIS) {
            throw context.terminate(SessionErrors.of("System.Management.Automation.PSArgumentException", "Argument",
                ErrorCategory.InvalidArgument, null, "The specified IdleTimeout session option " + idle / 1000 + " (seconds) is not a valid period.  Specify an IdleTimeout"
                    + " value that is greater than or equal to the minimum allowed " + LEAST_IDLE_MILLIS / 1000 + " (seconds)."));
        }
        if (option.useUTF16()) {
            throw refused("UseUTF16", "envelopes are in UTF-8");
        }
        try {
            return new WsmanOptions(option.noEncryption(), option.skipCACheck(), option.skipCNCheck(), option.includePortInSPN(),
                millis(option.openTimeout()), millis(option.operationTimeout()), idle, Conversion.toText(option.outputBufferingMode()),
                text(option.culture()), text(option.uICulture()),
                new Proxies(context.session().service(SessionEnvironment.class).variables(), option).to(address),
                option.maximumReceivedObjectSize() == null ? WsmanOptions.OBJECT_BYTES : option.maximumReceivedObjectSize(),
                option.maximumReceivedDataSizePerCommand() == null ? -1 : option.maximumReceivedDataSizePerCommand(), millis(option.cancelTimeout()),
                option.noMachineProfile(), redirections(), option.maxConnectionRetryCount());
        } catch (DotNetException wrong) {
            throw context.terminate(wrong.withRecord("System.ArgumentException", ErrorCategory.InvalidArgument, option).errorRecord());
        }
    }

    private int redirections() {
        int most = option.maximumConnectionRedirectionCount();
        return !how.allowRedirection() ? 0 : most < 0 ? Integer.MAX_VALUE : most;
    }

    private RuntimeException refused(String what, String why) {
        return context.terminate(SessionErrors.of("System.Management.Automation.PSNotSupportedException", "NotSupported", ErrorCategory.NotImplemented,
            option, "The session option '" + what + "' is not supported: " + why + "."));
    }

    private static String text(Object value) {
        return value == null ? null : Conversion.toText(value);
    }

    private static long millis(TimeSpan span) {
        return span.ticks() / TimeSpan.TICKS_PER_MILLISECOND;
    }
}
