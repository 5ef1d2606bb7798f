package org.mooring.credential.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.SshCertificate;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

class SshCertificatesCheckTest extends CredentialCheckContract {

    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");
    private static final PublicKey AUTHORITY = key();
    private static final PublicKey OTHER = key();
    private static final PublicKey KEY = key();

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");
    private CredentialCheck check;

    private static PublicKey key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(PublicKey key) {
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(KeyText.blob(key).orElseThrow()) + " comment\n";
    }

    @BeforeEach
    void prepare() throws Exception {
        InstantSource clock = () -> now;
        check = new SshCertificatesCheck(new TemporaryState(directory), new Groups("nobody-runs-this", List.of()), clock);
        write("trusted_user_ca_keys", "# authorities\n" + line(AUTHORITY));
    }

    private void write(String file, String text) throws Exception {
        Path path = directory.resolve(file);
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    private static SshCertificate certificate(String user, PublicKey authority, String... principals) {
        return new SshCertificate(user, KEY, authority, "a laptop", 7, List.of(principals), TOMORROW);
    }

    private Verdict verdict(String user, PublicKey authority, String... principals) {
        return check.check(certificate(user, authority, principals), Samples.connection());
    }

    @Override
    protected CredentialCheck check() {
        return check;
    }

    @Override
    protected Credential good() {
        return certificate("alice", AUTHORITY, "alice", "staff");
    }

    @Override
    protected Credential bad() {
        return certificate("alice", OTHER, "alice");
    }

    @Test
    void acceptedIsWhoATrustedAuthorityNames() {
        Identity alice = assertInstanceOf(Verdict.Accepted.class, verdict("alice", AUTHORITY, "bob", "alice")).identity();

        assertEquals(Set.of(), alice.groups());
        assertInstanceOf(Verdict.Refused.class, verdict("carol", AUTHORITY, "bob", "alice"));
        assertInstanceOf(Verdict.Refused.class, verdict("alice", AUTHORITY));
        assertInstanceOf(Verdict.Abstained.class, verdict("alice", OTHER, "alice"));
    }

    @Test
    void aFileOfPrincipalsSaysWhoIsAUserInstead() throws Exception {
        write("authorized_principals.d/alice", "# roles\noperators\n");

        assertInstanceOf(Verdict.Accepted.class, verdict("alice", AUTHORITY, "operators"));
        assertInstanceOf(Verdict.Refused.class, verdict("alice", AUTHORITY, "alice"));
    }

    @Test
    void withoutAuthoritiesNobodyIsAccepted() throws Exception {
        Files.delete(directory.resolve("trusted_user_ca_keys"));

        assertInstanceOf(Verdict.Abstained.class, verdict("alice", AUTHORITY, "alice"));
    }

    @Test
    void aFileThatOthersCanWriteIsNotUsed() throws Exception {
        Files.setPosixFilePermissions(directory.resolve("trusted_user_ca_keys"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertInstanceOf(Verdict.Abstained.class, verdict("alice", AUTHORITY, "alice"));
    }

    @ParameterizedTest
    @CsvSource({"serial: 7, true", "serial: 3-9, true", "serial: 8, false", "serial: 8-18446744073709551615, false", "id: a laptop, true",
        "id: another, false"})
    void whatIsRevokedIsRefused(String line, boolean revoked) throws Exception {
        write("revoked_keys", "# gone\n" + line + "\n");

        assertEquals(revoked, verdict("alice", AUTHORITY, "alice") instanceof Verdict.Refused);
    }

    @Test
    void revokedKeysAndAuthoritiesAreRefused() throws Exception {
        for (String line : List.of(line(KEY), "key: " + line(KEY), line(AUTHORITY), "sha256: " + KeyText.fingerprint(KeyText.blob(KEY).orElseThrow()))) {
            write("revoked_keys", line);
            assertInstanceOf(Verdict.Refused.class, verdict("alice", AUTHORITY, "alice"), line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial: x", "nonsense", "what: 5", "serial: -"})
    void aListThatIsNotUnderstoodLetsNobodyIn(String line) throws Exception {
        write("revoked_keys", line + "\n");

        assertInstanceOf(Verdict.Refused.class, verdict("alice", AUTHORITY, "alice"));
    }

    @Test
    void whoWasLetInIsOutAsSoonAsTheCertificateIsRevokedOrOver() throws Exception {
        Factor factor = ((Verdict.Accepted) verdict("alice", AUTHORITY, "alice")).identity().factors().getFirst();
        assertInstanceOf(Verdict.Accepted.class, check.recheck("alice", factor));

        write("revoked_keys", "serial: 7\n");
        assertInstanceOf(Verdict.Refused.class, check.recheck("alice", factor));
        Files.delete(directory.resolve("revoked_keys"));
        write("trusted_user_ca_keys", line(OTHER));
        assertInstanceOf(Verdict.Refused.class, check.recheck("alice", factor));
        write("trusted_user_ca_keys", line(AUTHORITY));
        now = TOMORROW;
        assertInstanceOf(Verdict.Refused.class, check.recheck("alice", factor));
        assertInstanceOf(Verdict.Abstained.class, check.recheck("bob", factor));
    }
}
