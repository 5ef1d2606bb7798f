package org.mooring.client.wsman;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanLogin;

/** How a service learns who the user is: once on each connection, or with each envelope. */
interface Login {

    /** How envelopes go over a connection whose user is known. */
    interface Proof {
        HttpConnection.Response post(HttpConnection http, byte[] envelope, int timeoutMillis) throws IOException, GeneralSecurityException;
    }

    String SOAP = "application/soap+xml;charset=UTF-8";

    /**
     * On a new connection, before its first envelope.
     *
     * @throws ConnectionException where the service does not let the user in
     */
    Proof on(HttpConnection http, Duration timeout) throws IOException, ConnectionException;

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
