package org.mooring.credential.ldap;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.NamingException;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.RememberedUsers;
import org.mooring.api.credential.UserDirectory;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Proves passwords by an LDAP directory: the user is who can bind with the password. Who is not there is left to other checks. A name
 * counts only as the directory writes it, so that a user has one name here.
 */
@Component(configurationPid = "org.mooring.credential.ldap", configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = "service.ranking:Integer=-10")
@Designate(ocd = LdapSettings.class)
public final class LdapCheck implements CredentialCheck, UserDirectory {

    private static final String EVIDENCE = "ldap";
    /** For so long it is not asked about those who have sessions, after it did not answer: it would hold up what is looked at for others. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);

    private final Directory directory;
    private final String administrators;
    private final RememberedUsers<Optional<Person>> remembered;

    @Activate
    public LdapCheck(@Reference StateDirectory state, LdapSettings settings) throws IOException, GeneralSecurityException {
        this(settings, state, Clock.systemUTC());
    }

    LdapCheck(LdapSettings settings, StateDirectory state, InstantSource clock) throws IOException, GeneralSecurityException {
        this.directory = new Directory(settings, state.path());
        this.administrators = settings.administrators();
        this.remembered = new RememberedUsers<>(Duration.ofSeconds(settings.recheckSeconds()), LEFT_ALONE, clock);
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        if (!(credential instanceof Password password) || !isName(password.user())) {
            return Verdict.abstain();
        }
        if (password.secret().length == 0) {
            // A bind without a password succeeds for everyone (RFC 4513, 5.1.2).
            return Verdict.refuse("an empty password");
        }
        try {
            return switch (directory.prove(password.user(), password.secret())) {
                case Directory.Answer.Proved proved -> verdict(password.user(), proved.person(), password.kind());
                case Directory.Answer.Wrong wrong -> Verdict.refuse(wrong.why() + ", by LDAP");
                case Directory.Answer.Unknown unknown -> Verdict.abstain();
            };
        } catch (NamingException e) {
            throw new IllegalStateException("LDAP: " + e.getMessage(), e);
        }
    }

    private Verdict verdict(String name, Person person, String kind) {
        if (!person.name().equals(name)) {
            return Verdict.refuse("the directory writes the user's name otherwise: '" + person.name() + "'");
        }
        return Verdict.accept(new Identity(name, person.groups(administrators), List.of(new Factor(kind, EVIDENCE))));
    }

    @Override
    public Verdict recheck(String user, Factor factor) {
        if (!factor.evidence().equals(EVIDENCE) || !directory.canSearch()) {
            return Verdict.abstain();
        }
        return find(user).map(person -> verdict(user, person, factor.kind())).orElseGet(() -> Verdict.refuse("the directory has no such user"));
    }

    @Override
    public Optional<Set<String>> groups(String user) {
        return isName(user) && directory.canSearch() ? find(user).map(person -> person.groups(administrators)) : Optional.empty();
    }

    private Optional<Person> find(String user) {
        try {
            return remembered.of(user, directory::find);
        } catch (NamingException | IllegalStateException e) {
            throw new IllegalStateException("LDAP: " + e.getMessage(), e);
        }
    }

    /** Names that are plain everywhere else, too. */
    private static boolean isName(String user) {
        return user.matches("[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}");
    }
}
