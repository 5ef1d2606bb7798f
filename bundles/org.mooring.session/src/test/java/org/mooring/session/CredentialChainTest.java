package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.Samples;

class CredentialChainTest {

    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;
    private final List<AuditRecord> audit = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<CredentialCheck> checks = new ArrayList<>();
    private final CredentialChain chain = new CredentialChain(() -> checks,
        new LoginThrottle(clock, Duration.ofSeconds(60), 3, 5), audit::add, clock, pauses::add);

    private final CredentialCheck alice = (credential, connection) -> switch (credential) {
        case Password password when password.user().equals("alice") -> String.valueOf(password.secret()).equals("good")
            ? Verdict.accept(Samples.ALICE) : Verdict.refuse("wrong password");
        default -> Verdict.abstain();
    };

    @Test
    void theFirstCheckThatDoesNotAbstainDecides() {
        checks.add((credential, connection) -> Verdict.abstain());
        checks.add(alice);
        checks.add((credential, connection) -> Verdict.accept(Samples.BOB));

        assertEquals(Optional.of(Samples.ALICE), login("alice", "good"));
        assertEquals(Optional.empty(), login("alice", "bad"));
        assertEquals(Optional.of(Samples.BOB), login("bob", "whatever"));
    }

    @Test
    void whomNoCheckKnowsIsNotLetIn() {
        assertEquals(Optional.empty(), login("alice", "good"));
    }

    @Test
    void aCheckThatFailsLetsNobodyIn() {
        checks.add((credential, connection) -> {
            throw new IllegalStateException("out of order");
        });
        checks.add((credential, connection) -> Verdict.accept(Samples.BOB));

        assertEquals(Optional.empty(), login("bob", "x"));
    }

    @Test
    void failuresAreSlowedDownMoreAndMore() {
        checks.add(alice);

        login("alice", "bad");
        login("alice", "bad");
        login("alice", "bad");

        assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(1000)), pauses);
    }

    @Test
    void afterTooManyFailuresEvenTheRightPasswordIsRefusedForAWhile() {
        checks.add(alice);
        for (int i = 0; i < 3; i++) {
            login("alice", "bad");
        }

        assertTrue(login("alice", "good").isEmpty());
        now = now.plusSeconds(61);
        assertTrue(login("alice", "good").isPresent());
    }

    @Test
    void aPeerThatTriesManyNamesIsRefusedForAWhile() {
        checks.add(alice);
        for (int i = 0; i < 5; i++) {
            login("user" + i, "bad");
        }

        assertTrue(login("alice", "good").isEmpty());
    }

    @Test
    void unknownUsersAreToldApartFromWrongPasswordsByNothing() {
        checks.add(alice);

        login("alice", "bad");
        login("nobody", "bad");

        assertEquals(pauses.get(0), pauses.get(1));
    }

    @Test
    void askingForAKeyCountsNothing() {
        for (int i = 0; i < 10; i++) {
            assertTrue(chain.wouldAccept(new PublicKey("alice", null), Samples.connection()).isEmpty());
        }
        checks.add(alice);

        assertTrue(audit.isEmpty());
        assertTrue(login("alice", "good").isPresent());
    }

    @Test
    void loginsAreInTheAuditWithoutTheirSecrets() {
        checks.add(alice);

        login("alice", "good");
        login("alice", "bad");

        assertEquals(List.of(true, false), audit.stream().map(AuditRecord::allowed).toList());
        assertFalse(audit.toString().contains("good"));
    }

    private Optional<Identity> login(String user, String secret) {
        return chain.login(new Password(user, secret.toCharArray()), Samples.connection());
    }
}
