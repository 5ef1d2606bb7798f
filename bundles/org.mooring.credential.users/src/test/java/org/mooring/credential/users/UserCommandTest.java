package org.mooring.credential.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.testkit.TemporaryState;

class UserCommandTest {

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<AuditRecord> audit = new ArrayList<>();
    private String password = "secret";
    private UserCommand command;

    @BeforeEach
    void prepare() {
        command = new UserCommand(new TemporaryState(directory), audit::add, new UserCommand.Terminal() {
            @Override
            public char[] newPassword(String name) {
                return password == null ? null : password.toCharArray();
            }

            @Override
            public void say(String line) {
                said.add(line);
            }

            @Override
            public void complain(String line) {
                complaints.add(line);
            }
        });
    }

    @Test
    void aUserIsLockedUntilUnlockedWhateverThePassword() throws Exception {
        UserFileCheck check = new UserFileCheck(new TemporaryState(directory));
        run("add", "alice", "--group", "ops");

        assertEquals(0, run("lock", "alice"));
        run("add", "alice");
        assertTrue(check.isLocked("alice"));
        run("list");
        assertEquals(0, run("unlock", "alice"));
        assertFalse(check.isLocked("alice"));

        assertEquals(1, run("lock", "nobody"));
        assertEquals(List.of("Added user 'alice'.", "Locked user 'alice'.", "Changed user 'alice'.", "alice  (locked)", "Unlocked user 'alice'."), said);
    }

    @Test
    void aUserIsAddedChangedListedAndRemoved() throws Exception {
        assertEquals(0, run("add", "alice", "--group", "ops", "--group", "dev"));
        assertEquals(0, run("add", "bob"));
        assertEquals(0, run("add", "alice", "--group", "ops"));
        assertEquals(0, run("list"));
        assertEquals(0, run("remove", "alice"));
        assertEquals(0, run("list"));

        assertEquals(List.of("Added user 'alice'.", "Added user 'bob'.", "Changed user 'alice'.", "alice  ops", "bob",
            "Removed user 'alice'.", "bob"), said);
        assertEquals(4, audit.size());
        assertEquals(Set.of("bob"), new UserFile(new TemporaryState(directory)).read().keySet());
    }

    @Test
    void passwordsAreNotInTheFileOrTheAudit() throws Exception {
        run("add", "alice");

        assertFalse(Files.readString(directory.resolve("users")).contains("secret"));
        assertFalse(audit.toString().contains("secret"));
    }

    @Test
    void onlyWhoIsAddedForNtlmHasAHashForIt() throws Exception {
        run("add", "alice", "--ntlm");
        run("add", "bob");
        String hash = java.util.HexFormat.of().formatHex(org.mooring.negotiate.NtlmKeys.ntHash(password.toCharArray()));

        var users = new UserFile(new TemporaryState(directory)).read();
        assertTrue(users.get("alice").ntlm().isPresent());
        assertTrue(users.get("bob").ntlm().isEmpty());
        assertFalse(Files.readString(directory.resolve("users")).contains(hash));
        run("add", "alice");
        assertTrue(new UserFile(new TemporaryState(directory)).read().get("alice").ntlm().isEmpty());
    }

    @Test
    void withoutAPasswordNothingChanges() {
        password = null;
        assertEquals(1, run("add", "alice"));
        password = "";
        assertEquals(1, run("add", "alice"));

        assertFalse(Files.exists(directory.resolve("users")));
    }

    @Test
    void namesThatWouldNotBePlainAreRefused() {
        for (String name : List.of("a:b", "a b", "", "a\nb", "../x")) {
            assertEquals(1, run("add", name), name);
        }
        assertEquals(1, run("add", "alice", "--group", "a,b"));
        assertTrue(complaints.getFirst().startsWith("'a:b' is no name for a user"));
    }

    @Test
    void whatIsNotUnderstoodGetsTheUsage() {
        for (List<String> words : List.of(List.<String>of(), List.of("add"), List.of("add", "--group"), List.of("add", "a", "b"),
                List.of("remove"), List.of("list", "x"), List.of("delete", "a"))) {
            assertEquals(2, command.run(words), words.toString());
        }
        assertTrue(complaints.getFirst().contains("mooring user add NAME"));
    }

    @Test
    void removingWhoIsNotThereFails() {
        assertEquals(1, run("remove", "alice"));
        assertEquals(List.of("There is no user 'alice'."), complaints);
    }

    private int run(String... words) {
        return command.run(List.of(words));
    }
}
