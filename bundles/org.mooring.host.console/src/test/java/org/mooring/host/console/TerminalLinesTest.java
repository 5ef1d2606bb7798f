package org.mooring.host.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

class TerminalLinesTest {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    private static final ScriptCompleter FILES = (script, cursor) -> {
        int start = script.lastIndexOf(' ', cursor - 1) + 1;
        List<ScriptCompleter.Match> all = List.of("./alpha.txt", "'./al two.txt'", "./beta.txt").stream()
            .filter(name -> name.contains("/" + script.substring(start, cursor))).map(name -> new ScriptCompleter.Match(name, name)).toList();
        return new ScriptCompleter.Matches(start, cursor - start, all);
    };

    private String read(String typed) throws Exception {
        ExternalTerminal terminal = new ExternalTerminal(null, "test", "ansi", new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), seen,
            StandardCharsets.UTF_8, Terminal.SignalHandler.SIG_DFL, false, new Attributes(), Size.of(80, 24));
        try (TerminalLines lines = new TerminalLines(terminal, null)) {
            lines.completer(FILES);
            return lines.read("PS> ", true);
        }
    }

    @Test
    void tabPutsInTheOnlyMatchInPlaceOfTheWord() throws Exception {
        assertEquals("Get-Item ./beta.txt -Force", read("Get-Item be\t -Force\r"));
    }

    @Test
    void tabInTheMiddleLeavesTheRestOfTheLine() throws Exception {
        assertEquals("gi ./beta.txt; 1", read("gi be; 1\u001b[D\u001b[D\u001b[D\t\r"));
    }

    @Test
    void tabListsWhatElseItMayBe() throws Exception {
        assertEquals("gi al", read("gi al\t\r"));
        assertEquals(true, seen.toString(StandardCharsets.UTF_8).contains("al two.txt"));
    }

    @Test
    void tabWhereNothingFitsLeavesTheLine() throws Exception {
        assertEquals("gi zz", read("gi zz\t\r"));
    }
}
