package org.mooring.credential.kerberos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;
import org.mooring.api.state.StateDirectory;
import org.mooring.negotiate.Acceptor;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.KerberosAcceptor;
import org.mooring.negotiate.KerberosLogin;
import org.mooring.negotiate.Mechanism;
import org.mooring.negotiate.Mechanisms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Kerberos with the keys of a keytab, of which the JDK takes new ones as they come. */
@Component(service = Mechanism.class, configurationPid = "org.mooring.credential.kerberos", configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = "service.ranking:Integer=10")
@Designate(ocd = KerberosSettings.class)
public final class KerberosMechanism implements Mechanism {

    private final Path keytab;
    private final Subject service;

    @Activate
    public KerberosMechanism(@Reference StateDirectory state, KerberosSettings settings) throws IOException, GeneralSecurityException {
        keytab = state.path().resolve(settings.keytab());
        if (!Files.isReadable(keytab)) {
            throw new IOException("org.mooring.credential.kerberos: the keytab " + keytab + " cannot be read.");
        }
        service = KerberosLogin.ofKeytab(keytab);
    }

    @Override
    public String name() {
        return "kerberos";
    }

    @Override
    public List<String> identifiers() {
        return List.of(Mechanisms.KERBEROS, Mechanisms.KERBEROS_OF_WINDOWS);
    }

    @Override
    public boolean isReady() {
        return Files.isReadable(keytab);
    }

    @Override
    public Optional<Subject> service() {
        return Optional.of(service);
    }

    @Override
    public Acceptor begin(ChannelBinding binding, Acceptor.Login login) {
        return new KerberosAcceptor(service, binding, login);
    }
}
