package org.mooring.client.wsman;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.mooring.api.connection.ClientCertificate;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanOptions;
import org.mooring.api.connection.WsmanTarget;

/** How the TLS connections to a service are made: which checks of its certificate are done, and who the client is. */
final class Tls {

    private Tls() {}

    static SSLContext context(WsmanTarget target) throws ConnectionException {
        WsmanOptions options = target.options();
        ClientCertificate client = target.login().certificate();
        try {
            if (!options.skipCaCheck() && !options.skipCnCheck() && client == null) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(client == null ? null : new KeyManager[] {new OneKey(client)}, options.skipCaCheck() || options.skipCnCheck()
                ? new TrustManager[] {LenientTrust.of(target.uri().getHost(), options.skipCaCheck(), options.skipCnCheck())} : null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new ConnectionException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    /** Shows one certificate to every service that asks. */
    private static final class OneKey extends X509ExtendedKeyManager {

        private static final String ALIAS = "client";

        private final ClientCertificate client;

        OneKey(ClientCertificate client) {
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
            return client.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return client.key();
        }
    }
}
