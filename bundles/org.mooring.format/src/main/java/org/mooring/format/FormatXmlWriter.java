package org.mooring.format;

import java.util.List;

/** Writes views as a format file says them. */
final class FormatXmlWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Configuration>\n  <ViewDefinitions>\n";
    private static final String END = "  </ViewDefinitions>\n</Configuration>\n";

    private final StringBuilder xml = new StringBuilder(HEAD);

    /** Whether a view has scripts: those are not handed to others unasked. */
    static boolean hasScripts(View view) {
        return view.xml() != null ? view.xml().contains("<ScriptBlock>") : !canBeWritten(view);
    }

    /** Whether all that a view shows can be said in a file: not what Java computes. */
    static boolean canBeWritten(View view) {
        return view.xml() != null || view.kind() != View.Kind.CUSTOM && view.fields().stream().allMatch(field -> field.source() != null)
            && (view.groupBy() == null || view.groupBy().source() != null);
    }

    void add(View view) {
        if (view.xml() != null) {
            xml.append("    ").append(view.xml()).append('\n');
            return;
        }
        xml.append("    <View>\n      <Name>").append(escaped(view.name())).append("</Name>\n      <ViewSelectedBy>\n");
        view.types().forEach(type -> xml.append("        <TypeName>").append(escaped(type)).append("</TypeName>\n"));
        xml.append("      </ViewSelectedBy>\n");
        if (view.groupBy() != null) {
            xml.append("      <GroupBy>\n        <PropertyName>").append(escaped(view.groupBy().source())).append("</PropertyName>\n");
            element("Label", view.groupBy().label());
            xml.append("      </GroupBy>\n");
        }
        switch (view.kind()) {
            case TABLE -> table(view);
            case LIST -> items("List", "ListItem", view.fields());
            case WIDE -> items("Wide", "WideItem", view.fields());
            case CUSTOM -> throw new IllegalStateException(view.name());
        }
        xml.append("    </View>\n");
    }

    String end() {
        return xml.append(END).toString();
    }

    private void table(View view) {
        xml.append("      <TableControl>\n");
        if (view.look().autosize()) {
            xml.append("        <AutoSize />\n");
        }
        if (view.look().hideHeaders()) {
            xml.append("        <HideTableHeaders />\n");
        }
        xml.append("        <TableHeaders>\n");
        for (View.Field field : view.fields()) {
            xml.append("          <TableColumnHeader>\n");
            element("Label", field.label());
            if (field.width() > 0) {
                element("Width", Integer.toString(field.width()));
            }
            if (field.alignment() != null) {
                element("Alignment", field.alignment().name().charAt(0) + field.alignment().name().substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            xml.append("          </TableColumnHeader>\n");
        }
        xml.append("        </TableHeaders>\n        <TableRowEntries>\n          <TableRowEntry>\n            <TableColumnItems>\n");
        view.fields().forEach(field -> item("TableColumnItem", field, false));
        xml.append("            </TableColumnItems>\n          </TableRowEntry>\n        </TableRowEntries>\n      </TableControl>\n");
    }

    private void items(String kind, String item, List<View.Field> fields) {
        boolean list = kind.equals("List");
        xml.append("      <").append(kind).append("Control>\n        <").append(kind).append("Entries>\n          <").append(kind).append("Entry>\n")
            .append(list ? "            <ListItems>\n" : "");
        fields.forEach(field -> item(item, field, list));
        xml.append(list ? "            </ListItems>\n" : "").append("          </").append(kind).append("Entry>\n        </").append(kind)
            .append("Entries>\n      </").append(kind).append("Control>\n");
    }

    private void item(String name, View.Field field, boolean labelled) {
        xml.append("              <").append(name).append(">\n");
        if (labelled) {
            element("Label", field.label());
        }
        element("PropertyName", field.source());
        element("FormatString", field.format());
        xml.append("              </").append(name).append(">\n");
    }

    private void element(String name, String value) {
        if (value != null) {
            xml.append("                <").append(name).append('>').append(escaped(value)).append("</").append(name).append(">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
