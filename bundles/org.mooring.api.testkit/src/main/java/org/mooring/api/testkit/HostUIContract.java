package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.host.ConsoleColor;
import org.mooring.api.host.FieldDescription;
import org.mooring.api.host.HostChoice;
import org.mooring.api.host.HostException;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.ProgressRecord;

/**
 * What every {@link HostUI} does that has a person who types lines: a console, a remote client, a page with an input field. The person has typed
 * all lines before the first question, and then leaves: a question beyond them is asked of nobody.
 */
@Timeout(30)
public abstract class HostUIContract {

    private static final List<HostChoice> CHOICES = List.of(new HostChoice("&Yes", "go on"), new HostChoice("&No", "stay"), new HostChoice("&All", ""));

    /** A new user interface at which a person types these lines. Asked once in a test. */
    protected abstract HostUI ui(String... typed);

    /** What the person at the last {@link #ui} has seen by now. */
    protected abstract String seen();

    @Test
    void aLineIsWhatWasTyped() {
        HostUI ui = ui("first line", "");

        assertEquals("first line", ui.readLine());
        assertEquals("", ui.readLine());
    }

    @Test
    void aSecretIsWhatWasTypedAsCharacters() {
        assertArrayEquals("secret".toCharArray(), ui("secret").readLineAsSecureString());
    }

    @Test
    void whatIsWrittenIsSeenInItsOrder() {
        HostUI ui = ui();

        ui.write("one ");
        ui.write(ConsoleColor.Red, ConsoleColor.Black, "two");
        ui.writeLine();
        ui.writeLine("three");
        ui.writeLine(null, null, "four");

        assertOrder("one ", "two", "three", "four");
    }

    @Test
    void everyKindOfRecordIsSeen() {
        HostUI ui = ui();

        ui.writeErrorLine("an error");
        ui.writeWarningLine("a warning");
        ui.writeVerboseLine("a detail");
        ui.writeDebugLine("a finding");
        ui.writeProgress(0, new ProgressRecord(0, -1, "activity", "status", "", 50, -1, false));

        for (String text : List.of("an error", "a warning", "a detail", "a finding")) {
            assertTrue(seen().contains(text), text);
        }
    }

    @Test
    void everyFieldGetsAValueUnderItsName() {
        HostUI ui = ui("alice", "secret");

        Map<String, Object> answers = ui.prompt("Caption", "Message", List.of(
            new FieldDescription("User", "", "System.String", "", true, null),
            new FieldDescription("Password", "", "System.Security.SecureString", "", true, null)));

        assertEquals(Set.of("User", "Password"), answers.keySet());
        assertEquals("alice", answers.get("User"));
        assertArrayEquals("secret".toCharArray(), assertInstanceOf(char[].class, answers.get("Password")));
        assertOrder("Caption", "Message");
    }

    @Test
    void aCredentialIsANameAndAPassword() {
        HostUI.Credentials credentials = ui("alice", "secret").promptForCredential("", "", null, "", 0, 0);

        assertEquals("alice", credentials.userName());
        assertArrayEquals("secret".toCharArray(), credentials.password());
    }

    @Test
    void aNameThatIsKnownIsNotAskedFor() {
        HostUI.Credentials credentials = ui("secret").promptForCredential("", "", "bob", "", 0, 0);

        assertEquals("bob", credentials.userName());
        assertArrayEquals("secret".toCharArray(), credentials.password());
    }

    @Test
    void whoGivesNoNameHasCancelled() {
        assertNull(ui("").promptForCredential("", "", null, "", 0, 0));
    }

    @Test
    void aChoiceIsMadeByItsKeyOrLabelWithoutCase() {
        HostUI ui = ui("n", "ALL", "Y");

        assertEquals(1, choose(ui, -1));
        assertEquals(2, choose(ui, -1));
        assertEquals(0, choose(ui, -1));
        assertTrue(seen().contains("Sure?"));
    }

