package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.KerberosName;
import org.mooring.api.credential.LocalPeer;
import org.mooring.api.credential.NtlmResponse;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.Verdict;

/** What every {@link CredentialCheck} does. */
public abstract class CredentialCheckContract {

    /** The check under test, set up so that it accepts {@link #good()}. */
    protected abstract CredentialCheck check();

    /** A credential that it accepts. */
    protected abstract Credential good();

    /** The same user with something else, which it does not accept. */
    protected abstract Credential bad();

    @Test
    void aGoodCredentialIsAcceptedForTheUserWhoClaimsIt() {
        Verdict verdict = check().check(good(), Samples.connection());

        Verdict.Accepted accepted = assertInstanceOf(Verdict.Accepted.class, verdict);
        assertEquals(good().kind(), accepted.identity().provedBy());
        if (!good().user().isEmpty()) {
            assertEquals(good().user(), accepted.identity().user());
        }
    }

    @Test
    void aBadCredentialIsNotAccepted() {
        assertFalse(check().check(bad(), Samples.connection()) instanceof Verdict.Accepted);
    }

    @Test
    void aGoodCredentialIsAcceptedAgainAfterABadOne() {
        CredentialCheck check = check();

        check.check(bad(), Samples.connection());

        assertInstanceOf(Verdict.Accepted.class, check.check(good(), Samples.connection()));
    }

    @Test
    void credentialsOfOtherKindsAreLeftToOthers() {
        List<Credential> others = List.of(new Password("nobody", "x".toCharArray()), new KerberosName("", "nobody@EXAMPLE.ORG"),
            new NtlmResponse("nobody", hash -> false), new LocalPeer("nobody"));

        for (Credential other : others) {
            if (!other.kind().equals(good().kind())) {
                assertInstanceOf(Verdict.Abstained.class, check().check(other, Samples.connection()), other.toString());
            }
        }
    }

    @Test
    void namesThatAreNoNamesAreNotAccepted() {
        for (String name : List.of("", " ", "../root", "a/b", "a\nb", "\0", "x".repeat(100_000), "*", "a:b")) {
            Credential credential = new Password(name, "x".toCharArray());
            assertFalse(check().check(credential, Samples.connection()) instanceof Verdict.Accepted, name);
        }
    }
}
