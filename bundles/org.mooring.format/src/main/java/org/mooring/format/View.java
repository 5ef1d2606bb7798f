package org.mooring.format;

import java.io.Reader;
import java.util.List;
import org.mooring.object.Conversion;

/**
 * How objects of certain types are shown (a view of a format file).
 *
 * @param types the names of the types it is for
 * @param fields columns of a table, items of a list, the one value of a wide view
 * @param groupBy what objects are grouped by, or null
 * @param control what a custom view writes; null where it is no such view, or one that is written in Java
 */
record View(Kind kind, List<String> types, String name, boolean autosize, boolean hideHeaders, List<Field> fields, Field groupBy,
        CustomControl control) {

    View(Kind kind, List<String> types, String name, boolean autosize, boolean hideHeaders, List<Field> fields, Field groupBy) {
        this(kind, types, name, autosize, hideHeaders, fields, groupBy, null);
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
     */
    record Field(String label, Reader value, int width, Alignment alignment, String format, Reader condition) {

        Field(String label, Reader value, int width, Alignment alignment, String format) {
            this(label, value, width, alignment, format, null);
        }

        boolean isShownFor(Object target) {
            return condition == null || Conversion.toBoolean(condition.read(target));
        }

        static Field property(String label, String property) {
            return new Field(label, target -> Properties.valueOrNull(target, property), 0, null, null);
        }
    }
}
