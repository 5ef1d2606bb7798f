package org.mooring.credential.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.KerberosName;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;

class PrincipalCheckTest extends CredentialCheckContract {

    private final PrincipalCheck check = new PrincipalCheck(Set.of("EXAMPLE.ORG"),
        List.of(user -> user.equals("alice") ? Optional.of(Set.of("ops")) : Optional.empty()));

    @Override
    protected CredentialCheck check() {
        return check;
    }

    @Override
    protected Credential good() {
        return new KerberosName("alice", "alice@EXAMPLE.ORG");
    }

    @Override
    protected Credential bad() {
        return new KerberosName("alice", "alice@EXAMPLE.COM");
    }

    private Verdict verdict(String user, String principal) {
        return check.check(new KerberosName(user, principal), Samples.connection());
    }

    @Test
    void aPrincipalOfTheRealmIsTheUserWithTheGroupsThatAreKnownHere() {
        assertEquals(Verdict.accept(new Identity("alice", Set.of("ops"), List.of(new Factor("kerberos", "alice@EXAMPLE.ORG")))),
            verdict("", "alice@EXAMPLE.ORG"));
        assertInstanceOf(Verdict.Refused.class, verdict("bob", "alice@EXAMPLE.ORG"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@EXAMPLE.COM", "alice@example.org", "alice", "@EXAMPLE.ORG", "alice/admin@EXAMPLE.ORG", "HTTP/server@EXAMPLE.ORG",
        "alice@EXAMPLE.COM@EXAMPLE.ORG", "alice@", "", "../x@EXAMPLE.ORG"})
    void otherPrincipalsAreNobody(String principal) {
        assertInstanceOf(Verdict.Refused.class, verdict("", principal));
    }

    @Test
    void aUserIsLookedAtAgainWithTodaysGroups() {
        assertInstanceOf(Verdict.Accepted.class, check.recheck("alice", new Factor("kerberos", "alice@EXAMPLE.ORG")));
        assertInstanceOf(Verdict.Abstained.class, check.recheck("alice", new Factor("password", "users")));
    }
}
