package org.mooring.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.mooring.object.PSObject;

/**
 * What scripts, and other computers, see within {@link FormatData}: PowerShell's formatting objects, which know each other by the ids of
 * their classes (Microsoft.PowerShell.Commands.Internal.Format, FormattingObjects.cs).
 */
final class FormatPackets {

    static final String NAMESPACE = "Microsoft.PowerShell.Commands.Internal.Format.";
    static final String INFO = NAMESPACE + "FormatInfoData";
    static final String CLASS_ID = "ClassId2e4f51ef21dd47e99d3c952918aff9cd";

    static final String START = "033ecb2bc07a4d43b5ef94ed5a35d280";
    static final String END = "cf522b78d86c486691226b40aa69e95c";
    static final String GROUP_START = "9e210fe47d09416682b841769c78b8a3";
    static final String GROUP_END = "4ec4f0187cb04f4cb6973460dfe252df";
    static final String ENTRY = "27c87ef9bbda4f709f6b4002fa4af63c";

    static final String WIDE = "b2e2775d33d544c794d0081f27021b5c";
    static final String TABLE = "e3b7a39c089845d388b2e84c5d38f5dd";
    static final String LIST = "830bdcb24c1642258724e441512233a4";
    static final String COMPLEX = "5197dd85ca6f4cce9ae9e6fd6ded9d76";

    static final String TEXT_ENTRY = "29ED81BA914544d4BC430F027EE053E9";
    static final String LIST_ENTRY = "cf58f450baa848ef8eb3504008be6978";
    static final String ROW_ENTRY = "0e59526e2dd441aa91e7fc952caf4a36";
    static final String WIDE_ENTRY = "59bf79de63354a7b9e4d1697940ff188";
    static final String COMPLEX_ENTRY = "22e7ef3c896449d4a6f2dedea05dd737";

    static final String NEW_LINE = "de7e8b96fbd84db5a43aa82eb34580ec";
    static final String TEXT_FIELD = "b8d9e369024a43a580b9e0c9279e3354";
    static final String PROPERTY_FIELD = "78b102e894f742aca8c1d6737b6ff86a";
    static final String FORMAT_ENTRY = "fba029a113a5458d932a2ed4871fadf2";

    private static final String COLUMN = "7572aa4155ec4558817a615acf7dd92e";
    private static final String LIST_FIELD = "b761477330ce4fb2a665999879324d73";
    private static final String GROUPING = "919820b7eadb48be8e202c5afa5c2716";
    private static final String AUTOSIZE = "a27f094f0eec4d64845801a4c06a32ae";
    private static final String FRAME = "091C9E762E33499eBE318901B6EFB733";

    private FormatPackets() {}

    private static PSObject of(String name, String base, String id) {
        PSObject object = new PSObject();
        List<String> names = new ArrayList<>(List.of(NAMESPACE + name));
        if (base != null) {
            names.add(NAMESPACE + base);
        }
        names.addAll(List.of(INFO, "System.Object"));
        object.typeNames(names);
        object.text(NAMESPACE + name);
        return object.setProperty(CLASS_ID, id);
    }

    static PSObject shape(FormatData.Layout layout) {
        return switch (layout) {
            case FormatData.TableLayout table -> of("TableHeaderInfo", "ShapeInfo", TABLE).setProperty("hideHeader", table.hideHeaders())
                .setProperty("repeatHeader", table.repeatHeader()).setProperty("tableColumnInfoList", table.columns().stream().map(FormatPackets::column).toList());
            case FormatData.ListLayout list -> of("ListViewHeaderInfo", "ShapeInfo", LIST);
            case FormatData.WideLayout wide -> of("WideViewHeaderInfo", "ShapeInfo", WIDE).setProperty("columns", wide.columns());
            case FormatData.ComplexLayout complex -> of("ComplexViewHeaderInfo", "ShapeInfo", COMPLEX);
        };
    }

    private static PSObject column(FormatData.Column column) {
        return of("TableColumnInfo", null, COLUMN).setProperty("width", column.width()).setProperty("alignment", column.alignment().ordinal() + 1)
            .setProperty("label", column.label()).setProperty("propertyName", column.label()).setProperty("HeaderMatchesProperty", !column.computed());
    }

    /** Null where widths are not measured. */
    static PSObject autosize(FormatData.Layout layout) {
        boolean measured = layout instanceof FormatData.TableLayout table && table.autosize()
            || layout instanceof FormatData.WideLayout wide && wide.columns() == 0;
        return measured ? of("AutosizeInfo", null, AUTOSIZE).setProperty("objectCount", 0) : null;
    }

    /** @param label null where nothing heads the group */
    static PSObject grouping(String label) {
        return label == null ? null : of("GroupingEntry", "FreeFormatEntry", GROUPING).setProperty("formatValueList",
            List.of(lines(label.lines().map(line -> new FormatData.Line(0, line)).toList())));
    }

    static PSObject content(FormatData.Content content) {
        return switch (content) {
            case FormatData.Plain plain -> of("RawTextFormatEntry", "FormatEntryInfo", TEXT_ENTRY).setProperty("text", plain.text());
            case FormatData.Row row -> of("TableRowEntry", "FormatEntryInfo", ROW_ENTRY)
                .setProperty("formatPropertyFieldList", Arrays.stream(row.cells()).map(FormatPackets::property).toList())
                .setProperty("multiLine", row.multiLine());
            case FormatData.Fields fields -> of("ListViewEntry", "FormatEntryInfo", LIST_ENTRY).setProperty("listViewFieldList",
                IntStream.range(0, fields.labels().length).mapToObj(i -> field(fields.labels()[i], fields.values()[i])).toList());
            case FormatData.Cell cell -> of("WideViewEntry", "FormatEntryInfo", WIDE_ENTRY).setProperty("formatPropertyField", property(cell.text()));
            case FormatData.Lines free -> of("ComplexViewEntry", "FreeFormatEntry", COMPLEX_ENTRY)
                .setProperty("formatValueList", List.of(lines(free.lines())));
        };
    }

    private static PSObject field(String label, String value) {
        return of("ListViewField", null, LIST_FIELD).setProperty("label", label).setProperty("propertyName", label)
            .setProperty("formatPropertyField", property(value));
    }

    private static PSObject property(String value) {
        return of("FormatPropertyField", "FormatValue", PROPERTY_FIELD).setProperty("propertyValue", value).setProperty("alignment", 0);
    }

    /** The end of the last line is the end of all: who shows this ends that one. */
    private static PSObject lines(List<FormatData.Line> lines) {
        List<PSObject> values = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            FormatData.Line line = lines.get(i);
            if (i == lines.size() - 1) {
                values.add(text(" ".repeat(line.indent()) + line.text()));
            } else if (line.indent() > 0) {
                values.add(entry(List.of(text(line.text()), newLine())).setProperty("frameInfo", of("FrameInfo", null, FRAME)
                    .setProperty("leftIndentation", line.indent()).setProperty("rightIndentation", 0).setProperty("firstLine", 0)));
            } else {
                values.add(text(line.text()));
                values.add(newLine());
            }
        }
        return entry(values);
    }

    private static PSObject entry(List<PSObject> values) {
        return of("FormatEntry", "FormatValue", FORMAT_ENTRY).setProperty("formatValueList", values);
    }

    private static PSObject text(String text) {
        return of("FormatTextField", "FormatValue", TEXT_FIELD).setProperty("text", text);
    }

    private static PSObject newLine() {
        return of("FormatNewLine", "FormatValue", NEW_LINE);
    }
}
