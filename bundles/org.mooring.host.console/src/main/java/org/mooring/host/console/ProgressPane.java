package org.mooring.host.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.utils.WCWidth;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.ProgressRecord;

/**
 * The bars of what is under way, in the lines below what was written: one for each activity, those that belong to another one indented below it
 * (PowerShell's minimal view). They make way for what is written, and are drawn again below it.
 */
final class ProgressPane {

    private static final String STYLE = "\u001b[33;1m";
    private static final String REVERSE = "\u001b[7m";
    private static final String REVERSE_OFF = "\u001b[27m";
    private static final String RESET = "\u001b[0m";
    private static final String CLEAR_BELOW = "\r\u001b[J";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final int WIDEST = 120;
    private static final int INDENTATION = 2;
    private static final char ELLIPSIS = '\u2026';
    /** A script may tell its progress a million times a second. */
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);

    private record Key(long source, int activity) {}

    private final PrintWriter out;
    private final Supplier<RawUI.Size> size;
    private final Map<Key, ProgressRecord> activities = new LinkedHashMap<>();
    private int drawn;
    private boolean midLine;
    private long lastDrawing = System.nanoTime() - BETWEEN_DRAWINGS.toNanos();
    private boolean waiting;

    /** @param size of the screen, as it is now */
    ProgressPane(PrintWriter out, Supplier<RawUI.Size> size) {
        this.out = out;
        this.size = size;
    }

    /** Shows what a record says, at once or a little later with those that come meanwhile. */
    synchronized void update(ProgressRecord record) {
        Key key = new Key(record.sourceId(), record.activityId());
        if (record.completed()) {
            remove(key);
            if (activities.isEmpty()) {
                hide();
                return;
            }
        } else {
            activities.put(key, record);
        }
        long left = BETWEEN_DRAWINGS.toNanos() - (System.nanoTime() - lastDrawing);
        if (left <= 0) {
            draw();
        } else if (!waiting) {
            waiting = true;
            Thread.ofVirtual().name("mooring-console-progress").start(() -> drawAfter(left));
        }
    }

    private void drawAfter(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            waiting = false;
            if (!activities.isEmpty()) {
                draw();
            }
        }
    }

    private void remove(Key key) {
        activities.remove(key);
        List<Key> below = activities.entrySet().stream()
            .filter(each -> each.getKey().source == key.source && each.getValue().parentId() == key.activity && each.getKey().activity != key.activity)
            .map(Map.Entry::getKey).toList();
        below.forEach(this::remove);
    }

    /** Writes to the screen what is no progress. */
    synchronized void write(PrintWriter to, String text) {
        if (text.isEmpty()) {
            return;
        }
        hide();
        to.print(text);
        to.flush();
        midLine = !text.endsWith("\n");
        if (!activities.isEmpty()) {
            draw();
        }
    }

    /** Takes the bars off the screen until the next one is told of. */
    synchronized void hide() {
        if (drawn > 0) {
            out.print(CLEAR_BELOW);
            out.flush();
            drawn = 0;
        }
    }

    /** Nothing is under way any more. */
    synchronized void end() {
        activities.clear();
        hide();
        midLine = false;
    }

    /** Over what was drawn before; not behind a text that goes on. */
    private void draw() {
        if (midLine) {
            return;
        }
        lastDrawing = System.nanoTime();
        RawUI.Size screen = size.get();
        List<String> bars = new ArrayList<>();
        activities.forEach((key, record) -> {
            if (!isBelowAnother(key, record)) {
                add(bars, key, record, 0, Math.min(WIDEST, screen.width() - 1));
            }
        });
        int rows = Math.min(bars.size(), Math.max(1, screen.height() / 3));
        StringBuilder text = new StringBuilder(drawn > rows ? CLEAR_BELOW : "\r");
        text.append(String.join("\n", bars.subList(0, rows))).append('\r');
        if (rows > 1) {
            text.append("\u001b[").append(rows - 1).append('A');
        }
        out.print(text);
        out.flush();
        drawn = rows;
    }

    private boolean isBelowAnother(Key key, ProgressRecord record) {
        return record.parentId() != key.activity && activities.containsKey(new Key(key.source, record.parentId()));
    }

    private void add(List<String> bars, Key key, ProgressRecord record, int indentation, int width) {
        bars.add(bar(record, indentation, width) + CLEAR_LINE);
        activities.forEach((child, below) -> {
            if (child.source == key.source && below.parentId() == key.activity && child.activity != key.activity) {
                add(bars, child, below, indentation + INDENTATION, width);
            }
        });
    }

    /** {@code Activity [Status      5s]}, of which as much is in reverse as is done. */
    static String bar(ProgressRecord record, int indentation, int width) {
        String activity = cut(record.activity(), width / 2);
        int room = Math.max(0, width - columns(activity) - indentation - " []".length());
        String left = record.secondsRemaining() >= 0 ? " " + record.secondsRemaining() + "s" : "";
        String status = cut(record.statusDescription(), Math.max(0, room - left.length()));
        String inside = status + " ".repeat(Math.max(0, room - columns(status) - left.length())) + left;
        int done = record.percentComplete() < 0 || record.percentComplete() >= 100 ? room : record.percentComplete() * room / 100;
        int split = prefix(inside, done);
        return " ".repeat(indentation) + STYLE + activity + " [" + REVERSE + inside.substring(0, split) + REVERSE_OFF + inside.substring(split) + "]"
            + RESET;
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
