package org.mooring.client.ssh;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Tells MINA what the JDK can do that MINA does not expect of it. */
public final class JdkSecurity extends AbstractSecurityProviderRegistrar {

    private JdkSecurity() {
        super("JdkEd25519");
    }

    /** To be called before anything else of MINA's is used, which remembers what is there. */
    public static void register() {
        SecurityUtils.registerSecurityProvider(new JdkSecurity());
    }

    @Override
    public String getProviderName() {
        return "SunEC";
    }

    @Override
    public Provider getSecurityProvider() {
        return Security.getProvider(getProviderName());
    }

    @Override
    public boolean isSupported() {
        return getSecurityProvider() != null;
    }

    @Override
    public boolean isNamedProviderUsed() {
        return false;
    }

    /** Nothing but Ed25519: the rest MINA asks of the JDK anyway. */
    @Override
    public String getDefaultSecurityEntitySupportValue(Class<?> entityType) {
        return "";
    }

    @Override
    public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
        return Optional.of(new JdkEd25519());
    }
}
