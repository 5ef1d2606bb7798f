package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;
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
    private final Set<String> locked = new HashSet<>();
    private final CredentialChain chain = new CredentialChain(() -> checks, locked::contains,
        new LoginThrottle(clock, Duration.ofSeconds(60), 3, 5), FactorRule.ANY, audit::add, clock, pauses::add);

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
    void aLoginThatCannotBeRecordedIsRefused() {
        CredentialChain unrecorded = new CredentialChain(() -> List.of(alice), locked::contains, new LoginThrottle(clock, Duration.ofSeconds(60), 3, 5), FactorRule.ANY,
            record -> {
                if (record.allowed()) {
                    throw new AuditException("There is no room.", null);
                }
            }, clock, pauses::add);

        assertEquals(Optional.empty(), unrecorded.login(new Password("alice", "good".toCharArray()), Samples.connection()));
    }

    @Test
    void whoIsLockedIsNotLetInByAnyCredentialAndLosesSessions() {
        checks.add(alice);
        locked.add("alice");

        assertEquals(Optional.empty(), login("alice", "good"));
        assertEquals(Optional.empty(), chain.recheck(Samples.ALICE));
        assertEquals("Not let in: the user is locked.", audit.getLast().message());
        locked.clear();
        assertEquals(Optional.of(Samples.ALICE), login("alice", "good"));
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
    void whatATransportRemembersDoesNotCountWhereANameMayNotTry() {
        checks.add(alice);
        assertTrue(chain.mayTry("alice", Samples.connection()));
        for (int i = 0; i < 3; i++) {
            login("alice", "bad");
        }

        assertFalse(chain.mayTry("alice", Samples.connection()));
        now = now.plusSeconds(61);
        assertTrue(chain.mayTry("alice", Samples.connection()));
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

    @Test
    void aNameThatFailsTooOftenFromManyPlacesIsLockedOutForAWhile() {
        checks.add(alice);
        CredentialChain locking = new CredentialChain(() -> checks, locked::contains,
            new LoginThrottle(clock, Duration.ofSeconds(60), 10, 100, Duration.ofSeconds(900), 4), FactorRule.ANY, audit::add, clock, pauses::add);
        for (int i = 0; i < 4; i++) {
            locking.login(new Password("alice", "bad".toCharArray()), from("192.0.2." + i));
        }

        assertTrue(locking.login(new Password("alice", "good".toCharArray()), from("192.0.2.9")).isEmpty());
        assertTrue(audit.getLast().message().contains("locked out"));
        now = now.plusSeconds(901);
        assertTrue(locking.login(new Password("alice", "good".toCharArray()), from("192.0.2.9")).isPresent());
    }

    private static ConnectionInfo from(String host) {
        return new ConnectionInfo(UUID.randomUUID(), "test", host + ":1", "here", true, Instant.EPOCH);
    }

    @Test
    void severalCredentialsMayBeNeededTogether() {
        checks.add(alice);
        checks.add((credential, connection) -> credential instanceof PublicKey
            ? Verdict.accept(new Identity(credential.user(), Set.of("keys"), "publickey")) : Verdict.abstain());
        CredentialChain both = new CredentialChain(() -> checks, locked::contains, new LoginThrottle(clock, Duration.ofSeconds(60), 30, 50),
            FactorRule.of("publickey,password", "local"), audit::add, clock, pauses::add);
        Password password = new Password("alice", "good".toCharArray());

        assertTrue(both.login(password, Samples.connection()).isEmpty());
        Login first = both.login(new PublicKey("alice", null), Samples.connection(), Optional.empty());
        Identity half = assertInstanceOf(Login.MoreNeeded.class, first).identity();
        Login second = both.login(password, Samples.connection(), Optional.of(half));
        Identity whole = assertInstanceOf(Login.LetIn.class, second).identity();

        assertEquals("publickey,password", whole.provedBy());
        assertEquals(Set.of("keys", "staff"), whole.groups());
        assertEquals(List.of(false, false, true), audit.stream().map(AuditRecord::allowed).toList());
        Login ofAnother = both.login(password, Samples.connection(), Optional.of(Samples.BOB));
        assertInstanceOf(Login.Refused.class, ofAnother);
        assertInstanceOf(Login.Refused.class,
            both.login(new Password("alice", "bad".toCharArray()), Samples.connection(), Optional.of(half)));
    }

    @Test
    void theSameCredentialTwiceIsNotTwo() {
        checks.add(alice);
        CredentialChain both = new CredentialChain(() -> checks, locked::contains, new LoginThrottle(clock, Duration.ofSeconds(60), 30, 50),
            FactorRule.of("publickey,password"), audit::add, clock, pauses::add);
        Password password = new Password("alice", "good".toCharArray());
        Identity half = ((Login.MoreNeeded) both.login(password, Samples.connection(), Optional.empty())).identity();

        assertInstanceOf(Login.MoreNeeded.class, both.login(password, Samples.connection(), Optional.of(half)));
    }

    @Test
    void whoWasLetInIsWhoTheChecksSayNow() {
        Identity was = new Identity("alice", Set.of("ops", "dev"), List.of(new Factor("password", "file"), new Factor("publickey", "key")));
        Map<String, Verdict> verdicts = new HashMap<>();
        checks.add(new CredentialCheck() {
            @Override
            public Verdict check(Credential credential, ConnectionInfo connection) {
                return Verdict.abstain();
            }

            @Override
            public Verdict recheck(String user, Factor factor) {
                if (factor.evidence().equals("key") && verdicts.isEmpty()) {
                    throw new IllegalStateException("out of order");
                }
                return verdicts.getOrDefault(factor.evidence(), Verdict.abstain());
            }
        });

        assertEquals(Optional.of(was), chain.recheck(was));
        verdicts.put("file", Verdict.accept(new Identity("alice", Set.of("dev"), "password")));
        verdicts.put("key", Verdict.accept(new Identity("alice", Set.of(), "publickey")));
        assertEquals(Optional.of(was.with(Set.of("dev"))), chain.recheck(was));
        verdicts.put("key", Verdict.refuse("removed"));
        assertEquals(Optional.empty(), chain.recheck(was));
    }

    private Optional<Identity> login(String user, String secret) {
        return chain.login(new Password(user, secret.toCharArray()), Samples.connection());
    }
}
