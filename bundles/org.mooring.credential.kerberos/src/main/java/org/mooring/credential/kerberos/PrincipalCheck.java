package org.mooring.credential.kerberos;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.KerberosName;
import org.mooring.api.credential.UserDirectory;
import org.mooring.api.credential.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Whose principals are whose users: NAME@REALM is NAME, for the realms that are named, and nothing else is anybody. Kerberos says
 * nothing of groups: they are what the directories of users here say of NAME.
 */
@Component(configurationPid = "org.mooring.credential.kerberos", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class PrincipalCheck implements CredentialCheck {

    private static final String KIND = "kerberos";

    private final Set<String> realms;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final Collection<UserDirectory> directories = new CopyOnWriteArrayList<>();

    @Activate
    public PrincipalCheck(KerberosSettings settings) {
        this(Set.of(settings.realms()), List.of());
    }

    PrincipalCheck(Set<String> realms, List<UserDirectory> directories) {
        this.realms = realms;
        this.directories.addAll(directories);
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        return credential instanceof KerberosName name ? check(name.user(), name.principal()) : Verdict.abstain();
    }

    private Verdict check(String claimed, String principal) {
        int at = principal.lastIndexOf('@');
        String user = at < 0 ? "" : principal.substring(0, at);
        if (!user.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}") || !realms.contains(principal.substring(at + 1))) {
            return Verdict.refuse("the principal '" + principal + "' is nobody here");
        }
        if (!claimed.isEmpty() && !claimed.equals(user)) {
            return Verdict.refuse("the principal '" + principal + "' is not '" + claimed + "'");
        }
        return Verdict.accept(new Identity(user, UserDirectory.groups(directories, user), List.of(new Factor(KIND, principal))));
    }

    @Override
    public Verdict recheck(String user, Factor factor) {
        return factor.kind().equals(KIND) ? check(user, factor.evidence()) : Verdict.abstain();
    }
}
