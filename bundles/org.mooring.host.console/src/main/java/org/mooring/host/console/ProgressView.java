package org.mooring.host.console;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/**
 * How the progress of an activity looks, as {@code $PSStyle.Progress} says it.
 *
 * @param style the escape sequence before a bar
 * @param widest the columns that a bar has at most; 0 for those of the screen
 * @param classic whether activities have lines of their own for their status and what is left
 * @param indicator whether the terminal is told too (OSC 9;4), which may show it beside its name
 */
record ProgressView(String style, int widest, boolean classic, boolean indicator) {

    static final ProgressView DEFAULT = new ProgressView("\u001b[33;1m", 120, false, false);

    private static final String REVERSE = "\u001b[7m";
    private static final String REVERSE_OFF = "\u001b[27m";
    private static final String RESET = "\u001b[0m";
    private static final String BLACK_ON_YELLOW = "\u001b[30;103m";
    private static final int CLASSIC_INDENTATION = 3;
    private static final char ELLIPSIS = '\u2026';

    /** That of the session that runs on this thread; shells that have no styles show the default. */
    static ProgressView ofSession() {
        ClrType styles = ClrTypes.find("System.Management.Automation.PSStyle");
        if (styles == null) {
            return DEFAULT;
        }
        Members members = Members.current();
        Object progress = members.get(styles.property("Instance", true).get(null), "Progress");
        return new ProgressView((String) members.get(progress, "Style"), (Integer) members.get(progress, "MaxWidth"),
            Conversion.toText(members.get(progress, "View")).equals("Classic"), (Boolean) PSObject.base(members.get(progress, "UseOSCIndicator")));
    }

    /** The lines of one activity, each with its styles. */
    List<String> lines(ProgressRecord record, int indentation, int columns) {
        return classic ? block(record, " ".repeat(indentation), columns)
            : List.of(bar(record, indentation, widest > 0 ? Math.min(widest, columns) : columns));
    }

    /** {@code Activity [Status      5s]}, of which as much is in reverse as is done. */
    private String bar(ProgressRecord record, int indentation, int width) {
        String activity = cut(record.activity(), width / 2);
        int room = Math.max(0, width - columns(activity) - indentation - " []".length());
        String left = record.secondsRemaining() >= 0 ? " " + record.secondsRemaining() + "s" : "";
        String status = cut(record.statusDescription(), Math.max(0, room - left.length()));
        String inside = status + " ".repeat(Math.max(0, room - columns(status) - left.length())) + left;
        int done = record.percentComplete() < 0 || record.percentComplete() >= 100 ? room : record.percentComplete() * room / 100;
        int split = prefix(inside, done);
        return " ".repeat(indentation) + style + activity + " [" + REVERSE + inside.substring(0, split) + REVERSE_OFF + inside.substring(split) + "]"
            + RESET;
    }

    /** A line each for the activity, its status, a bar, the time that is left and what is done now (ProgressNode.RenderFull). */
    private static List<String> block(ProgressRecord record, String indentation, int columns) {
        List<String> lines = new ArrayList<>();
        String inner = indentation + " ".repeat(CLASSIC_INDENTATION);
        lines.add(indentation + record.activity());
        lines.add(inner + record.statusDescription());
        if (record.percentComplete() >= 0) {
            int room = Math.max(3, columns - inner.length() - " [] ".length() - 5);
            int done = Math.min(record.percentComplete() * room / 100, record.percentComplete() < 100 ? room - 1 : room);
            lines.add(inner + "[" + "o".repeat(done) + " ".repeat(room - done) + "]");
        }
        if (record.secondsRemaining() >= 0) {
            lines.add(inner + time(record.secondsRemaining()) + " remaining.");
        }
        if (record.currentOperation() != null && !record.currentOperation().isEmpty()) {
            lines.add("");
            lines.add(inner + record.currentOperation());
        }
        return lines.stream().map(line -> " " + cut(line, columns - 2)).map(line -> BLACK_ON_YELLOW + line + " ".repeat(columns - columns(line)) + RESET)
            .toList();
    }

    /** As .NET writes a span of time. */
    private static String time(int seconds) {
        int days = seconds / 86400;
        return (days > 0 ? days + "." : "") + LocalTime.ofSecondOfDay(seconds % 86400).format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /** The first line of a text, with an ellipsis at its end where it is wider than {@code columns}. */
    private static String cut(String text, int columns) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        if (columns(line) <= columns) {
            return line;
        }
        return columns == 0 ? "" : line.substring(0, prefix(line, columns - 1)) + ELLIPSIS;
    }

    private static int columns(String text) {
        return text.codePoints().map(each -> Math.max(0, WCWidth.wcwidth(each))).sum();
    }

    /** How many characters of a text stand in its first columns. */
    private static int prefix(String text, int columns) {
        int used = 0;
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            used += Math.max(0, WCWidth.wcwidth(point));
            if (used > columns) {
                break;
            }
            index += Character.charCount(point);
        }
        return index;
    }
}
