package org.mooring.format;

import java.io.Reader;
import java.util.List;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;

/**
 * How objects of certain types are shown (a view of a format file).
 *
 * @param types the names of the types it is for
 * @param entries their fields, by the types that they are for: columns of a table, items of a list, the one value of a wide view
 * @param groupBy what objects are grouped by, or null
 * @param control what a custom view writes; null where it is no such view, or one that is written in Java
 * @param heading what is written before each group; null for the label and the value
 * @param xml as a format file says it; null of PowerShell's own views
 */
record View(Kind kind, List<String> types, String name, Look look, List<Entry> entries, Field groupBy, CustomControl control,
        CustomControl.Control heading, String xml) {

    /** One of PowerShell's own. */
    View(Kind kind, List<String> types, String name, boolean autosize, boolean hideHeaders, List<Field> fields, Field groupBy) {
        this(kind, types, name, new Look(autosize, hideHeaders, false, 0, false),
            List.of(new Entry(new EntrySelection(List.of()), fields)), groupBy, null, null, null);
    }

    /**
     * @param wrap whether long cells of a table go on in the next line
     * @param columns of a wide view; 0 where it says nothing
     * @param outOfBand whether the objects stand by themselves, whatever the form of those around them
     */
    record Look(boolean autosize, boolean hideHeaders, boolean wrap, int columns, boolean outOfBand) {}

    /** What is shown of the objects that it is for. */
    record Entry(EntrySelection selection, List<Field> fields) {}

    /** Those of the objects that no entry is especially for. */
    List<Field> fields() {
        return entries.stream().filter(entry -> entry.selection.isForOthers()).findFirst().map(Entry::fields)
            .orElseGet(() -> entries.isEmpty() ? List.of() : entries.get(0).fields);
    }

    List<Field> fields(Object target) {
        return entries.size() == 1 ? entries.get(0).fields : EntrySelection.choose(entries, Entry::selection, target).fields;
    }

    /** The forms in which objects are shown (FormatShape). */
    enum Kind { TABLE, LIST, WIDE, CUSTOM }

    /** Reads a value of an object. */
    @FunctionalInterface
    interface Reader {
        Object read(Object target);
    }

    /**
     * @param width 0 where the view says nothing
     * @param format a .NET format string, or null
     * @param condition whether a list has it for an object; null for always
     * @param source the property, or the script between braces, that the value comes from; null where Java computes it
     */
    record Field(String label, Reader value, int width, Alignment alignment, String format, Reader condition, String source) {

        Field(String label, Reader value, int width, Alignment alignment, String format) {
            this(label, value, width, alignment, format, null, null);
        }

        /** The same, with where its value comes from. */
        Field from(String property) {
            return new Field(label, value, width, alignment, format, condition, property);
        }

        boolean isShownFor(Object target) {
            return condition == null || Conversion.toBoolean(condition.read(target));
        }

        /** What objects are grouped by: one that does not have the property, or not readably, stays in the group of the one before. */
        static Field group(String label, String property) {
            return new Field(label, target -> Properties.find(target, property) == null ? AutomationNull.VALUE : Properties.valueOrNull(target, property), 0,
                null, property);
        }
    }
}
