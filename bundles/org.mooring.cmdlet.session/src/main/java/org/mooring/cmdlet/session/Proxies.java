package org.mooring.cmdlet.session;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.connection.WsmanProxy;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.Conversion;
import org.mooring.object.PSCredential;

/**
 * The proxy on the way to a WSMan service, as session options ask for it: as in PowerShell, for HTTPS alone. The settings of the user are the
 * environment's, by the variables that .NET reads; those of the machine are the JVM's.
 */
final class Proxies {

    private static final int HTTP = 80;

    private final Map<String, String> environment;
    private final String access;
    private final String authentication;
    private final PSCredential credential;

    Proxies(Map<String, String> environment, PSSessionOption option) {
        this.environment = environment;
        this.access = Conversion.toText(option.proxyAccessType());
        this.authentication = Conversion.toText(option.proxyAuthentication());
        this.credential = option.proxyCredential();
    }

    /** Null where there is none. */
    WsmanProxy to(URI service) {
        if (credential != null && access.equals("None")) {
            throw new DotNetException("System.ArgumentException", "Proxy credentials cannot be specified when using the following proxy access type: None."
                + " Either specify a different access type, or do not specify proxy credentials.");
        }
        if (!service.getScheme().equalsIgnoreCase("https")) {
            return null;
        }
        return switch (access) {
            case "None", "NoProxyServer" -> null;
            case "IEConfig" -> ofEnvironment(service);
            case "WinHttpConfig" -> ofMachine(service);
            default -> throw new DotNetException("System.ArgumentException", "The proxy access type " + access
                + " is not supported: use IEConfig for the proxy of the environment (https_proxy, all_proxy, no_proxy), or WinHttpConfig for that of the Java system"
                + " properties (https.proxyHost).");
        };
    }

    private WsmanProxy ofEnvironment(URI service) {
        String named = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
        if (named.isEmpty() || isExempt(service.getHost(), first("no_proxy", "NO_PROXY"))) {
            return null;
        }
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        if (!"http".equalsIgnoreCase(proxy.getScheme()) || proxy.getHost() == null) {
            throw new DotNetException("System.ArgumentException", "The proxy " + proxy.getScheme() + "://" + proxy.getHost()
                + " of the environment is not supported: it is no HTTP proxy.");
        }
        String login = proxy.getUserInfo();
        if (credential == null && login != null) {
            int colon = login.indexOf(':');
            return new WsmanProxy(proxy.getHost(), port(proxy), colon < 0 ? login : login.substring(0, colon),
                colon < 0 ? null : login.substring(colon + 1).toCharArray());
        }
        return asUser(proxy.getHost(), port(proxy));
    }

    private static int port(URI proxy) {
        return proxy.getPort() < 0 ? HTTP : proxy.getPort();
    }

    private String first(String... names) {
        return Arrays.stream(names).map(environment::get).filter(value -> value != null && !value.isEmpty()).findFirst().orElse("");
    }

    private static boolean isExempt(String host, String exempt) {
        String name = host.toLowerCase(Locale.ROOT);
        for (String one : exempt.toLowerCase(Locale.ROOT).split(",")) {
            String except = one.strip();
            if (!except.isEmpty() && (except.equals("*") || except.equals(name) || except.startsWith(".")
                    && (name.endsWith(except) || name.equals(except.substring(1))))) {
                return true;
            }
        }
        return false;
    }

    private WsmanProxy ofMachine(URI service) {
        ProxySelector machine = ProxySelector.getDefault();
        if (machine != null) {
            for (Proxy proxy : machine.select(service)) {
                SocketAddress address = proxy.address();
                if (proxy.type() == Proxy.Type.HTTP && address instanceof InetSocketAddress at) {
                    return asUser(at.getHostString(), at.getPort());
                }
            }
        }
        return null;
    }

    private WsmanProxy asUser(String host, int port) {
        if (credential == null) {
            return new WsmanProxy(host, port, null, null);
        }
        if (!authentication.equals("Basic")) {
            throw new DotNetException("System.ArgumentException", "The proxy authentication mechanism " + authentication
                + " is not supported: use -ProxyAuthentication Basic.");
        }
        return new WsmanProxy(host, port, credential.userName(), credential.password().toCharArray());
    }
}
