package org.mooring.negotiate;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;

/** Who somebody is for Kerberos: by a password, by tickets that are there, by a service's keytab. By the JDK's login module. */
public final class KerberosLogin {

    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    private KerberosLogin() {}

    /** A service, with the keys of its keytab: those of all names in it. */
    public static Subject ofKeytab(Path keytab) throws GeneralSecurityException {
        return login(Map.of("isInitiator", "false", "principal", "*", "useKeyTab", "true", "keyTab", keytab.toString(), "storeKey", "true",
            "doNotPrompt", "true"), callbacks -> {
                throw new UnsupportedCallbackException(callbacks[0]);
            });
    }

    /** The tickets that {@code kinit} has got. */
    public static Subject ofTicketCache() throws GeneralSecurityException {
        return login(Map.of("useTicketCache", "true", "doNotPrompt", "true"), callbacks -> {
            throw new UnsupportedCallbackException(callbacks[0]);
        });
    }

    /** A user with a new ticket. */
    public static Subject of(String principal, char[] password) throws GeneralSecurityException {
        CallbackHandler answers = callbacks -> {
            for (Callback callback : callbacks) {
                switch (callback) {
                    case NameCallback name -> name.setName(principal);
                    case PasswordCallback secret -> secret.setPassword(password == null ? new char[0] : password);
                    default -> throw new UnsupportedCallbackException(callback);
                }
            }
        };
        return login(Map.of("principal", principal, "refreshKrb5Config", "true"), answers);
    }

    private static Subject login(Map<String, String> options, CallbackHandler answers) throws GeneralSecurityException {
        Configuration configuration = new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] {new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, new HashMap<>(options))};
            }
        };
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            LoginContext context = new LoginContext("mooring", new Subject(), answers, configuration);
            context.login();
            return context.getSubject();
        } catch (SecurityException e) {
            throw new GeneralSecurityException("Kerberos: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
