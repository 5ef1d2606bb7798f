package org.mooring.credential.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.credential.Certificate;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

class AuthorizedCertificatesCheckTest extends CredentialCheckContract {

    @TempDir
    Path directory;

    private Path files;
    private CredentialCheck check;

    @BeforeEach
    void prepare() throws IOException {
        check = new AuthorizedCertificatesCheck(new TemporaryState(directory), new Groups("olga", List.of()));
        files = directory.resolve("authorized_certificates.d");
        put("alice", "alice.pem");
    }

    @Override
    protected CredentialCheck check() {
        return check;
    }

    @Override
    protected Credential good() {
        return credential("", "alice.pem");
    }

    @Override
    protected Credential bad() {
        return credential("", "bob.pem");
    }

    @Test
    void theFileSaysWhoseCertificateItIs() {
        Verdict.Accepted accepted = assertInstanceOf(Verdict.Accepted.class, ask("", "alice.pem"));
        assertEquals("alice", accepted.identity().user());
        assertEquals("certificate", accepted.identity().provedBy());
    }

    @Test
    void aCertificateOfSeveralUsersIsNobodys() throws IOException {
        put("bob", "alice.pem");

        assertInstanceOf(Verdict.Refused.class, ask("", "alice.pem"));
    }

    @Test
    void aCertificateThatIsTakenAwayIsOutAtOnce() throws IOException {
        Files.delete(files.resolve("alice"));

        assertInstanceOf(Verdict.Abstained.class, ask("", "alice.pem"));
    }

    @Test
    void aFileThatHasNoCertificatesIsPassedOver() throws IOException {
        Files.writeString(files.resolve("aaron"), "-----BEGIN CERTIFICATE-----\nnonsense\n");

        assertInstanceOf(Verdict.Accepted.class, ask("", "alice.pem"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatOthersCanWriteIsNotUsed() throws IOException {
        Files.setPosixFilePermissions(files.resolve("alice"), PosixFilePermissions.fromString("rw-rw-r--"));

        assertInstanceOf(Verdict.Abstained.class, ask("", "alice.pem"));
    }

    private Verdict ask(String user, String certificate) {
        return check.check(credential(user, certificate), Samples.connection());
    }

    private static Credential credential(String user, String certificate) {
        try (InputStream in = AuthorizedCertificatesCheckTest.class.getResourceAsStream(certificate)) {
            return new Certificate(user, List.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in)));
        } catch (IOException | CertificateException e) {
            throw new AssertionError(e);
        }
    }

    private void put(String user, String certificate) throws IOException {
        Files.createDirectories(files);
        try (InputStream in = AuthorizedCertificatesCheckTest.class.getResourceAsStream(certificate)) {
            Files.write(files.resolve(user), in.readAllBytes());
        }
    }
}
