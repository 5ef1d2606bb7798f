package org.mooring.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final String RED = "\u001b[31m";
    private static final String RESET = "\u001b[0m";

    @Test
    void linesOfAColouredTextAreEachColoured() {
        assertEquals(List.of(RED + "one" + RESET, RED + "two" + RESET), CellText.wrap(RED + "one\ntwo", 20));
    }

    @Test
    void aWordWiderThanALineFillsWhatIsLeftOfTheLineBefore() {
        assertEquals(List.of("ab cdef", "ghij kl"), CellText.wrap("ab cdefghij kl", 7));
        assertEquals(List.of("abc d", "efgh ", "ij"), CellText.wrap("abc defgh ij", 5));
    }

    @Test
    void aHyphenDoesNotBreakAndASoftOneShowsOnlyAtTheEndOfALine() {
        assertEquals(List.of("a-b-c-", "d"), CellText.wrap("a-b-c-d", 6));
        assertEquals(List.of("over-", "flow"), CellText.wrap("over\u00adflow", 5));
        assertEquals(List.of("overflow ", "again"), CellText.wrap("over\u00adflow again", 10));
    }

    @Test
    void aWordWithEscapeSequencesIsBrokenWithThem() {
        assertEquals(List.of(RED + "abc" + RESET, RED + "de" + RESET), CellText.wrap(RED + "abcde", 3));
    }

    @Test
    void wideCharactersTakeTwoCells() {
        assertEquals(List.of("日本", "語 "), CellText.wrap("日本語 ", 5));
        assertEquals("日本…", CellText.cut("日本語学", 6, Alignment.LEFT));
    }

    @Test
    void cellsEndTheirColoursBehindTheirBlanks() {
        List<String> lines = new ArrayList<>();
        FormatData.TableLayout layout = new FormatData.TableLayout(List.of(new FormatData.Column("a", 4, Alignment.LEFT, false),
            new FormatData.Column("b", 3, Alignment.LEFT, false)), false, true, false);
        TableWriter writer = new TableWriter(layout, 80, 0, Styles.ofHost(true), lines::add);
        writer.group(null);
        writer.row(new FormatData.Row(new String[] {RED + "x", "y"}, false));
        writer.row(new FormatData.Row(new String[] {RED + "x" + RESET, "y"}, false));

        assertEquals(List.of(RED + "x   " + RESET + " y", RED + "x" + RESET + "    y"), lines);
    }
}
