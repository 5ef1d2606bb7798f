package org.mooring.cmdlet.utility.web;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import org.mooring.dotnet.system.net.NetworkCredential;
import org.mooring.dotnet.x509.X509Certificate2;

/** The connections of a conversation: one client for as long as nothing changes that a connection depends on. */
final class Connections {

    /** Headers that Java's client keeps for itself. */
    private static final Set<String> RESERVED = Set.of("connection", "host", "upgrade", "content-length", "keep-alive", "te");

    /**
     * What a connection depends on.
     *
     * @param seconds how long it may take until an answer's content begins, 0 for any time
     * @param identity of cookies and credentials, which .NET's clients hold
     */
    record Settings(WebProxy proxy, boolean noProxy, X509Certificate2 certificate, boolean anyServer, Object versions, int seconds, String unixSocket,
        boolean redirects, int maximumRedirection, Object identity) {}

    private final Settings settings;
    private final SSLContext tls;
    private HttpClient client;
    private WebProxy clientsProxy;

    Connections(Settings settings) {
        this.settings = settings;
        this.tls = Tls.context(settings.certificate(), settings.anyServer());
    }

    boolean isFor(Settings others) {
        return settings.equals(others);
    }

    /** The way to send a request: Java's client, or a connection for this one where Java's client does not do it. */
    Transport transport(WebRequest request, WebProxy proxy, String transferEncoding, int silenceSeconds) {
        boolean reserved = request.headers().keySet().stream().anyMatch(name -> RESERVED.contains(name.toLowerCase(java.util.Locale.ROOT)));
        if (settings.unixSocket() != null || transferEncoding != null || reserved) {
            return new SingleExchange(settings.unixSocket(), proxy, tls, Tls.versions(settings.versions()), transferEncoding, settings.seconds() * 1000,
                silenceSeconds * 1000);
        }
        return new JavaTransport(client(request.version(), proxy), settings.seconds() * 1000L, silenceSeconds * 1000L);
    }

    private HttpClient client(String version, WebProxy proxy) {
        if (client == null || !Objects.equals(proxy, clientsProxy)) {
            client = make(version, proxy);
            clientsProxy = proxy;
        }
        return client;
    }

    private HttpClient make(String version, WebProxy proxy) {
        HttpClient.Builder builder = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).sslContext(tls)
            .version(version.startsWith("2") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        String[] versions = Tls.versions(settings.versions());
        if (versions != null) {
            SSLParameters parameters = new SSLParameters();
            parameters.setProtocols(Arrays.copyOf(versions, versions.length));
            builder.sslParameters(parameters);
        }
        if (proxy == null) {
            return builder.proxy(HttpClient.Builder.NO_PROXY).build();
        }
        NetworkCredential who = proxy.credentials();
        if (who != null) {
            builder.authenticator(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return getRequestorType() != RequestorType.PROXY ? null
                        : new PasswordAuthentication(who.userName(), who.password().toCharArray());
                }
            });
        }
        return builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port()))).build();
    }
}
