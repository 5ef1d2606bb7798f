package org.mooring.host.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mooring.api.host.RawUI;
import org.mooring.api.stream.ProgressRecord;

/**
 * What is under way, in the lines below what was written: bars for each activity, those that belong to another one indented below it. They make way for what is written, and are drawn again below it.
 */
final class ProgressPane {

    private static final String CLEAR_BELOW = "\r\u001b[J";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final int INDENTATION = 2;
    /** A script may tell its progress a million times a second. */
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);

    private record Key(long source, int activity) {}

    private final PrintWriter out;
    private final Supplier<RawUI.Size> size;
    private final Supplier<ProgressView> views;
    private final Map<Key, ProgressRecord> activities = new LinkedHashMap<>();
    private int drawn;
    private boolean midLine;
    private long lastDrawing = System.nanoTime() - BETWEEN_DRAWINGS.toNanos();
    private boolean waiting;
    private ProgressView view = ProgressView.DEFAULT;
    private boolean indicated;

    /**
     * @param size of the screen, as it is now
     * @param views how activities look; asked on the thread that tells of one
     */
    ProgressPane(PrintWriter out, Supplier<RawUI.Size> size, Supplier<ProgressView> views) {
        this.out = out;
        this.size = size;
        this.views = views;
    }

    /** Shows what a record says, at once or a little later with those that come meanwhile. */
    synchronized void update(ProgressRecord record) {
        Key key = new Key(record.sourceId(), record.activityId());
        if (record.completed()) {
            remove(key);
            if (activities.isEmpty()) {
                hide();
                indicateEnd();
                return;
            }
        } else {
            activities.put(key, record);
        }
        long left = BETWEEN_DRAWINGS.toNanos() - (System.nanoTime() - lastDrawing);
        if (waiting) {
            return;
        }
        view = views.get();
        indicate(record);
        if (left <= 0) {
            draw();
        } else {
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
        indicateEnd();
        midLine = false;
    }

    /** Tells the terminal how far an activity is, where it is to be told. */
    private void indicate(ProgressRecord record) {
        if (view.indicator()) {
            out.print("\u001b]9;4;1;" + Math.clamp(record.percentComplete(), 0, 100) + "\u001b\\");
            indicated = true;
        }
    }

    private void indicateEnd() {
        if (indicated) {
            out.print("\u001b]9;4;0\u001b\\");
            out.flush();
            indicated = false;
        }
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
                add(bars, key, record, 0, screen.width() - 1);
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
        view.lines(record, indentation, width).forEach(line -> bars.add(line + CLEAR_LINE));
        activities.forEach((child, below) -> {
            if (child.source == key.source && below.parentId() == key.activity && child.activity != key.activity) {
                add(bars, child, below, indentation + INDENTATION, width);
            }
        });
    }
}