    @Test
    void anEmptyLineIsTheDefaultChoice() {
        assertEquals(1, choose(ui(""), 1));
    }

    @Test
    void whatIsNoChoiceIsAskedAgain() {
        assertEquals(0, choose(ui("x", "?", "y"), 1));
    }

    @Test
    void someChoicesAreMadeOneAfterTheOther() {
        assertEquals(List.of(0, 2), ui("y", "a", "").promptForChoices("", "", CHOICES, List.of(1)));
    }

    @Test
    void anEmptyLineIsTheDefaultChoices() {
        assertEquals(List.of(1, 2), ui("").promptForChoices("", "", CHOICES, List.of(1, 2)));
    }

    @Test
    void nobodyChoosesForAPersonWhoLeft() {
        HostUI ui = ui();

        assertThrows(HostException.class, () -> choose(ui, -1));
    }

    @Test
    void theScreenHasASize() {
        RawUI raw = ui().raw();

        assertTrue(raw.windowSize().width() > 0 && raw.windowSize().height() > 0, raw.windowSize().toString());
        assertTrue(raw.bufferSize().width() >= raw.windowSize().width(), raw.bufferSize().toString());
        assertTrue(raw.bufferSize().height() >= raw.windowSize().height(), raw.bufferSize().toString());
        assertTrue(raw.maxWindowSize().width() >= raw.windowSize().width(), raw.maxWindowSize().toString());
        assertTrue(raw.maxPhysicalWindowSize().width() >= raw.windowSize().width(), raw.maxPhysicalWindowSize().toString());
    }

    @Test
    void colorsAndTitleAreWhatTheyWereSetTo() {
        RawUI raw = ui().raw();

        raw.foregroundColor(ConsoleColor.Cyan);
        raw.backgroundColor(ConsoleColor.DarkRed);
        raw.windowTitle("a title");

        assertEquals(ConsoleColor.Cyan, raw.foregroundColor());
        assertEquals(ConsoleColor.DarkRed, raw.backgroundColor());
        assertEquals("a title", raw.windowTitle());
    }

    @Test
    void whatAScreenCannotDoIsAHostExceptionWithARecord() {
        RawUI raw = ui().raw();
        RawUI.Coordinates corner = new RawUI.Coordinates(0, 0);
        RawUI.Rectangle cell = new RawUI.Rectangle(0, 0, 0, 0);
        RawUI.BufferCell blank = new RawUI.BufferCell(' ', ConsoleColor.White, ConsoleColor.Black, 0);
        List<Supplier<Object>> uses = List.of(raw::cursorPosition, raw::windowPosition, raw::cursorSize, raw::keyAvailable,
            () -> raw.getBufferContents(cell), does(() -> raw.cursorPosition(corner)), does(() -> raw.windowPosition(corner)),
            does(() -> raw.cursorSize(25)), does(() -> raw.bufferSize(raw.bufferSize())), does(() -> raw.windowSize(raw.windowSize())),
            does(raw::flushInputBuffer), does(() -> raw.setBufferContents(cell, blank)),
            does(() -> raw.setBufferContents(corner, new RawUI.BufferCell[][] {{blank}})),
            does(() -> raw.scrollBufferContents(cell, corner, cell, blank)));

        for (Supplier<Object> use : uses) {
            try {
                assertNotNull(use.get());
            } catch (HostException refused) {
                assertNotNull(refused.errorRecord());
            }
        }
    }

    private static Supplier<Object> does(Runnable use) {
        return () -> {
            use.run();
            return true;
        };
    }

    private static int choose(HostUI ui, int defaultChoice) {
        return ui.promptForChoice("Title", "Sure?", CHOICES, defaultChoice);
    }

    private void assertOrder(String... texts) {
        String all = seen();
        int from = 0;
        for (String text : texts) {
            int at = all.indexOf(text, from);
            assertTrue(at >= 0, "'" + text + "' is not seen where it should be, in: " + all);
            from = at + text.length();
        }
    }
}
