package org.mooring.credential.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.CredentialCheck;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.NtlmResponse;
import org.mooring.api.credential.Password;
import org.mooring.api.credential.Verdict;
import org.mooring.api.testkit.CredentialCheckContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;
import org.mooring.negotiate.NtlmKeys;

class UserFileCheckTest extends CredentialCheckContract {

    private static PasswordHash hash;

    @TempDir
    Path directory;

    private UserFile file;
    private CredentialCheck check;

    @BeforeAll
    static void hashOnce() {
        hash = PasswordHash.of("s\u00e9same".toCharArray());
    }

    @BeforeEach
    void prepare() throws IOException {
        file = new UserFile(new TemporaryState(directory));
        file.put(new User("alice", hash, Set.of("ops", "dev")));
        check = new UserFileCheck(new TemporaryState(directory));
    }

    @Override
    protected CredentialCheck check() {
        return check;
    }

    @Override
    protected Credential good() {
        return new Password("alice", "s\u00e9same".toCharArray());
    }

    @Override
    protected Credential bad() {
        return new Password("alice", "sesame".toCharArray());
    }

    @Test
    void groupsComeFromTheFile() {
        Verdict.Accepted accepted = assertInstanceOf(Verdict.Accepted.class, check.check(good(), Samples.connection()));

        assertEquals(new Identity("alice", Set.of("ops", "dev"), List.of(new Factor("password", "users"))), accepted.identity());
    }

    @Test
    void aUserWhoIsNotThereIsLeftToOthers() {
        assertInstanceOf(Verdict.Abstained.class, check.check(new Password("Alice", "x".toCharArray()), Samples.connection()));
    }

    @Test
    void aRemovedUserIsOutAtOnce() throws Exception {
        check.check(good(), Samples.connection());

        file.remove("alice");

        assertInstanceOf(Verdict.Abstained.class, check.check(good(), Samples.connection()));
    }

    @Test
    void aDamagedFileLetsNobodyIn() throws Exception {
        Files.writeString(file.path(), "alice::\n");

        assertThrows(UncheckedIOException.class, () -> check.check(good(), Samples.connection()));
    }

    @Test
    void anEmptyPasswordIsWrong() {
        assertInstanceOf(Verdict.Refused.class, check.check(new Password("alice", new char[0]), Samples.connection()));
    }

    @Test
    void anAnswerOfNtlmIsCheckedForWhoMayUseNtlmOnly() throws Exception {
        byte[] ntlm = NtlmKeys.ntHash("s\u00e9same".toCharArray());
        file.put(new User("nora", hash, false, Set.of("ops"), Optional.of(new NtlmHashes(new TemporaryState(directory)).protect("nora", ntlm))));
        NtlmResponse.Proof right = known -> Arrays.equals(ntlm, known);

        assertEquals(Verdict.accept(new Identity("nora", Set.of("ops"), List.of(new Factor("ntlm", "users")))),
            check.check(new NtlmResponse("nora", right), Samples.connection()));
        assertInstanceOf(Verdict.Refused.class, check.check(new NtlmResponse("nora", known -> false), Samples.connection()));
        assertInstanceOf(Verdict.Refused.class, check.check(new NtlmResponse("alice", right), Samples.connection()));
        assertInstanceOf(Verdict.Refused.class, check.check(new NtlmResponse("alice", known -> true), Samples.connection()));
        assertInstanceOf(Verdict.Abstained.class, check.check(new NtlmResponse("mallory", known -> true), Samples.connection()));
    }

    @Test
    void aHashOfNtlmIsOfOneUserOnly() throws Exception {
        String hashed = new NtlmHashes(new TemporaryState(directory)).protect("mallory", new byte[16]);
        file.put(new User("alice", hash, false, Set.of(), Optional.of(hashed)));

        assertThrows(UncheckedIOException.class, () -> check.check(new NtlmResponse("alice", known -> true), Samples.connection()));
    }

    @Test
    void whoWasLetInIsCheckedAgainWithTodaysGroups() throws Exception {
        Factor password = new Factor("password", "users");
        file.put(new User("alice", hash, Set.of("dev")));
        assertEquals(Verdict.accept(new Identity("alice", Set.of("dev"), List.of(password))), check.recheck("alice", password));

        file.remove("alice");
        assertInstanceOf(Verdict.Refused.class, check.recheck("alice", password));
        assertInstanceOf(Verdict.Abstained.class, check.recheck("alice", new Factor("publickey", "SHA256:x")));
    }
}
