package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;

/**
 * Writes what Get-FormatData told in a session elsewhere as a format file. Scripts are left out, as PowerShell leaves them out where views
 * come from another computer: what that says is shown here, and runs nothing.
 */
final class RemoteViews {

    /** Controls within controls that another computer tells of. */
    private static final int DEEPEST = 50;

    private final Map<Object, View> views = new LinkedHashMap<>();
    private final StringBuilder xml = new StringBuilder();
    private int depth;

    private record View(Object definition, Set<String> types) {}

    /** @param type an ExtendedTypeDefinition, as it comes from there */
    void add(Object type) {
        List<Object> names = all(type, "TypeNames");
        for (Object view : all(type, "FormatViewDefinition")) {
            Object id = PSObject.base(value(view, "InstanceId"));
            View known = views.computeIfAbsent(id == null ? view : id, each -> new View(view, new LinkedHashSet<>()));
            if (names.isEmpty()) {
                known.types().add(text(type, "TypeName"));
            }
            names.forEach(name -> known.types().add(Conversion.toText(name)));
        }
    }

    /** The names of the types that a definition is for. */
    static List<String> typeNames(Object type) {
        List<Object> names = all(type, "TypeNames");
        return names.isEmpty() ? List.of(text(type, "TypeName")) : names.stream().map(Conversion::toText).toList();
    }

    /** The file's text. */
    String text() {
        xml.setLength(0);
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        within("Configuration", () -> within("ViewDefinitions", () -> views.values().forEach(this::view)));
        return xml.toString();
    }

    private void view(View view) {
        Object control = value(view.definition(), "Control");
        if (control == null) {
            return;
        }
        within("View", () -> {
            element("Name", text(view.definition(), "Name"));
            within("ViewSelectedBy", () -> view.types().forEach(type -> element("TypeName", type)));
            Object group = value(control, "GroupBy");
            if (group != null) {
                within("GroupBy", () -> {
                    entry(value(group, "Expression"));
                    some("Label", text(group, "Label"));
                    custom(value(group, "CustomControl"));
                });
            }
            flag(control, "OutOfBand");
            control(control);
        });
    }

    private void control(Object control) {
        switch (kind(control)) {
            case "TableControl" -> table(control);
            case "ListControl" -> within("ListControl", () -> within("ListEntries", () -> all(control, "Entries").forEach(this::listEntry)));
            case "WideControl" -> within("WideControl", () -> {
                number(control, "Columns", "ColumnNumber");
                flag(control, "AutoSize");
                within("WideEntries", () -> all(control, "Entries").forEach(this::wideEntry));
            });
            default -> custom(control);
        }
    }

    /** The last part of the name of its type, there. */
    private static String kind(Object part) {
        List<String> names = TypeNames.of(part);
        return names.isEmpty() ? "" : names.getFirst().substring(names.getFirst().lastIndexOf('.') + 1);
    }

    private void table(Object control) {
        within("TableControl", () -> {
            flag(control, "AutoSize");
            flag(control, "HideTableHeaders");
            within("TableHeaders", () -> all(control, "Headers").forEach(header -> within("TableColumnHeader", () -> {
                some("Label", text(header, "Label"));
                number(header, "Width", "Width");
                alignment(header);
            })));
            within("TableRowEntries", () -> all(control, "Rows").forEach(row -> within("TableRowEntry", () -> {
                flag(row, "Wrap");
                selectedBy(value(row, "SelectedBy"));
                within("TableColumnItems", () -> all(row, "Columns").forEach(column -> within("TableColumnItem", () -> {
                    alignment(column);
                    some("FormatString", text(column, "FormatString"));
                    entry(value(column, "DisplayEntry"));
                })));
            })));
        });
    }

    private void listEntry(Object entry) {
        within("ListEntry", () -> {
            selectedBy(value(entry, "EntrySelectedBy"));
            within("ListItems", () -> all(entry, "Items").forEach(item -> within("ListItem", () -> {
                some("Label", text(item, "Label"));
                some("FormatString", text(item, "FormatString"));
                condition(item);
                entry(value(item, "DisplayEntry"));
            })));
        });
    }

