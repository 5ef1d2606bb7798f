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
        assertEquals(List.of(RED + "one" + RESET, RED + "two" + RESET, "", "three"), CellText.wrap(RED + "one\ntwo" + RESET + "\n\nthree", 20));
    }

    @Test
    void cellsEndTheirColoursBehindTheirBlanks() {
        List<String> lines = new ArrayList<>();
        FormatData.TableLayout layout = new FormatData.TableLayout(List.of(new FormatData.Column("a", 4, Alignment.LEFT, false),
            new FormatData.Column("b", 3, Alignment.LEFT, false)), false, false, true, false);
        TableWriter writer = new TableWriter(layout, 80, 0, Styles.ofHost(true), lines::add);
        writer.group(null);
        writer.row(new String[] {RED + "x", "y"});
        writer.row(new String[] {RED + "x" + RESET, "y"});

        assertEquals(List.of(RED + "x   " + RESET + " y", RED + "x" + RESET + "    y"), lines);
    }
}
