package org.mooring.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.KerberosName;
import org.mooring.api.credential.Login;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.SshCertificate;
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
    private final Predicate<String> isLocked;
    private final LoginThrottle throttle;
    private final FactorRule rule;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Pause pause;

    /**
     * @param checks those that are there now, in the order in which they are asked
     * @param isLocked says of users that they are not let in, whatever they come with
     * @param rule which credentials together are enough
     */
    CredentialChain(Supplier<List<CredentialCheck>> checks, Predicate<String> isLocked, LoginThrottle throttle, FactorRule rule, AuditTrail audit, InstantSource clock,
            Pause pause) {
        this.checks = checks;
        this.isLocked = isLocked;
        this.throttle = throttle;
        this.rule = rule;
        this.audit = audit;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
        return login(credential, connection, Optional.empty()) instanceof Login.LetIn in ? Optional.of(in.identity()) : Optional.empty();
    }

    @Override
    public Login login(Credential credential, ConnectionInfo connection, Optional<Identity> before) {
        String peer = connection.peerHost();
        if (!throttle.mayTry(peer, claimed(credential))) {
            record(credential, connection, false, claimed(credential), throttle.isLockedOut(claimed(credential))
                ? "Not let in: the user is locked out, after too many failed logins." : "Not let in: too many failed logins lately.");
            delay(MOST_DOUBLINGS);
            return new Login.Refused();
        }
        return switch (ask(credential, connection)) {
            case Verdict.Accepted accepted -> accepted(credential, connection, before, accepted.identity());
            case Verdict.Refused refused -> refused(credential, connection, refused.reason());
            case Verdict.Abstained abstained -> refused(credential, connection, "no check knows such a user or credential");
        };
    }

    private Login accepted(Credential credential, ConnectionInfo connection, Optional<Identity> before, Identity found) {
        if (isLocked.test(found.user())) {
            return refused(credential, connection, "the user is locked");
        }
        if (before.isPresent() && !before.get().isSameUser(found)) {
            return refused(credential, connection, "the credential is one of another user than the one before");
        }
        Identity identity = before.map(earlier -> earlier.and(found)).orElse(found);
        if (rule.isEnough(identity)) {
            try {
                record(credential, connection, true, identity.user(), "Logged in.");
            } catch (AuditException e) {
                LOG.error("User '{}' is not let in: the login cannot be recorded.", identity.user(), e);
                return new Login.Refused();
            }
            throttle.succeeded(connection.peerHost(), claimed(credential));
            return new Login.LetIn(identity);
        }
        boolean hopeless = !rule.couldBecomeEnough(identity);
        record(credential, connection, false, identity.user(), "Not let in" + (hopeless ? ": " : " yet: ") + identity.provedBy()
            + (hopeless ? " is not enough here, whatever comes with it." : " was proved, and more is needed."));
        return hopeless ? new Login.Refused() : new Login.MoreNeeded(identity);
    }

    private Login refused(Credential credential, ConnectionInfo connection, String reason) {
        boolean wasLockedOut = throttle.isLockedOut(claimed(credential));
        int failures = throttle.failed(connection.peerHost(), claimed(credential));
        boolean lockedOutNow = !wasLockedOut && throttle.isLockedOut(claimed(credential));
        record(credential, connection, false, claimed(credential),
            "Not let in: " + reason + (lockedOutNow ? ". The user is locked out from now on." : "."));
        if (lockedOutNow) {
            audit.add(new AuditRecord(clock.instant(), AuditEvent.LOCK_OUT, false, claimed(credential), connection, null,
                "The user is locked out, after " + failures + " failed logins from here and others before.", Map.of()));
        }
        delay(failures - 1);
        return new Login.Refused();
    }

    @Override
    public List<List<String>> combinations() {
        return rule.combinations();
    }

    @Override
    public boolean mayTry(String user, ConnectionInfo connection) {
        return throttle.mayTry(connection.peerHost(), user);
    }

    @Override
    public Optional<Identity> recheck(Identity identity) {
        if (isLocked.test(identity.user())) {
            return Optional.empty();
        }
        Set<String> groups = new HashSet<>();
        boolean allKnown = true;
        for (Factor factor : identity.factors()) {
            switch (recheck(identity.user(), factor)) {
                case Verdict.Accepted accepted -> groups.addAll(accepted.identity().groups());
                case Verdict.Refused refused -> {
                    return Optional.empty();
                }
                case Verdict.Abstained abstained -> allKnown = false;
            }
        }
        if (!allKnown) {
            groups.addAll(identity.groups());
        }
        return Optional.of(groups.equals(identity.groups()) ? identity : identity.with(groups));
    }

    private Verdict recheck(String user, Factor factor) {
        for (CredentialCheck check : checks.get()) {
            try {
                Verdict verdict = check.recheck(user, factor);
                if (!(verdict instanceof Verdict.Abstained)) {
                    return verdict;
                }
            } catch (RuntimeException e) {
                LOG.warn("{} cannot say whether user '{}' would still be let in.", check.getClass().getName(), user, e);
            }
        }
        return Verdict.abstain();
    }

    @Override
    public String version(Identity identity) {
        List<Optional<String>> versions = identity.factors().stream()
            .map(factor -> checks.get().stream().map(check -> check.version(identity.user(), factor)).flatMap(Optional::stream).findFirst()).toList();
        return versions.stream().allMatch(Optional::isEmpty) ? "" : versions.stream().map(version -> version.orElse("?")).collect(Collectors.joining("\n"));
    }

    /** By what failures are counted: the name that is claimed, or whom a certificate is made out to. */
    private static String claimed(Credential credential) {
        return switch (credential) {
            case Certificate certificate when certificate.user().isEmpty() && !certificate.chain().isEmpty() ->
                certificate.chain().getFirst().getSubjectX500Principal().getName();
            case KerberosName name when name.user().isEmpty() -> name.principal();
            default -> credential.user();
        };
    }

    @Override
    public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
        return wouldBe(credential, connection);
    }

    @Override
    public Optional<Identity> wouldAccept(SshCertificate credential, ConnectionInfo connection) {
        return wouldBe(credential, connection);
    }

    private Optional<Identity> wouldBe(Credential credential, ConnectionInfo connection) {
        if (!throttle.mayTry(connection.peerHost(), credential.user())) {
            return Optional.empty();
        }
        return ask(credential, connection) instanceof Verdict.Accepted accepted && !isLocked.test(accepted.identity().user())
            ? Optional.of(accepted.identity()) : Optional.empty();
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

    private void record(Credential credential, ConnectionInfo connection, boolean allowed, String user, String message) {
        audit.add(new AuditRecord(clock.instant(), AuditEvent.LOGIN, allowed, user, connection, null, message,
            Map.of("credential", credential.kind())));
    }
}
