package org.mooring.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.SshCertificate;
import org.mooring.api.credential.UserDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@link CredentialChain} as a service, with the checks that are there. */
@Component(service = Credentials.class, configurationPid = "org.mooring.session.login")
@Designate(ocd = CredentialsComponent.Config.class)
public final class CredentialsComponent implements Credentials {

    @ObjectClassDefinition(name = "Mooring logins")
    @interface Config {
        @AttributeDefinition(min = "1", description = "How long a failed login counts")
        int failureWindowSeconds() default 60;

        @AttributeDefinition(min = "1", description = "Failed logins of a peer with one name, after which it is refused for a while")
        int failuresOfUser() default 10;

        @AttributeDefinition(min = "1", description = "Failed logins of a peer with any names, after which it is refused for a while")
        int failuresOfPeer() default 100;

        @AttributeDefinition(min = "0", description = "Failed logins with one name, from wherever, after which the name is locked out; 0 for"
            + " never: others could lock a user out")
        int failuresBeforeLockOut() default 0;

        @AttributeDefinition(min = "1", description = "For how long failed logins count for locking out, and so how long that lasts")
        int lockOutSeconds() default 900;

        @AttributeDefinition(description = "Which kinds of credentials together are enough, each text one combination, as"
            + " 'publickey,password'; without any, each credential is")
        String[] combinations() default {};
    }

    /** SCR gives them in the order of their ranking, the lowest first. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY,
        fieldOption = FieldOption.REPLACE)
    private volatile List<CredentialCheck> checks = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<UserDirectory> directories = new CopyOnWriteArrayList<>();

    private final CredentialChain chain;

    @Activate
    public CredentialsComponent(@Reference AuditTrail audit, Config config) {
        Clock clock = Clock.systemUTC();
        LoginThrottle throttle = new LoginThrottle(clock, Duration.ofSeconds(config.failureWindowSeconds()), config.failuresOfUser(),
            config.failuresOfPeer(), Duration.ofSeconds(config.lockOutSeconds()), config.failuresBeforeLockOut());
        chain = new CredentialChain(() -> checks.reversed(), this::isLocked, throttle, FactorRule.of(config.combinations()), audit, clock, Thread::sleep);
    }

    private boolean isLocked(String user) {
        return directories.stream().anyMatch(directory -> directory.isLocked(user));
    }

    @Override
    public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
        return chain.login(credential, connection);
    }

    @Override
    public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
        return chain.wouldAccept(credential, connection);
    }

    @Override
    public Login login(Credential credential, ConnectionInfo connection, Optional<Identity> before) {
        return chain.login(credential, connection, before);
    }

    @Override
    public List<List<String>> combinations() {
        return chain.combinations();
    }

    @Override
    public boolean mayTry(String user, ConnectionInfo connection) {
        return chain.mayTry(user, connection);
    }

    @Override
    public Optional<Identity> recheck(Identity identity) {
        return chain.recheck(identity);
    }

    @Override
    public String version(Identity identity) {
        return chain.version(identity);
    }

    @Override
    public Optional<Identity> wouldAccept(SshCertificate credential, ConnectionInfo connection) {
        return chain.wouldAccept(credential, connection);
    }
}
