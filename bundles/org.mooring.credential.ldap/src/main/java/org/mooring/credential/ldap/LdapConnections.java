package org.mooring.credential.ldap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Hashtable;
import java.util.Locale;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Connections to the directory, by the JDK's LDAP client: the server's certificate and name are checked, referrals are refused, nothing is
 * made into objects of Java.
 */
final class LdapConnections {

    /** A connection that is bound. */
    record Open(LdapContext context, StartTlsResponse tls) implements AutoCloseable {

        /** Whether the directory wants a new password before it does anything: the old one proves nothing more. */
        boolean mustChangePassword() throws NamingException {
            return PasswordPolicy.mustChange(context.getResponseControls());
        }

        @Override
        public void close() throws NamingException {
            try {
                if (tls != null) {
                    tls.close();
                }
            } catch (IOException gone) {
                // The connection is closed next, in whatever state it is.
            } finally {
                context.close();
            }
        }
    }

    private final LdapSettings settings;
    private final SSLSocketFactory sockets;

    LdapConnections(LdapSettings settings, Path state) throws IOException, GeneralSecurityException {
        this.settings = settings;
        for (String url : settings.url().strip().split("\\s+")) {
            boolean ldaps = url.toLowerCase(Locale.ROOT).startsWith("ldaps://");
            if (!ldaps && !url.toLowerCase(Locale.ROOT).startsWith("ldap://")) {
                throw new IOException("org.mooring.credential.ldap: 'url' has to be ldaps://HOST or ldap://HOST, not '" + url + "'.");
            }
            if (ldaps != (settings.security() == LdapSettings.Security.LDAPS)) {
                throw new IOException("org.mooring.credential.ldap: '" + url + "' does not go with the security " + settings.security()
                    + ": use ldaps:// with LDAPS, and ldap:// with STARTTLS or, to let passwords be read on the way, NONE.");
            }
        }
        sockets = sockets(settings, state);
    }

    private static SSLSocketFactory sockets(LdapSettings settings, Path state) throws IOException, GeneralSecurityException {
        if (settings.trustStore().isEmpty()) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream in = Files.newInputStream(state.resolve(settings.trustStore()))) {
            store.load(in, settings.trustStorePassword().isEmpty() ? null : settings.trustStorePassword().toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /**
     * A connection to the first directory that answers.
     *
     * @param name who binds; empty for nobody
     * @throws AuthenticationException as soon as one says that the password is wrong
     */
    Open open(String name, char[] password) throws NamingException {
        NamingException failed = null;
        for (String url : settings.url().strip().split("\\s+")) {
            try {
                return open(url, name, password);
            } catch (AuthenticationException wrong) {
                throw wrong;
            } catch (NamingException e) {
                if (failed != null) {
                    e.addSuppressed(failed);
                }
                failed = e;
            }
        }
        throw failed;
    }

    private Open open(String url, String name, char[] password) throws NamingException {
        Hashtable<String, Object> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url);
        environment.put(Context.REFERRAL, "throw");
        environment.put("com.sun.jndi.ldap.connect.timeout", String.valueOf(settings.timeoutMilliseconds()));
        environment.put("com.sun.jndi.ldap.read.timeout", String.valueOf(settings.timeoutMilliseconds()));
        environment.put("com.sun.jndi.ldap.object.trustSerialData", "false");
        if (settings.security() == LdapSettings.Security.LDAPS) {
            environment.put("java.naming.ldap.factory.socket", LdapSockets.class.getName());
        }
        if (settings.security() != LdapSettings.Security.STARTTLS) {
            bindBy(environment, name, password);
        }
        return LdapSockets.with(sockets, () -> open(new InitialLdapContext(environment, PasswordPolicy.ASKED), name, password));
    }

    private Open open(LdapContext context, String name, char[] password) throws NamingException {
        if (settings.security() != LdapSettings.Security.STARTTLS) {
            return new Open(context, null);
        }
        StartTlsResponse tls = null;
        try {
            tls = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
            tls.negotiate(sockets);
            Hashtable<String, Object> credentials = new Hashtable<>();
            bindBy(credentials, name, password);
            for (var one : credentials.entrySet()) {
                context.addToEnvironment(one.getKey(), one.getValue());
            }
            context.reconnect(PasswordPolicy.ASKED);
            return new Open(context, tls);
        } catch (IOException e) {
            context.close();
            NamingException failure = new NamingException("StartTLS with " + settings.url() + " failed: " + e.getMessage());
            failure.initCause(e);
            throw failure;
        } catch (NamingException e) {
            new Open(context, tls).close();
            throw e;
        }
    }

    private static void bindBy(Hashtable<String, Object> environment, String name, char[] password) {
        if (name.isEmpty()) {
            environment.put(Context.SECURITY_AUTHENTICATION, "none");
        } else {
            environment.put(Context.SECURITY_AUTHENTICATION, "simple");
            environment.put(Context.SECURITY_PRINCIPAL, name);
            environment.put(Context.SECURITY_CREDENTIALS, password);
        }
    }
}
