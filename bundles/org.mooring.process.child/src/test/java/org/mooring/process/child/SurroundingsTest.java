package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mooring.api.configuration.Isolation;
import org.mooring.api.configuration.Isolation.RunAs;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.SessionException;
import org.mooring.api.testkit.Samples;
import org.mooring.process.child.Surroundings.SystemTools;

class SurroundingsTest {

    /** A system with some programs, and the user {@code worker}. */
    private record Tools(boolean isRoot, boolean hasSystemd, Set<String> programs) implements SystemTools {

        @Override
        public Optional<Path> program(String name) {
            return programs.contains(name) ? Optional.of(Path.of("/bin", name)) : Optional.empty();
        }

        @Override
        public Optional<Account> account(String user) {
            return user.equals("worker") ? Optional.of(new Account("worker", 1001, 1002, "workers", "/nowhere", "/bin/sh")) : Optional.empty();
        }

        @Override
        public boolean hasGroup(String name) {
            return name.equals("operators");
        }
    }

    private static final Isolation AS_WORKER = new Isolation(new RunAs("worker", false, List.of()), 0, 0, List.of());

    private static Surroundings surroundings(boolean root, boolean systemd, String virtualAccount, String... programs) {
        return new Surroundings(Path.of("/run/x"), virtualAccount, new Tools(root, systemd, Set.of(programs)));
    }

    private static SessionConfiguration configuration(Isolation isolation) {
        SessionConfiguration plain = Samples.configuration("ops", "child", SessionLimits.DEFAULT);
        return new SessionConfiguration(plain.name(), "ops.pssc", "", plain.access(), plain.shell(), plain.process(), plain.languageMode(),
            plain.modules(), plain.visible(), Map.of(), plain.limits(), null, isolation);
    }

    private static String refusal(Surroundings surroundings, Isolation isolation) {
        return assertThrows(SessionException.class, () -> surroundings.check(configuration(isolation))).getMessage();
    }

    @Test
    void anotherUserIsRefusedWhereItCannotBeHadAndTheMessageSaysWhy() throws Exception {
        assertTrue(refusal(surroundings(false, false, "", "setpriv"), AS_WORKER).contains("(ops.pssc) asks for another user"
            + " of the operating system, which only a server that is started as root can do."));
        assertTrue(refusal(surroundings(true, false, ""), AS_WORKER).contains("no program 'setpriv'"));
        assertTrue(refusal(surroundings(true, false, "", "setpriv"), new Isolation(new RunAs("nobody-here", false, List.of()), 0, 0, List.of()))
            .contains("user 'nobody-here' of the operating system, who does not exist"));
        assertTrue(refusal(surroundings(true, false, "", "setpriv"), new Isolation(new RunAs("", true, List.of()), 0, 0, List.of()))
            .contains("no user stands for it: name one as 'virtualAccount'"));
        assertTrue(refusal(surroundings(true, false, "worker", "setpriv"), new Isolation(new RunAs("", true, List.of("x")), 0, 0, List.of()))
            .contains("group 'x'"));
        surroundings(true, false, "worker", "setpriv").check(configuration(new Isolation(new RunAs("", true, List.of("operators")), 0, 0, List.of())));
    }

    @Test
    void aCapOfTheProcessorNeedsSystemd() {
        Isolation half = new Isolation(RunAs.SERVER, 0, 50, List.of());
        assertTrue(refusal(surroundings(true, false, ""), half).contains("needs systemd"));
        assertEquals(List.of("systemd-run", "--scope", "--quiet", "--collect", "--unit=mooring-session-key", "-p", "CPUQuota=50%", "--"),
            surroundings(true, true, "").prefix(half, "key"));
    }

    @Test
    void anotherUserRunsTheProcessWithItsOwnGroupsAndWithoutTheServersEnvironment() {
        Surroundings surroundings = surroundings(true, false, "", "setpriv", "setsid");

        assertEquals(List.of("/bin/setsid", "setpriv", "--reuid", "1001", "--regid", "1002", "--init-groups", "--inh-caps=-all", "--"),
            surroundings.prefix(AS_WORKER, "key"));
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/p", "SECRET", "x"));
        surroundings.environment(AS_WORKER.runAs(), environment, Path.of("/d"));
        assertFalse(environment.containsKey("SECRET"));
        assertEquals("worker", environment.get("USER"));
        assertEquals("/d", environment.get("HOME"));
    }

    @Test
    void theServersOwnUserNeedsNothing() throws Exception {
        Surroundings bare = surroundings(false, false, "");
        bare.check(configuration(Isolation.NONE));
        assertEquals(List.of(), bare.prefix(Isolation.NONE, "key"));
    }
}
