package org.mooring.transport.wsman;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.eclipse.jetty.io.EndPoint;

/** The certificate that the server has shown on a request's TLS connection. Servlets have no word for it: Jetty does. */
final class ServerCertificate {

    private ServerCertificate() {}

    /** Empty where there is no TLS, or where the HTTP service is not Jetty. */
    static Optional<X509Certificate> of(HttpServletRequest request) {
        Object data = request.getAttribute("org.eclipse.jetty.io.Endpoint.SslSessionData");
        return data == null ? Optional.empty() : ofJetty(data);
    }

    private static Optional<X509Certificate> ofJetty(Object data) {
        SSLSession session = data instanceof EndPoint.SslSessionData tls ? tls.sslSession() : null;
        Certificate[] own = session == null ? null : session.getLocalCertificates();
        return own != null && own.length > 0 && own[0] instanceof X509Certificate certificate ? Optional.of(certificate) : Optional.empty();
    }
}
