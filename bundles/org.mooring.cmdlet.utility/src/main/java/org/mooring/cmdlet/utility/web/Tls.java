package org.mooring.cmdlet.utility.web;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.x509.X509Certificate2;

/** How requests are protected: who the client is, whether the server has to prove who it is, and with which versions. */
final class Tls {

    private static final Map<String, String> VERSIONS = Map.of("Tls", "TLSv1", "Tls11", "TLSv1.1", "Tls12", "TLSv1.2", "Tls13", "TLSv1.3");

    private Tls() {}

    /**
     * @param client who the client is, or null
     * @param anyServer whether every server is taken for who it says it is
     */
    static SSLContext context(X509Certificate2 client, boolean anyServer) {
        try {
            if (client == null && !anyServer) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(client == null ? null : new KeyManager[] {new OneKey(client)}, anyServer ? new TrustManager[] {new AnyCertificate()} : null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new DotNetException("System.Security.Cryptography.CryptographicException", e.getMessage(), e);
        }
    }

    /** Java's names of the versions that a value of WebSslProtocol allows; null for the default ones. */
    static String[] versions(Object protocol) {
        if (protocol == null || protocol.toString().equals("Default")) {
            return null;
        }
        List<String> versions = new ArrayList<>();
        for (String name : protocol.toString().split(", ")) {
            versions.add(VERSIONS.get(name));
        }
        return versions.toArray(String[]::new);
    }

    /** Shows one certificate to every server that asks. */
    private static final class OneKey extends X509ExtendedKeyManager {

        private static final String ALIAS = "client";

        private final X509Certificate2 client;

        OneKey(X509Certificate2 client) {
            this.client = client;
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(String[] keyType, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            List<X509Certificate> chain = new ArrayList<>(List.of(client.certificate()));
            chain.addAll(client.chain());
            return chain.toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return client.key();
        }
    }
}
