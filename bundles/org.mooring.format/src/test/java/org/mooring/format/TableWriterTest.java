package org.mooring.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private final List<String> lines = new ArrayList<>();

    private void rows(boolean repeatHeader, int screen, int count) {
        FormatData.TableLayout layout = new FormatData.TableLayout(List.of(new FormatData.Column("n", 4, Alignment.LEFT, false)), false, false, repeatHeader);
        TableWriter writer = new TableWriter(layout, 80, screen, Styles.PLAIN, lines::add);
        writer.group(null);
        for (int i = 0; i < count; i++) {
            writer.row(new FormatData.Row(new String[] {"" + i}, false));
        }
    }

    @Test
    void aTableThatRepeatsItsHeaderDoesSoOnEachScreen() {
        rows(true, 6, 4);

        assertEquals(List.of("n", "-", "0", "1", "", "n", "-", "2", "3"), lines);
    }

    @Test
    void otherTablesHaveOne() {
        rows(false, 6, 4);

        assertEquals(List.of("n", "-", "0", "1", "2", "3"), lines);
    }
}
