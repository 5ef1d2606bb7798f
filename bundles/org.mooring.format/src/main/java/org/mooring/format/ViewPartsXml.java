package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.dotnet.UInt32;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the parts of a view from its XML, which has the controls that it uses by their names. */
final class ViewPartsXml {

    /** Controls that use themselves end there. */
    private static final int DEEPEST = 20;

    private final Element view;
    private int depth;

    ViewPartsXml(String xml) {
        this.view = FormatXml.parse(xml);
    }

    Object control() {
        ViewParts.GroupBy groupBy = groupBy(FormatXml.child(view, "GroupBy"));
        boolean apart = FormatXml.isSet(view, "OutOfBand");
        Element table = FormatXml.child(view, "TableControl");
        Element list = FormatXml.child(view, "ListControl");
        Element wide = FormatXml.child(view, "WideControl");
        if (table != null) {
            return new ViewParts.Table(each(table, this::header, "TableHeaders", "TableColumnHeader"),
                each(table, this::row, "TableRowEntries", "TableRowEntry"), FormatXml.isSet(table, "AutoSize"), FormatXml.isSet(table, "HideTableHeaders"), groupBy, apart);
        }
        if (list != null) {
            return new ViewParts.ListForm(each(list, entry -> new ViewParts.ListEntry(each(entry, ViewPartsXml::listItem, "ListItems", "ListItem"),
                selectedBy(entry)), "ListEntries", "ListEntry"), groupBy, apart);
        }
        if (wide != null) {
            return new ViewParts.Wide(each(wide, ViewPartsXml::wideItem, "WideEntries", "WideEntry"), FormatXml.isSet(wide, "AutoSize"), amount(wide, "ColumnNumber"),
                groupBy, apart);
        }
        return custom(FormatXml.child(view, "CustomControl"), groupBy, apart);
    }

    private interface Part {
        Object of(Element element);
    }

    private static Object[] each(Element parent, Part part, String... path) {
        return FormatXml.children(parent, path).stream().map(part::of).toArray();
    }

    private static int number(Element parent, String name) {
        String text = FormatXml.text(parent, name);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static UInt32 amount(Element parent, String name) {
        return new UInt32(Math.max(0, number(parent, name)));
    }

    private static Object alignment(Element parent) {
        String text = FormatXml.text(parent, "Alignment");
        return ViewParts.alignment(text == null ? null : Alignment.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private Object header(Element header) {
        return new ViewParts.Header(FormatXml.text(header, "Label"), alignment(header), number(header, "Width"));
    }

    private Object row(Element row) {
        return new ViewParts.Row(each(row, item -> new ViewParts.Column(alignment(item), entry(item), FormatXml.text(item, "FormatString")),
            "TableColumnItems", "TableColumnItem"), selectedBy(row), FormatXml.isSet(row, "Wrap"));
    }

    private static Object listItem(Element item) {
        return new ViewParts.ListItem(FormatXml.text(item, "Label"), entry(item), entry(FormatXml.child(item, "ItemSelectionCondition")),
            FormatXml.text(item, "FormatString"));
    }

    private static Object wideItem(Element entry) {
        Element item = FormatXml.child(entry, "WideItem");
        return new ViewParts.WideItem(entry(item), selectedBy(entry), FormatXml.text(item, "FormatString"));
    }

    /** Null where nothing is said. */
    private static ViewParts.Entry entry(Element parent) {
        String property = FormatXml.text(parent, "PropertyName");
        String script = FormatXml.text(parent, "ScriptBlock");
        return property != null ? new ViewParts.Entry(true, property) : script != null ? new ViewParts.Entry(false, script) : null;
    }

    private static ViewParts.SelectedBy selectedBy(Element parent) {
        Element selected = FormatXml.child(parent, "EntrySelectedBy");
        return selected == null ? null : new ViewParts.SelectedBy(each(selected, type -> type.getTextContent().trim(), "TypeName"),
            each(selected, ViewPartsXml::entry, "SelectionCondition"));
    }

    private ViewParts.GroupBy groupBy(Element group) {
        return group == null ? null : new ViewParts.GroupBy(entry(group), FormatXml.text(group, "Label"), own(group));
    }

    /** The control that an element has or names, or null. */
    private ViewParts.Custom own(Element parent) {
        Element own = FormatXml.child(parent, "CustomControl");
        String name = FormatXml.text(parent, "CustomControlName");
        if (own == null && name != null) {
            own = FormatXml.children(view, "Controls", "Control").stream().filter(control -> name.equalsIgnoreCase(FormatXml.text(control, "Name")))
                .map(control -> FormatXml.child(control, "CustomControl")).findFirst().orElse(null);
        }
        if (own == null || depth >= DEEPEST) {
            return null;
        }
        depth++;
        try {
            return custom(own, null, false);
        } finally {
            depth--;
        }
    }

    private ViewParts.Custom custom(Element control, ViewParts.GroupBy groupBy, boolean apart) {
        return new ViewParts.Custom(each(control, entry -> new ViewParts.CustomEntry(selectedBy(entry), items(FormatXml.child(entry, "CustomItem"))),
            "CustomEntries", "CustomEntry"), groupBy, apart);
    }

    private Object[] items(Element parent) {
        List<Object> items = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item) {
                items.add(item(item));
            }
        }
        return items.toArray();
    }

    private Object item(Element item) {
        return switch (item.getTagName()) {
            case "Text" -> new ViewParts.Text(item.getTextContent());
            case "NewLine" -> new ViewParts.NewLines(Math.max(1, number(item, "Count")));
            case "Frame" -> new ViewParts.Frame(amount(item, "LeftIndent"), amount(item, "RightIndent"), amount(item, "FirstLineHanging"),
                amount(item, "FirstLineIndent"), items(FormatXml.child(item, "CustomItem")));
            default -> new ViewParts.Expression(entry(FormatXml.child(item, "ItemSelectionCondition")), entry(item), FormatXml.isSet(item, "EnumerateCollection"), own(item));
        };
    }
}
