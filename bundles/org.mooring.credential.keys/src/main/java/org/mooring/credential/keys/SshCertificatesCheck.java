package org.mooring.credential.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.SshCertificate;
import org.mooring.api.credential.Verdict;
import org.mooring.api.state.StateDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves OpenSSH's certificates by files of the state directory: {@code trusted_user_ca_keys} has the authorities' keys,
 * {@code authorized_principals.d/NAME} the principals of which one makes somebody NAME (without the file, NAME itself), and
 * {@code revoked_keys} what is not accepted any more.
 */
@Component
public final class SshCertificatesCheck implements CredentialCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SshCertificatesCheck.class);
    private static final String PRINCIPALS = "authorized_principals.d";
    private static final int MOST_REMEMBERED = 10_000;

    private final Path state;
    private final Path principals;
    private final Groups groups;
    private final InstantSource clock;
    private final Map<String, SshCertificate> accepted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SshCertificate> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Activate
    public SshCertificatesCheck(@Reference StateDirectory state, @Reference Groups groups) throws IOException {
        this(state, groups, Clock.systemUTC());
    }

    SshCertificatesCheck(StateDirectory state, Groups groups, InstantSource clock) throws IOException {
        this.state = state.path();
        this.principals = state.directory(PRINCIPALS);
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public Verdict check(Credential credential, ConnectionInfo connection) {
        return credential instanceof SshCertificate certificate ? check(certificate) : Verdict.abstain();
    }

    private Verdict check(SshCertificate certificate) {
        if (!AuthorizedKeysCheck.isName(certificate.user())) {
            return Verdict.abstain();
        }
        Optional<byte[]> key = KeyText.blob(certificate.key());
        Optional<byte[]> authority = KeyText.blob(certificate.authority());
        if (key.isEmpty() || authority.isEmpty()) {
            return Verdict.refuse("keys of this kind or size are not accepted: use Ed25519, ECDSA or RSA from 2048 bits on");
        }
        try {
            return check(certificate, key.get(), authority.get(), groups::provedNow);
        } catch (IOException e) {
            LOG.warn("The certificate of user '{}' cannot be checked.", certificate.user(), e);
            return Verdict.refuse("the certificate cannot be checked: " + e.getMessage());
        }
    }

    private Verdict check(SshCertificate certificate, byte[] key, byte[] authority, BiFunction<String, Factor, Identity> identity)
            throws IOException {
        Path authorities = state.resolve("trusted_user_ca_keys");
        if (!isTrusted(authorities, state) || AuthorizedKeys.ask(authorities, authority) != AuthorizedKeys.Answer.YES) {
            return Verdict.abstain();
        }
        if (!clock.instant().isBefore(certificate.until())) {
            return Verdict.refuse("the certificate is not valid any more");
        }
        List<String> fingerprints = List.of(KeyText.fingerprint(key), KeyText.fingerprint(authority));
        if (RevokedKeys.have(state.resolve("revoked_keys"), certificate.id(), certificate.serial(), fingerprints)) {
            return Verdict.refuse("the certificate '" + certificate.id() + "' is revoked");
        }
        Set<String> wanted = principalsOf(certificate.user());
        if (certificate.principals().stream().noneMatch(wanted::contains)) {
            return Verdict.refuse("the certificate '" + certificate.id() + "' is not for this user");
        }
        Factor factor = new Factor(certificate.kind(), "authority " + fingerprints.get(1) + ", key " + fingerprints.get(0) + ", serial "
            + Long.toUnsignedString(certificate.serial()));
        synchronized (accepted) {
            accepted.put(certificate.user() + "\n" + factor.evidence(), certificate);
        }
        return Verdict.accept(identity.apply(certificate.user(), factor));
    }

    private Set<String> principalsOf(String user) throws IOException {
        Path file = principals.resolve(user);
        if (!Files.exists(file)) {
            return Set.of(user);
        }
        return isTrusted(file, principals) ? Arrays.stream(Files.readString(file, StandardCharsets.UTF_8).split("\\R")).map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toSet()) : Set.of();
    }

    private static boolean isTrusted(Path file, Path home) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Optional<String> objection = TrustedFile.objection(file, home);
        objection.ifPresent(why -> LOG.warn("{} is not used: {}.", file, why));
        return objection.isEmpty();
    }

    @Override
    public Verdict recheck(String user, Factor factor) {
        SshCertificate certificate;
        synchronized (accepted) {
            certificate = factor.kind().equals("sshcertificate") ? accepted.get(user + "\n" + factor.evidence()) : null;
        }
        if (certificate == null) {
            return Verdict.abstain();
        }
        try {
            Verdict verdict = check(certificate, KeyText.blob(certificate.key()).orElseThrow(), KeyText.blob(certificate.authority()).orElseThrow(),
                groups::provedBefore);
            return verdict instanceof Verdict.Abstained ? Verdict.refuse("the authority is not trusted any more") : verdict;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
