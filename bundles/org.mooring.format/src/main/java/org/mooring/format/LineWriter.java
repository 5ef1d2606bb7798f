package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Lays {@link FormatData} out in lines of a given width (PowerShell's OutputManagerInner and LineOutput). */
public final class LineWriter {

    private final int width;
    private final Styles styles;
    private final Consumer<String> lines;
    private Consumer<String> texts;
    private int screen = Integer.MAX_VALUE;
    private FormatData.Layout layout;
    private boolean firstGroup;
    private boolean inGroup;
    private TableWriter table;
    private List<String> wideRow;
    private WideMeasure wide;

    /** @param lines takes each line, without its end */
    public LineWriter(int width, Consumer<String> lines) {
        this(width, Styles.PLAIN, lines);
    }

    /** @param styles how headings and labels stand out */
    LineWriter(int width, Styles styles, Consumer<String> lines) {
        this.width = width;
        this.styles = styles;
        this.lines = lines;
    }

    public void accept(FormatData data) {
        switch (data) {
            case FormatData.Start start -> start(start.layout());
            case FormatData.GroupStart group -> groupStart(group.label());
            case FormatData.Entry entry -> entry(entry);
            case FormatData.GroupEnd end -> groupEnd();
            case FormatData.End end -> {
                inGroup = false;
                end();
            }
        }
    }

    private void start(FormatData.Layout next) {
        if (layout != null) {
            throw outOfSequence();
        }
        layout = next;
        firstGroup = true;
        line("");
        if (next instanceof FormatData.TableLayout t) {
            table = new TableWriter(t, width, screen, styles, this::line);
        }
        if (next instanceof FormatData.WideLayout w) {
            wide = new WideMeasure(w.columns());
        }
    }

    /** Records of a Format command that were torn apart. */
    private static DotNetException outOfSequence() {
        DotNetException e = new DotNetException("System.InvalidOperationException", "Operation is not valid due to the current state of the object.");
        return e.withRecord(new ErrorRecord(e, "ConsoleLineOutputOutOfSequencePacket", ErrorCategory.InvalidData, null)
            .withSource("Microsoft.PowerShell.Commands.OutLineOutputCommand"));
    }

    private void groupStart(String label) {
        if (layout == null) {
            throw outOfSequence();
        }
        inGroup = true;
        if (table != null) {
            table.group(label);
        } else if (label != null) {
            if (layout instanceof FormatData.ListLayout && !firstGroup) {
                line("");
            }
            label.lines().forEach(this::line);
            line("");
        }
        firstGroup = false;
    }

    private void groupEnd() {
        if (layout == null) {
            throw outOfSequence();
        }
        inGroup = false;
        if (table != null) {
            table.groupEnd();
            return;
        }
        flushWide();
        if (!(layout instanceof FormatData.ListLayout)) {
            line("");
        }
    }

    /** After the last; what was held back comes out, a table that was torn off in widths that nobody measured. */
    public void end() {
        if (table != null && inGroup) {
            table.flushUnmeasured();
        } else if (table != null) {
            table.flush();
        }
        inGroup = false;
        flushWide();
        layout = null;
        table = null;
        wide = null;
    }

    private void entry(FormatData.Entry entry) {
        if (entry.outOfBand() && table != null) {
            table.outOfBand(() -> content(entry));
        } else {
            content(entry);
        }
    }

    private void content(FormatData.Entry entry) {
        switch (entry.content()) {
            case FormatData.Plain plain -> plain(plain.text());
            case FormatData.Fields fields -> {
                if (entry.outOfBand()) {
                    line("");
                }
                fields(fields);
                line("");
            }
            case FormatData.Row row -> {
                if (table == null) {
                    throw outOfSequence();
                }
                table.row(row);
            }
            case FormatData.Cell cell -> wideCell(cell.text());
            case FormatData.Lines free -> free.lines().forEach(this::free);
        }
    }

    /** After how many lines a table repeats its header, where it does. */
    LineWriter screen(int height) {
        screen = height;
        return this;
    }

    /** Texts, which may have several lines, go there whole. */
    void texts(Consumer<String> whole) {
        texts = whole;
    }

    private void plain(String text) {
        flushWide();
        if (texts != null) {
            texts.accept(text);
            return;
        }
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
            lines.accept(text.substring(from, i > from && text.charAt(i - 1) == '\r' ? i - 1 : i));
            from = i + 1;
        }
        lines.accept(text.substring(from));
    }

    /** A line of what is laid out, other than a text of its own. */
    private void line(String text) {
        lines.accept(styles.line(text));
    }

    private void free(FormatData.Line line) {
        String indent = " ".repeat(line.indent());
        for (String part : CellText.wrap(styles.line(line.text()), Math.max(1, width - line.indent()))) {
            line(indent + part);
        }
    }

    private void fields(FormatData.Fields fields) {
        int longest = 0;
        for (String label : fields.labels()) {
            longest = Math.max(longest, CellText.width(label));
        }
        longest = Math.min(longest, Math.max(1, width - 4));
        int room = Math.max(1, width - longest - 3);
        for (int i = 0; i < fields.labels().length; i++) {
            String head = CellText.pad(CellText.cut(fields.labels()[i], longest, Alignment.LEFT), longest, Alignment.LEFT) + " : ";
            head = styles.label(head);
            for (String part : CellText.wrap(styles.line(fields.values()[i]), room)) {
                line(head + part);
                head = " ".repeat(longest + 3);
            }
        }
    }

    // Wide

    /** How many columns there are; texts are held back while that is not known. */
    private final class WideMeasure {

        private final List<String> held = new ArrayList<>();
        private int columns;

        WideMeasure(int columns) {
            this.columns = columns;
        }
    }

    private void wideCell(String text) {
        if (wide == null) {
            throw outOfSequence();
        }
        if (wide.columns == 0) {
            wide.held.add(text);
            return;
        }
        if (wideRow == null) {
            wideRow = new ArrayList<>();
        }
        wideRow.add(text);
        if (wideRow.size() == wide.columns) {
            wideLine();
        }
    }

    private void wideLine() {
        int[] widths = ColumnWidths.fit(new int[wide.columns], width);
        if (widths[0] < 0) {
            wideRow = null;
            return;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < wide.columns; i++) {
            if (widths[i] < 0) {
                continue;
            }
            String text = i < wideRow.size() ? CellText.cut(wideRow.get(i), widths[i], Alignment.LEFT) : "";
            String padded = i == wide.columns - 1 ? text : CellText.pad(text, widths[i], Alignment.LEFT);
            line.append(i == 0 ? "" : " ").append(CellText.isOpen(text) ? CellText.ended(padded) : padded);
        }
        line(line.toString());
        wideRow = null;
    }

    private void flushWide() {
        if (wide != null && wide.columns == 0 && !wide.held.isEmpty()) {
            int longest = wide.held.stream().mapToInt(CellText::width).max().getAsInt();
            // One column less where the last one would end with the line (TableWriter.ComputeWideViewBestItemsPerRowFit).
            wide.columns = longest == 0 ? 1 : Math.max(1, width / (longest + 1));
            List<String> held = List.copyOf(wide.held);
            wide.held.clear();
            held.forEach(this::wideCell);
        }
        if (wideRow != null) {
            wideLine();
        }
    }
}
