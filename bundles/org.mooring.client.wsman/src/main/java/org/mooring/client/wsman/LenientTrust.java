package org.mooring.client.wsman;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** Checks of a server's certificate that the person has asked to leave out (SkipCACheck, SkipCNCheck); the others are done. */
final class LenientTrust extends X509ExtendedTrustManager {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final String host;
    private final boolean anyIssuer;
    private final boolean anyName;
    private final X509TrustManager issuers;

    private LenientTrust(String host, boolean anyIssuer, boolean anyName, X509TrustManager issuers) {
        this.host = host;
        this.anyIssuer = anyIssuer;
        this.anyName = anyName;
        this.issuers = issuers;
    }

    static LenientTrust of(String host, boolean anyIssuer, boolean anyName) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return new LenientTrust(host, anyIssuer, anyName, (X509TrustManager) factory.getTrustManagers()[0]);
    }

    private void check(X509Certificate[] chain, String type) throws CertificateException {
        if (!anyIssuer) {
            issuers.checkServerTrusted(chain, type);
        }
        if (!anyName && !isNamed(chain[0])) {
            throw new CertificateException("The server's certificate is not one of " + host + ".");
        }
    }

    private boolean isNamed(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names == null) {
            return false;
        }
        String wanted = host.toLowerCase(Locale.ROOT);
        for (List<?> name : names) {
            String text = String.valueOf(name.get(1)).toLowerCase(Locale.ROOT);
            boolean fits = (Integer) name.get(0) == DNS_NAME && (text.equals(wanted)
                || text.startsWith("*.") && wanted.indexOf('.') > 0 && wanted.substring(wanted.indexOf('.')).equals(text.substring(1)))
                || (Integer) name.get(0) == IP_ADDRESS && text.equals(wanted.replaceAll("[\\[\\]]", ""));
            if (fits) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("This is a client.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("This is a client.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("This is a client.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issuers.getAcceptedIssuers();
    }
}
