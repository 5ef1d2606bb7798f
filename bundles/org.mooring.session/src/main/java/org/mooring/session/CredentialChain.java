package org.mooring.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the checks one after the other, slows guessing down, and records every login. */
final class CredentialChain implements Credentials {

    /** Waits; a test does not. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(CredentialChain.class);

    private static final Duration FIRST_DELAY = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 4;

    private final Supplier<List<CredentialCheck>> checks;
    private final LoginThrottle throttle;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Pause pause;

    /** @param checks those that are there now, in the order in which they are asked */
    CredentialChain(Supplier<List<CredentialCheck>> checks, LoginThrottle throttle, AuditTrail audit, InstantSource clock, Pause pause) {
        this.checks = checks;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
        String peer = connection.peerHost();
        if (!throttle.mayTry(peer, claimed(credential))) {
            record(credential, connection, false, "too many failed logins lately");
            delay(MOST_DOUBLINGS);
            return Optional.empty();
        }
        return switch (ask(credential, connection)) {
            case Verdict.Accepted accepted -> {
                throttle.succeeded(peer, claimed(credential));
                record(credential, connection, true, accepted.identity().user());
                yield Optional.of(accepted.identity());
            }
            case Verdict.Refused refused -> {
                record(credential, connection, false, refused.reason());
                delay(throttle.failed(peer, claimed(credential)) - 1);
                yield Optional.empty();
            }
            case Verdict.Abstained abstained -> {
                record(credential, connection, false, "no check knows such a user or credential");
                delay(throttle.failed(peer, claimed(credential)) - 1);
                yield Optional.empty();
            }
        };
    }

    /** By what failures are counted: the name that is claimed, or whom a certificate is made out to. */
    private static String claimed(Credential credential) {
        return credential.user().isEmpty() && credential instanceof Certificate certificate && !certificate.chain().isEmpty()
            ? certificate.chain().getFirst().getSubjectX500Principal().getName() : credential.user();
    }

    @Override
    public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
        if (!throttle.mayTry(connection.peerHost(), credential.user())) {
            return Optional.empty();
        }
        return ask(credential, connection) instanceof Verdict.Accepted accepted ? Optional.of(accepted.identity()) : Optional.empty();
    }

    private Verdict ask(Credential credential, ConnectionInfo connection) {
        for (CredentialCheck check : checks.get()) {
            Verdict verdict;
            try {
                verdict = check.check(credential, connection);
            } catch (RuntimeException e) {
                LOG.error("{} failed on a {} of user '{}'.", check.getClass().getName(), credential.kind(), credential.user(), e);
                return Verdict.refuse("the check " + check.getClass().getName() + " failed: " + e.getMessage());
            }
            if (!(verdict instanceof Verdict.Abstained)) {
                return verdict;
            }
        }
        return Verdict.abstain();
    }

    private void delay(int doublings) {
        try {
            pause.of(FIRST_DELAY.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void record(Credential credential, ConnectionInfo connection, boolean allowed, String reason) {
        String message = allowed ? "Logged in." : "Not let in: " + reason + ".";
        audit.add(new AuditRecord(clock.instant(), AuditEvent.LOGIN, allowed, allowed ? reason : claimed(credential), connection, null,
            message, Map.of("credential", credential.kind())));
    }
}