    private void wideEntry(Object entry) {
        within("WideEntry", () -> {
            selectedBy(value(entry, "EntrySelectedBy"));
            within("WideItem", () -> {
                entry(value(entry, "DisplayEntry"));
                some("FormatString", text(entry, "FormatString"));
            });
        });
    }

    private void custom(Object control) {
        if (control == null || depth > DEEPEST) {
            return;
        }
        depth++;
        within("CustomControl", () -> within("CustomEntries", () -> all(control, "Entries").forEach(entry -> within("CustomEntry", () -> {
            selectedBy(value(entry, "SelectedBy"));
            within("CustomItem", () -> all(entry, "CustomItems").forEach(this::item));
        }))));
        depth--;
    }

    private void item(Object item) {
        switch (kind(item)) {
            case "CustomItemText" -> element("Text", text(item, "Text"));
            case "CustomItemNewline" -> within("NewLine", () -> number(item, "Count", "Count"));
            case "CustomItemFrame" -> within("Frame", () -> {
                List.of("LeftIndent", "RightIndent", "FirstLineHanging", "FirstLineIndent").forEach(name -> number(item, name, name));
                within("CustomItem", () -> all(item, "CustomItems").forEach(this::item));
            });
            default -> within("ExpressionBinding", () -> {
                flag(item, "EnumerateCollection");
                condition(item);
                entry(value(item, "Expression"));
                custom(value(item, "CustomControl"));
            });
        }
    }

    private void selectedBy(Object selected) {
        List<Object> types = all(selected, "TypeNames");
        List<Object> conditions = all(selected, "SelectionCondition");
        if (!types.isEmpty() || !conditions.isEmpty()) {
            within("EntrySelectedBy", () -> {
                types.forEach(type -> element("TypeName", Conversion.toText(type)));
                conditions.forEach(each -> within("SelectionCondition", () -> entry(each)));
            });
        }
    }

    private void condition(Object item) {
        Object condition = value(item, "ItemSelectionCondition");
        if (condition != null) {
            within("ItemSelectionCondition", () -> entry(condition));
        }
    }

    private void entry(Object entry) {
        if (entry == null) {
            return;
        }
        if (text(entry, "ValueType").equals("Property")) {
            element("PropertyName", text(entry, "Value"));
        } else {
            element("ScriptBlock", ";");
        }
    }

    private void alignment(Object part) {
        String alignment = text(part, "Alignment");
        if (List.of("Left", "Center", "Right").contains(alignment)) {
            element("Alignment", alignment);
        }
    }

    private void number(Object part, String property, String name) {
        int number = Conversion.toInt(value(part, property));
        if (number > 0) {
            element(name, Integer.toString(number));
        }
    }

    private void flag(Object part, String name) {
        if (Conversion.toBoolean(value(part, name))) {
            element(name, "");
        }
    }

    private void some(String name, String value) {
        if (!value.isEmpty()) {
            element(name, value);
        }
    }

    private void element(String name, String value) {
        xml.append('<').append(name).append('>').append(escaped(value)).append("</").append(name).append(">\n");
    }

    private void within(String name, Runnable parts) {
        xml.append('<').append(name).append(">\n");
        parts.run();
        xml.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Object value(Object part, String name) {
        return part == null ? null : Members.current().get(part, name);
    }

    private static String text(Object part, String name) {
        Object value = value(part, name);
        return value == null ? "" : Conversion.toText(value);
    }

    private static List<Object> all(Object part, String name) {
        List<Object> all = new ArrayList<>();
        Object value = value(part, name);
        Iterator<?> elements = value == null ? null : Enumeration.of(value);
        if (elements != null) {
            elements.forEachRemaining(all::add);
        } else if (value != null) {
            all.add(value);
        }
        return all;
    }
}
