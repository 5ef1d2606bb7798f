package org.mooring.client.wsman;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanTarget;

/** How a service learns who the user is: once on each connection, or with each envelope. */
interface Login {

    /** How envelopes go over a connection whose user is known. */
    interface Proof {
        HttpConnection.Response post(HttpConnection http, byte[] envelope, int timeoutMillis) throws IOException, GeneralSecurityException;
    }

    int INVALID_AUTHENTICATION = -2144108274;
    int CREDENTIALS_REQUIRED = -2144108315;
    int TARGET_UNKNOWN = -2144108103;
    String SOAP = "application/soap+xml;charset=UTF-8";

    /**
     * On a new connection, before its first envelope.
     *
     * @throws ConnectionException where the service does not let the user in
     */
    Proof on(HttpConnection http, Duration timeout) throws IOException, ConnectionException;

    /** The one that a target asks for. Default is Basic where the password goes over TLS, or not over the network at all, and Negotiate elsewhere. */
    static Login of(WsmanTarget wsman) throws ConnectionException {
        WsmanLogin login = wsman.login();
        if (login.certificate() != null) {
            if (!wsman.isSecure()) {
                throw new ConnectionException("A certificate logs in over HTTPS only: use -UseSSL.", INVALID_AUTHENTICATION);
            }
            return certificate();
        }
        boolean safe = wsman.isSecure() || isHere(wsman.uri().getHost());
        boolean basic = switch (login.authentication()) {
            case "Basic" -> true;
            case "Default" -> login.user() != null && (safe || wsman.options().noEncryption());
            case "Negotiate", "NegotiateWithImplicitCredential", "Kerberos" -> false;
            default -> throw new ConnectionException("The WSMan client cannot log in by " + login.authentication()
                + ": use -Authentication Negotiate, Kerberos or Basic.", INVALID_AUTHENTICATION);
        };
        if (basic && login.user() == null) {
            throw new ConnectionException("The WSMan client cannot log in without explicit credentials: use -Credential.",
                CREDENTIALS_REQUIRED);
        }
        if (basic && !safe && !wsman.options().noEncryption()) {
            throw new ConnectionException("The password would be sent unencrypted: use -UseSSL, -Authentication Negotiate, or a session option"
                + " with -NoEncryption.", INVALID_AUTHENTICATION);
        }
        return basic ? basic(login) : new NegotiateLogin(wsman);
    }

    private static boolean isHere(String host) throws ConnectionException {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ConnectionException("The WSMan client cannot find the computer " + host + ".", TARGET_UNKNOWN);
        }
    }

    /** With the name and the password in each request. */
    static Login basic(WsmanLogin login) {
        String both = login.user() + ":" + (login.password() == null ? "" : new String(login.password()));
        return by("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    /** With the certificate of the TLS connection ([MS-WSMV] 2.2.9.1, DSP0226 annex C.3.2). */
    static Login certificate() {
        return by("http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual");
    }

    private static Login by(String authorization) {
        Map<String, String> headers = Map.of("Authorization", authorization, "Content-Type", SOAP);
        Proof proof = (http, envelope, timeoutMillis) -> http.post(headers, envelope, timeoutMillis);
        return (http, timeout) -> proof;
    }
}
