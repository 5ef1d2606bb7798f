package org.mooring.transport.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;

/**
 * The client's certificate of the TLS connection ([MS-WSMV] 2.2.9.1, DSP0226 annex C.3.2): TLS has proved that the client has its private
 * key. The client says by its header that it wants to be known by that.
 */
final class CertificateAuthentication {

    private static final String SCHEME = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";
    private static final String KIND = "certificate";
    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private final Credentials credentials;
    private final Remembered<List<X509Certificate>, Login> proved = new Remembered<>();

    CertificateAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    static boolean isAskedFor(HttpServletRequest request) {
        return SCHEME.equalsIgnoreCase(request.getHeader("Authorization"));
    }

    /** Who sends the request; empty where the connection has no certificate, or none of a user, or where that is not enough. */
    Optional<Identity> identify(HttpServletRequest request, ConnectionInfo connection) {
        return login(request, connection) instanceof Login.LetIn in ? Optional.of(in.identity()) : Optional.empty();
    }

    /** Whose the connection's certificate is, for a login that needs more than that; empty where it needs no certificate. */
    Optional<Identity> half(HttpServletRequest request, ConnectionInfo connection) {
        boolean wanted = credentials.combinations().stream().anyMatch(kinds -> kinds.contains(KIND) && kinds.size() > 1);
        return wanted && login(request, connection) instanceof Login.MoreNeeded more ? Optional.of(more.identity()) : Optional.empty();
    }

    private Login login(HttpServletRequest request, ConnectionInfo connection) {
        if (!request.isSecure() || !(request.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain) || chain.length == 0) {
            return new Login.Refused();
        }
        List<X509Certificate> certificates = List.of(chain);
        Optional<Login> known = proved.get(certificates);
        if (known.isPresent()) {
            return known.get();
        }
        Login login = credentials.login(new Certificate("", certificates), connection, Optional.empty());
        if (!(login instanceof Login.Refused)) {
            proved.put(certificates, login);
        }
        return login;
    }
}
