package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** Reads {@link FormatData} that a Format command of another process or computer wrote (PowerShell's FormatObjectDeserializer). */
final class ReceivedFormat {

    private static final String DESERIALIZED = "Deserialized.";
    private static final int DEEPEST = 50;
    /** In how many columns wide objects stand where nothing says it. */
    private static final int WIDE_COLUMNS = 2;

    private ReceivedFormat() {}

    /** Null when it is something else. */
    static FormatData of(Object value) {
        if (!(value instanceof PSObject bag) || !bag.isBag() || !bag.typeNames().contains(DESERIALIZED + FormatPackets.INFO)) {
            return null;
        }
        String id = (String) member(bag, FormatPackets.CLASS_ID, String.class);
        return switch (id) {
            case FormatPackets.START -> new FormatData.Start(layout(bag));
            case FormatPackets.GROUP_START -> new FormatData.GroupStart(label(bag));
            case FormatPackets.ENTRY -> new FormatData.Entry(content(needed(bag, "formatEntryInfo")), is(bag, "outOfBand"));
            case FormatPackets.GROUP_END -> new FormatData.GroupEnd();
            case FormatPackets.END -> new FormatData.End();
            default -> throw unknown(id, bag);
        };
    }

    private static FormatData.Layout layout(PSObject start) {
        PSObject shape = needed(start, "shapeInfo");
        boolean autosize = Properties.valueOrNull(start, "autosizeInfo") != null;
        String id = id(shape);
        return switch (id) {
            case FormatPackets.TABLE -> new FormatData.TableLayout(all(shape, "tableColumnInfoList").stream().map(ReceivedFormat::column).toList(), autosize,
                is(shape, "hideHeader"), is(shape, "repeatHeader"));
            case FormatPackets.LIST -> new FormatData.ListLayout();
            case FormatPackets.WIDE -> new FormatData.WideLayout(autosize ? 0 : number(shape, "columns") > 0 ? number(shape, "columns") : WIDE_COLUMNS);
            case FormatPackets.COMPLEX -> new FormatData.ComplexLayout();
            default -> throw unknown(id, shape);
        };
    }

    private static FormatData.Column column(PSObject column) {
        int alignment = number(column, "alignment");
        Object label = Properties.valueOrNull(column, "label");
        return new FormatData.Column(label != null ? label.toString() : text(column, "propertyName"), Math.max(0, number(column, "width")),
            alignment >= 1 && alignment <= Alignment.values().length ? Alignment.values()[alignment - 1] : Alignment.LEFT,
            Boolean.FALSE.equals(Properties.valueOrNull(column, "HeaderMatchesProperty")));
    }

    private static String label(PSObject start) {
        if (Properties.valueOrNull(start, "groupingEntry") == null) {
            return null;
        }
        StringJoiner label = new StringJoiner("\n");
        lines(needed(start, "groupingEntry")).forEach(line -> label.add(" ".repeat(line.indent()) + line.text()));
        return label.toString();
    }

    private static FormatData.Content content(PSObject entry) {
        String id = id(entry);
        return switch (id) {
            case FormatPackets.TEXT_ENTRY -> new FormatData.Plain(text(entry, "text"));
            case FormatPackets.ROW_ENTRY -> new FormatData.Row(all(entry, "formatPropertyFieldList").stream().map(ReceivedFormat::property)
                .toArray(String[]::new), is(entry, "multiLine"));
            case FormatPackets.LIST_ENTRY -> {
                List<PSObject> fields = all(entry, "listViewFieldList");
                yield new FormatData.Fields(fields.stream().map(field -> Properties.valueOrNull(field, "label") != null ? text(field, "label")
                    : text(field, "propertyName")).toArray(String[]::new),
                    fields.stream().map(field -> property(needed(field, "formatPropertyField"))).toArray(String[]::new));
            }
            case FormatPackets.WIDE_ENTRY -> new FormatData.Cell(property(needed(entry, "formatPropertyField")));
            case FormatPackets.COMPLEX_ENTRY -> new FormatData.Lines(lines(entry));
            default -> throw unknown(id, entry);
        };
    }

    private static String property(PSObject field) {
        return text(field, "propertyValue");
    }

    private static List<FormatData.Line> lines(PSObject free) {
        List<FormatData.Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        all(free, "formatValueList").forEach(entry -> add(entry, 0, 0, line, lines));
        lines.add(new FormatData.Line(0, line.toString()));
        return lines;
    }

    private static void add(PSObject entry, int indent, int depth, StringBuilder line, List<FormatData.Line> lines) {
        for (PSObject value : all(entry, "formatValueList")) {
            switch (id(value)) {
                case FormatPackets.FORMAT_ENTRY -> {
                    if (depth < DEEPEST) {
                        add(value, Math.max(0, indent + frame(value)), depth + 1, line, lines);
                    }
                }
                case FormatPackets.NEW_LINE -> {
                    lines.add(new FormatData.Line(indent, line.toString()));
                    line.setLength(0);
                }
                case FormatPackets.TEXT_FIELD -> line.append(text(value, "text"));
                case FormatPackets.PROPERTY_FIELD -> line.append(property(value));
                default -> throw unknown(id(value), value);
            }
        }
    }

    /** How far a frame moves its lines. */
    private static int frame(PSObject entry) {
        if (Properties.valueOrNull(entry, "frameInfo") == null) {
            return 0;
        }
        PSObject frame = needed(entry, "frameInfo");
        return number(frame, "leftIndentation") + Math.max(0, number(frame, "firstLine"));
    }

    private static String id(PSObject object) {
        return (String) member(object, FormatPackets.CLASS_ID, String.class);
    }

    private static PSObject needed(PSObject object, String name) {
        return (PSObject) member(object, name, PSObject.class);
    }

    private static List<PSObject> all(PSObject object, String name) {
        List<PSObject> all = new ArrayList<>();
        for (Object each : Enumeration.toList(member(object, name, Object.class))) {
            if (!(each instanceof PSObject one)) {
                throw missing("entry");
            }
            all.add(one);
        }
        return all;
    }

    private static boolean is(PSObject object, String name) {
        return Boolean.TRUE.equals(Properties.valueOrNull(object, name));
    }

    private static int number(PSObject object, String name) {
        return (Integer) member(object, name, Integer.class);
    }

    /** Nothing is no text. */
    private static String text(PSObject object, String name) {
        return Properties.valueOrNull(object, name) == null ? "" : (String) member(object, name, String.class);
    }

    private static Object member(PSObject object, String name, Class<?> type) {
        Object value = Properties.valueOrNull(object, name);
        Object base = type == PSObject.class || type == Object.class ? value : PSObject.base(value);
        if (base == null) {
            throw missing(name);
        }
        if (!type.isInstance(base)) {
            throw new DotNetException("System.ArgumentException", "The type " + type.getSimpleName() + " for property " + name + " is not valid.")
                .withRecord("FormatObjectDeserializerInvalidPropertyType", ErrorCategory.InvalidData, object);
        }
        return base;
    }

    private static DotNetException missing(String name) {
        return new DotNetException("System.ArgumentException", "The value of the " + name + " data member cannot be null.")
            .withRecord("FormatObjectDeserializerNullDataMember", ErrorCategory.InvalidData, null);
    }

    private static DotNetException unknown(String id, PSObject object) {
        return new DotNetException("System.ArgumentException", "Failed to create object with class Id " + id + ".")
            .withRecord("FormatObjectDeserializerInvalidClassid", ErrorCategory.InvalidData, object);
    }
}
