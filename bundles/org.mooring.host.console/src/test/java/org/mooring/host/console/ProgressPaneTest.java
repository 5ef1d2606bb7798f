package org.mooring.host.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.ProgressRecord;

class ProgressPaneTest {

    private ProgressView view = ProgressView.DEFAULT;
    private final StringWriter shown = new StringWriter();
    private final PrintWriter out = new PrintWriter(shown);
    private final ProgressPane pane = new ProgressPane(out, () -> new RawUI.Size(31, 12), () -> view);

    private static ProgressRecord record(int id, int parent, String activity, String status, int percent, int seconds) {
        return new ProgressRecord(id, parent, activity, status, null, percent, seconds, false);
    }

    private static ProgressRecord completed(int id) {
        return new ProgressRecord(id, -1, "Work", "done", null, -1, -1, true);
    }

    /** Styles as letters, moves as words. */
    private String shown() {
        return plain(shown.toString());
    }

    private static String plain(String text) {
        return text.replace("\u001b[33;1m", "").replace("\u001b[7m", "{").replace("\u001b[27m", "}").replace("\u001b[0m", "").replace("\u001b[K", "")
            .replace("\r\u001b[J", "<clear>").replace("\u001b[1A", "<up>").replace('\r', '<');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Work | busy | 50 | -1 | Work [{busy      }          ]",
        "Work | busy | 0 | 90 | Work [{}busy             90s]",
        "Work | busy | 100 | -1 | Work [{busy                }]",
        "Work | busy | -1 | -1 | Work [{busy                }]",
        "Work | a status that does not fit | 10 | 5 | Work [{a }status that do\u2026 5s]",
        "An activity longer than half | s | 50 | -1 | An activity \u2026 [{s    }      ]",
        "\u4f5c\u696d | \u5fd9\u3057\u3044 | 50 | -1 | \u4f5c\u696d [{\u5fd9\u3057\u3044    }          ]"})
    void aBarSaysWhatIsDoneAndHowMuch(String activity, String status, int percent, int seconds, String bar) {
        assertEquals(bar, plain(view.lines(record(0, -1, activity, status, percent, seconds), 0, 27).get(0)));
    }

    @Test
    void theFirstBarIsDrawnAtOnceAndGoesWithItsActivity() {
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        assertEquals("<Work [{busy       }            ]<", shown());
        pane.update(completed(0));
        assertEquals("<Work [{busy       }            ]<<clear>", shown());
    }

    @Test
    void whatIsWrittenStandsAboveTheBars() {
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        pane.write(out, "text\n");
        assertEquals("<Work [{busy       }            ]<<clear>text\n<Work [{busy       }            ]<", shown());
    }

    @Test
    void barsWaitForTheEndOfALine() {
        pane.write(out, "no end");
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        assertEquals("no end", shown());
        pane.write(out, " but now\n");
        assertEquals("no end but now\n<Work [{busy       }            ]<", shown());
    }

    @Test
    void whatBelongsToAnActivityStandsBelowItAndGoesWithIt() {
        pane.write(out, "unfinished");
        pane.update(record(7, 0, "Part", "one", 50, -1));
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        pane.write(out, "\n");
        assertEquals("unfinished\n<Work [{busy       }            ]\n  Part [{one       }           ]<<up>", shown());
        pane.update(completed(0));
        assertEquals(true, shown().endsWith("<up><clear>"), shown());
    }

    @Test
    void theEndOfACommandTakesAllBarsAway() {
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        pane.end();
        pane.write(out, "prompt\n");
        assertEquals("<Work [{busy       }            ]<<clear>prompt\n", shown());
    }

    @Test
    void barsAreAsWideAndOfTheStyleThatTheSessionSays() {
        view = new ProgressView("\u001b[36m", 20, false, false);
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        assertEquals("<\u001b[36mWork [{busy  }       ]<", shown());
    }

    @Test
    void theClassicViewHasLinesForEachPart() {
        ProgressView classic = new ProgressView("", 0, true, false);
        ProgressRecord record = new ProgressRecord(0, -1, "Work", "busy", "now", 50, 90, false);
        assertEquals(List.of(" Work                     ", "    busy                  ", "    [ooooooo       ]      ", "    00:01:30 remaining.   ",
            "                          ", "    now                   "),
            classic.lines(record, 0, 26).stream().map(line -> line.substring("\u001b[30;103m".length(), line.length() - "\u001b[0m".length())).toList());
    }

    @Test
    void theTerminalIsToldWhereItIsToBe() {
        view = new ProgressView("", 20, false, true);
        pane.update(record(0, -1, "Work", "busy", 50, -1));
        pane.update(completed(0));
        assertEquals("\u001b]9;4;1;50\u001b\\<Work [{busy  }       ]<<clear>\u001b]9;4;0\u001b\\", shown());
    }
}
