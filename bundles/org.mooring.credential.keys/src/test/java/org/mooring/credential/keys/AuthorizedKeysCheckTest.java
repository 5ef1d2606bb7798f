package org.mooring.credential.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

class AuthorizedKeysCheckTest extends CredentialCheckContract {

    private static final java.security.PublicKey KEY = key("Ed25519", null);
    private static final java.security.PublicKey OTHER = key("Ed25519", null);

    @TempDir
    Path directory;

    private final Map<String, Set<String>> directoryOfUsers = new HashMap<>();
    private final Groups groups = new Groups("olga", List.of(user -> Optional.ofNullable(directoryOfUsers.get(user))));
    private Path home;
    private Path ours;
    private CredentialCheck check;

    @BeforeEach
    void prepare() throws IOException {
        home = Files.createDirectories(directory.resolve("home"));
        check = new AuthorizedKeysCheck(new TemporaryState(Files.createDirectories(directory.resolve("state"))), groups, "olga", home, true);
        ours = directory.resolve("state").resolve("authorized_keys.d");
        write(ours.resolve("alice"), line(OTHER) + "\n# a comment\n\n" + line(KEY) + " alice@example\n");
    }

    @Override
    protected CredentialCheck check() {
        return check;
    }

    @Override
    protected Credential good() {
        return new PublicKey("alice", KEY);
    }

    @Override
    protected Credential bad() {
        return new PublicKey("alice", key("Ed25519", null));
    }

    @Test
    void theServersOwnerMayUseTheKeysThatSshdAccepts() throws Exception {
        write(home.resolve(".ssh").resolve("authorized_keys"), line(KEY));

        Verdict.Accepted accepted = assertInstanceOf(Verdict.Accepted.class, ask("olga", KEY));

        assertEquals(Set.of("server-owner"), accepted.identity().groups());
        assertInstanceOf(Verdict.Abstained.class, ask("oleg", KEY));
    }

    @Test
    void aUserHasTheGroupsThatTheDirectoriesOfUsersSay() {
        directoryOfUsers.put("alice", Set.of("ops", "server-owner"));

        Verdict.Accepted accepted = assertInstanceOf(Verdict.Accepted.class, ask("alice", KEY));
        directoryOfUsers.put("alice", Set.of("dev"));
        Verdict.Accepted later = assertInstanceOf(Verdict.Accepted.class, check.recheck("alice", accepted.identity().factors().getFirst()));

        assertEquals(Set.of("ops"), accepted.identity().groups());
        assertEquals(Set.of("dev"), later.identity().groups());
    }

    @Test
    void aDirectoryThatDoesNotAnswerKeepsNobodyOutAndTakesNothingAway() throws Exception {
        check = new AuthorizedKeysCheck(new TemporaryState(directory.resolve("state")), new Groups("olga", List.of(user -> {
            throw new IllegalStateException("out of order");
        })), "olga", home, false);

        Verdict.Accepted accepted = assertInstanceOf(Verdict.Accepted.class, ask("alice", KEY));

        assertEquals(Set.of(), accepted.identity().groups());
        assertThrows(IllegalStateException.class, () -> check.recheck("alice", accepted.identity().factors().getFirst()));
    }

    @Test
    void theOwnersKeysCanBeLeftOut() throws Exception {
        write(home.resolve(".ssh").resolve("authorized_keys"), line(KEY));
        check = new AuthorizedKeysCheck(new TemporaryState(directory.resolve("state")), groups, "olga", home, false);

        assertInstanceOf(Verdict.Abstained.class, ask("olga", KEY));
    }

    @Test
    void aKeyThatIsTakenAwayIsOutAtOnce() throws Exception {
        assertInstanceOf(Verdict.Accepted.class, ask("alice", KEY));

        Files.delete(ours.resolve("alice"));

        assertInstanceOf(Verdict.Abstained.class, ask("alice", KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command=\"/bin/date\"", "from=\"10.0.0.0/8\"", "restrict", "expiry-time=\"20200101\"", "cert-authority",
        "no-port-forwarding,command=\"a \\\" ssh-ed25519 b\"", "unknown-option", "no-pty"})
    void aKeyWithOptionsThatAreNotSupportedIsRefused(String options) throws Exception {
        write(ours.resolve("alice"), options + " " + line(KEY));

        assertInstanceOf(Verdict.Refused.class, ask("alice", KEY));
    }

    @Test
    void optionsThatTakeAwayOnlyWhatNoSessionHasAreFine() throws Exception {
        write(ours.resolve("alice"), "no-port-forwarding,no-X11-forwarding,no-agent-forwarding " + line(KEY));

        assertInstanceOf(Verdict.Accepted.class, ask("alice", KEY));
    }

    @Test
    void linesThatAreNoneArePassedOver() throws Exception {
        write(ours.resolve("alice"), "garbage\nssh-ed25519\nssh-ed25519 !!!\nssh-dss AAAA\n" + line(KEY));

        assertInstanceOf(Verdict.Accepted.class, ask("alice", KEY));
    }

    @Test
    void allKindsOfKeysAreKnown() throws Exception {
        for (java.security.PublicKey key : new java.security.PublicKey[] {key("RSA", 3072), key("EC", "secp256r1"), key("EC", "secp384r1"),
                key("EC", "secp521r1"), KEY}) {
            write(ours.resolve("alice"), line(key));
            assertInstanceOf(Verdict.Accepted.class, ask("alice", key), key.getAlgorithm());
        }
    }

    @Test
    void keysThatAreTooWeakAreRefused() {
        assertInstanceOf(Verdict.Refused.class, ask("alice", key("RSA", 1024)));
    }

    @Test
    void theKeyOfRfc8032sFirstTestIsWrittenAsOpenSshWritesIt() throws Exception {
        byte[] raw = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, 44);
        System.arraycopy(raw, 0, encoded, 12, 32);
        java.security.PublicKey key = KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(encoded));

        assertEquals("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea", line(key));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatOthersCanWriteIsNotUsed() throws Exception {
        Files.setPosixFilePermissions(ours.resolve("alice"), PosixFilePermissions.fromString("rw-rw-r--"));

        assertInstanceOf(Verdict.Abstained.class, ask("alice", KEY));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatOthersCanWriteIsNotTrusted() throws Exception {
        write(home.resolve(".ssh").resolve("authorized_keys"), line(KEY));
        Files.setPosixFilePermissions(home.resolve(".ssh"), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertInstanceOf(Verdict.Abstained.class, ask("olga", KEY));
    }

    @Test
    void aUsersNameIsNeverAPath() throws Exception {
        write(directory.resolve("state").resolve("alice"), line(KEY));

        for (String name : new String[] {"../alice", "x/../alice", "..", "a\0b", ""}) {
            assertInstanceOf(Verdict.Abstained.class, ask(name, KEY), name);
        }
    }

    private Verdict ask(String user, java.security.PublicKey key) {
        return check.check(new PublicKey(user, key), Samples.connection());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String line(java.security.PublicKey key) {
        byte[] blob = KeyText.blob(key).orElseThrow();
        String type = new String(blob, 4, blob[3], StandardCharsets.US_ASCII);
        return type + " " + Base64.getEncoder().encodeToString(blob);
    }

    private static java.security.PublicKey key(String algorithm, Object size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (size instanceof Integer bits) {
                generator.initialize(bits);
            } else if (size instanceof String curve) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
