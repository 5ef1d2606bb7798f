package org.mooring.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;

/**
 * A form of free text and values, as a format file's CustomControl says it (PowerShell's ComplexControlGenerator).
 *
 * @param entries of which an object takes the first that is for its type, else the one that is for all
 */
record CustomControl(List<Entry> entries) {

    /** How deep controls may be in one another, as PowerShell's limit. */
    private static final int DEEPEST = 50;

    record Entry(EntrySelection selection, List<Item> items) {}

    /** One thing that is written. */
    sealed interface Item {

        record Text(String text) implements Item {}

        record NewLine() implements Item {}

        /**
         * A value, or what another control makes of it.
         *
         * @param condition whether it is written for an object; null for always
         * @param each whether each element is written by itself
         * @param control null for the value's text
         * @param format a .NET format string, or null
         */
        record Value(View.Reader value, View.Reader condition, boolean each, Control control, String format) implements Item {}

        /** What stands further in. */
        record Frame(int left, int firstLine, List<Item> items) implements Item {}
    }

    /** A control that may be known by its name only, and stand behind the one that uses it. */
    @FunctionalInterface
    interface Control {
        CustomControl get();
    }

    /** The lines of one object. */
    List<FormatData.Line> lines(Object target, ViewGenerator cells) {
        Writer writer = new Writer(cells);
        writer.control(this, target, 0);
        writer.flush();
        return writer.lines;
    }

    /** Text is gathered up to the end of a line, which is indented as the frames say that it ends in. */
    private static final class Writer {

        private final ViewGenerator cells;
        private final List<FormatData.Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final Deque<Item.Frame> frames = new ArrayDeque<>();

        Writer(ViewGenerator cells) {
            this.cells = cells;
        }

        void control(CustomControl control, Object target, int depth) {
            Entry entry = EntrySelection.choose(control.entries, Entry::selection, target);
            if (entry != null && depth < DEEPEST) {
                items(entry.items, target, depth);
            }
        }

        private void items(List<Item> items, Object target, int depth) {
            for (Item item : items) {
                switch (item) {
                    case Item.Text text -> line.append(text.text);
                    case Item.NewLine end -> flush();
                    case Item.Value value -> value(value, target, depth);
                    case Item.Frame frame -> {
                        frames.push(frame);
                        items(frame.items, target, depth);
                        frames.pop();
                    }
                }
            }
        }

        private void value(Item.Value item, Object target, int depth) {
            if (item.condition != null && !Conversion.toBoolean(item.condition.read(target))) {
                return;
            }
            Object value = item.value.read(target);
            Iterator<?> elements = item.each && value != null ? Enumeration.of(value) : null;
            if (elements == null) {
                one(item, value, depth);
            } else {
                elements.forEachRemaining(element -> one(item, element, depth));
            }
        }

        private void one(Item.Value item, Object value, int depth) {
            if (item.control != null) {
                control(item.control.get(), value, depth + 1);
            } else {
                line.append(cells.cell(value, item.format));
            }
        }

        void flush() {
            int left = frames.stream().mapToInt(Item.Frame::left).sum();
            int first = frames.isEmpty() ? 0 : frames.peek().firstLine;
            String[] parts = line.toString().split("\r?\n|\r", -1);
            for (int i = 0; i < parts.length; i++) {
                lines.add(new FormatData.Line(parts[i].isEmpty() ? 0 : Math.max(0, left + (i == 0 ? first : 0)), parts[i]));
            }
            line.setLength(0);
        }
    }
}
