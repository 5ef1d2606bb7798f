package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Lines of a table. Where no column has a width, rows are held back to be measured: for 300 milliseconds from the first one, as
 * PowerShell does, with -AutoSize to the end.
 */
final class TableWriter {

    private static final long PATIENCE_NANOS = 300_000_000L;

    /** Lines of a screen that are left free when a header is repeated. */
    private static final int SPARE = 2;

    private final FormatData.TableLayout layout;
    private final int width;
    private final int screen;
    private final Styles styles;
    private final Consumer<String> lines;
    private int[] widths;
    private List<Runnable> held;
    private final List<FormatData.Row> measured = new ArrayList<>();
    private long since;
    private boolean headerDue = true;
    private int rows;

    TableWriter(FormatData.TableLayout layout, int width, int screen, Styles styles, Consumer<String> lines) {
        this.layout = layout;
        this.width = width;
        this.screen = screen;
        this.styles = styles;
        this.lines = lines;
        if (layout.autosize() || layout.columns().stream().allMatch(column -> column.width() == 0)) {
            held = new ArrayList<>();
        } else {
            widths = ColumnWidths.fit(layout.columns().stream().mapToInt(FormatData.Column::width).toArray(), width);
        }
    }

    void group(String label) {
        later(() -> {
            if (label != null) {
                label.lines().forEach(lines);
                lines.accept("");
            }
            headerDue = true;
        });
    }

    void groupEnd() {
        later(() -> lines.accept(""));
    }

    void outOfBand(Runnable content) {
        later(content);
        flushWhenLate();
    }

    void row(FormatData.Row given) {
        FormatData.Row cells = new FormatData.Row(all(given.cells()), given.multiLine());
        if (held != null) {
            measured.add(cells);
            if (since == 0) {
                since = System.nanoTime();
            }
            held.add(() -> write(cells));
            flushWhenLate();
        } else {
            write(cells);
        }
    }

    /** A cell for each column: what was formatted elsewhere may have fewer or more. */
    private String[] all(String[] cells) {
        return IntStream.range(0, layout.columns().size()).mapToObj(i -> i < cells.length ? styles.line(cells[i]) : "").toArray(String[]::new);
    }

    private void flushWhenLate() {
        if (held != null && since != 0 && !layout.autosize() && System.nanoTime() - since > PATIENCE_NANOS) {
            flush();
        }
    }

    private void later(Runnable action) {
        if (held != null) {
            held.add(action);
        } else {
            action.run();
        }
    }

    /** Writes what was held back. */
    void flush() {
        if (held == null) {
            return;
        }
        int[] wanted = new int[layout.columns().size()];
        for (int i = 0; i < wanted.length; i++) {
            FormatData.Column column = layout.columns().get(i);
            wanted[i] = isFixed(column) ? column.width() : layout.hideHeaders() ? 1 : labelWidth(column.label());
            if (!isFixed(column)) {
                for (FormatData.Row row : measured) {
                    wanted[i] = Math.max(wanted[i], cellWidth(row.cells()[i], row.multiLine()));
                }
            }
        }
        flush(wanted);
    }

    /** As {@link #flush()}, in the widths that the columns say themselves. */
    void flushUnmeasured() {
        if (held != null) {
            flush(layout.columns().stream().mapToInt(FormatData.Column::width).toArray());
        }
    }

    private void flush(int[] wanted) {
        widths = ColumnWidths.fit(wanted, width);
        List<Runnable> actions = held;
        held = null;
        measured.clear();
        actions.forEach(Runnable::run);
    }

    private boolean isFixed(FormatData.Column column) {
        return column.width() > 0 && !layout.autosize();
    }

    private static int labelWidth(String label) {
        return Math.max(1, CellText.wrap(label, Integer.MAX_VALUE).stream().mapToInt(CellText::width).max().orElse(1));
    }

    private int cellWidth(String cell, boolean wrap) {
        if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            return CellText.width(cell);
        }
        return wrap ? CellText.width(cell) : CellText.width(CellText.cut(cell, Integer.MAX_VALUE, Alignment.LEFT));
    }

    private void write(FormatData.Row row) {
        String[] cells = row.cells();
        if (headerDue) {
            headerDue = false;
            if (!layout.hideHeaders()) {
                rows = header();
            }
        }
        if (lastVisible() < 0) {
            return;
        }
        if (layout.repeatHeader() && rows >= screen - SPARE) {
            lines.accept("");
            rows = header();
        }
        rows++;
        if (row.multiLine()) {
            wrapped(i -> cells[i], false);
        } else {
            line(i -> CellText.cut(cells[i], widths[i], layout.columns().get(i).alignment()));
        }
    }

    private int lastVisible() {
        int last = widths.length - 1;
        while (last >= 0 && widths[last] < 0) {
            last--;
        }
        return last;
    }

    /** Answers how many lines it has. */
    private int header() {
        if (lastVisible() < 0) {
            return 0;
        }
        int height = wrapped(i -> layout.columns().get(i).label(), true);
        boolean all = lastVisible() == widths.length - 1;
        StringBuilder dashes = new StringBuilder();
        for (int i = 0; i <= lastVisible(); i++) {
            FormatData.Column column = layout.columns().get(i);
            String dash = "-".repeat(Math.min(widths[i], labelWidth(column.label())));
            boolean bare = i == lastVisible() && all && column.alignment() != Alignment.RIGHT;
            String padded = CellText.pad(dash, widths[i], column.alignment());
            String cell = bare ? padded.stripTrailing() : padded;
            dashes.append(i == 0 ? "" : " ").append(styles.heading(cell, column.computed()));
        }
        lines.accept(dashes.toString());
        return height + 1;
    }

    /** Answers how many lines it takes. */
    private int wrapped(IntFunction<String> text, boolean heading) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> parts = widths[i] < 0 ? List.of() : CellText.wrap(text.apply(i), widths[i]);
            columns.add(parts);
            height = Math.max(height, parts.size());
        }
        for (int row = 0; row < height; row++) {
            int at = row;
            String written = text(i -> at < columns.get(i).size() ? part(columns.get(i), at) : "", heading);
            lines.accept(row == 0 ? written : written.stripTrailing());
        }
        return height;
    }

    /** Blanks at which a line was broken do not count for its alignment. */
    private static String part(List<String> parts, int at) {
        return at < parts.size() - 1 ? parts.get(at).stripTrailing() : parts.get(at);
    }

    private void line(IntFunction<String> text) {
        lines.accept(text(text, false));
    }

    /** A heading stands out with the blank before it. */
    private String text(IntFunction<String> text, boolean heading) {
        StringBuilder line = new StringBuilder();
        int last = lastVisible();
        for (int i = 0; i <= last; i++) {
            Alignment alignment = layout.columns().get(i).alignment();
            String cell = text.apply(i);
            String shown;
            if (i < last || alignment == Alignment.RIGHT) {
                shown = CellText.pad(cell, widths[i], alignment);
            } else {
                shown = alignment == Alignment.LEFT ? cell : CellText.pad(cell, widths[i], alignment).stripTrailing();
            }
            shown = i == 0 ? shown : " " + shown;
            line.append(heading ? styles.heading(shown, layout.columns().get(i).computed()) : CellText.isOpen(cell) ? CellText.ended(shown) : shown);
        }
        return line.toString();
    }
}
