package org.mooring.transport.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;

/**
 * The client's certificate of the TLS connection ([MS-WSMV] 2.2.9.1, DSP0226 annex C.3.2): TLS has proved that the client has its private
 * key. The client says by its header that it wants to be known by that.
 */
final class CertificateAuthentication {

    private static final String SCHEME = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";
    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private final Credentials credentials;
    private final Remembered<List<X509Certificate>> proved = new Remembered<>();

    CertificateAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    static boolean isAskedFor(HttpServletRequest request) {
        return SCHEME.equalsIgnoreCase(request.getHeader("Authorization"));
    }

    /** Who sends the request; empty where the connection has no certificate, or none of a user. */
    Optional<Identity> identify(HttpServletRequest request, ConnectionInfo connection) {
        if (!request.isSecure() || !(request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain) || chain.length == 0) {
            return Optional.empty();
        }
        List<X509Certificate> certificates = List.of(chain);
        Optional<Identity> known = proved.get(certificates);
        if (known.isPresent()) {
            return known;
        }
        Optional<Identity> identity = credentials.login(new Certificate("", certificates), connection);
        identity.ifPresent(user -> proved.put(certificates, user));
        return identity;
    }
}
