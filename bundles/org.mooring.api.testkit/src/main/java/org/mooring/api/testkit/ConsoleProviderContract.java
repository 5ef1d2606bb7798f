package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Identity;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.transport.ConsoleProvider;
import org.mooring.api.transport.ConsoleRequest;

/** What every {@link ConsoleProvider} does for a client without a terminal. The shell under it is {@link EchoShell}. */
@Timeout(60)
public abstract class ConsoleProviderContract {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The console under test, over this shell and for users of these configurations. */
    protected abstract ConsoleProvider console(SessionConfigurations configurations, CommandShell shell);

    @Test
    void aCommandIsRunAndWhatItWritesIsSeen() throws Exception {
        assertEquals(0, run(Samples.ALICE, "say one two", ""));
        assertEquals(List.of("one", "two"), text(out).lines().toList());
        assertEquals("", text(err));
    }

    @Test
    void theExitCodeIsTheCommands() throws Exception {
        assertEquals(3, run(Samples.ALICE, "exit 3", ""));
        assertEquals(0, run(Samples.ALICE, "exit 0", ""));
    }

    @Test
    void aCommandThatFailsHasAnotherExitCodeThanZero() throws Exception {
        assertNotEquals(0, run(Samples.ALICE, "fail broken", ""));
        assertNotEquals(0, run(Samples.ALICE, "no-such-command", ""));
    }

    @Test
    void aCommandReadsItsQuestionsFromTheClient() throws Exception {
        assertEquals(0, run(Samples.ALICE, "ask", "an answer\n"));
        assertTrue(text(out).contains("an answer"), text(out));
    }

    @Test
    void linesAreRunOneAfterTheOtherUntilThePersonLeaves() throws Exception {
        assertEquals(4, run(Samples.ALICE, null, "set x kept\n\nno-such-command\nget x\nexit 4\nsay unheard\n"));
        assertTrue(text(out).contains("kept"), text(out));
        assertTrue(!text(out).contains("unheard"), text(out));
    }

    @Test
    void theEndOfTheInputIsTheEnd() throws Exception {
        assertEquals(0, run(Samples.ALICE, null, "say word\n"));
        assertTrue(text(out).contains("word"), text(out));
    }

    @Test
    void nothingStaysFromOneConsoleToTheNext() throws Exception {
        run(Samples.ALICE, "set x kept", "");

        assertEquals(0, run(Samples.ALICE, "get x", ""));
        assertEquals("", text(out));
    }

    @Test
    void whoMayUseNoConfigurationGetsAReasonAndNothingElse() throws Exception {
        assertNotEquals(0, run(Samples.BOB, "say word", ""));
        assertEquals("", text(out));
        assertTrue(!text(err).isBlank());
    }

    private int run(Identity user, String command, String typed) throws Exception {
        SessionConfiguration everyones = Samples.configuration("test", "jvm", SessionLimits.DEFAULT);
        SessionConfiguration alices = new SessionConfiguration(everyones.name(), everyones.origin(), "",
            new Access(false, Set.of(Samples.ALICE.user()), Set.of()), everyones.shell(), everyones.process(), everyones.languageMode(),
            everyones.modules(), everyones.visible(), everyones.variables(), everyones.limits());
        out.reset();
        err.reset();
        return console(new FixedConfigurations(List.of(alices)), new EchoShell()).run(new ConsoleRequest(user, Samples.connection(), command,
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), out, err, null, Map.of()));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
