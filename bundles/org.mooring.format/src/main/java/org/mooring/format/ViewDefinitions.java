package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import org.mooring.object.PSObject;

/** Views as objects that say what they consist of (System.Management.Automation.FormatViewDefinition and its controls). */
final class ViewDefinitions {

    private static final String SPACE = "System.Management.Automation.";

    private ViewDefinitions() {}

    private static PSObject typed(String type) {
        PSObject object = new PSObject();
        object.typeNames(List.of(SPACE + type, "System.Object"));
        return object;
    }

    static PSObject of(View view) {
        PSObject control = switch (view.kind()) {
            case TABLE -> table(view);
            case LIST -> entries("ListControl", "ListControlEntry", view);
            case WIDE -> entries("WideControl", "WideControlEntryItem", view);
            case CUSTOM -> typed("CustomControl");
        };
        control.set("GroupBy", view.groupBy() == null ? null : typed("PSControlGroupBy").set("Label", view.groupBy().label())
            .set("Expression", entry(view.groupBy())));
        return typed("FormatViewDefinition").set("Name", view.name()).set("Control", control);
    }

    private static PSObject table(View view) {
        List<PSObject> headers = new ArrayList<>();
        List<PSObject> columns = new ArrayList<>();
        for (View.Field field : view.fields()) {
            headers.add(typed("TableControlColumnHeader").set("Label", field.label()).set("Alignment", alignment(field)).set("Width", field.width()));
            columns.add(typed("TableControlColumn").set("Alignment", alignment(field)).set("DisplayEntry", entry(field))
                .set("FormatString", field.format()));
        }
        PSObject row = typed("TableControlRow").set("Columns", columns.toArray()).set("Wrap", view.wrap());
        return typed("TableControl").set("Headers", headers.toArray()).set("Rows", new Object[] {row}).set("AutoSize", view.autosize())
            .set("HideTableHeaders", view.hideHeaders());
    }

    private static PSObject entries(String control, String entry, View view) {
        List<PSObject> items = new ArrayList<>();
        for (View.Field field : view.fields()) {
            items.add(typed("ListControlEntryItem").set("Label", field.label()).set("DisplayEntry", entry(field)).set("FormatString", field.format()));
        }
        return typed(control).set("Entries", new Object[] {typed(entry).set("Items", items.toArray())});
    }

    private static String alignment(View.Field field) {
        String name = field.alignment() == null ? "UNDEFINED" : field.alignment().name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static PSObject entry(View.Field field) {
        boolean property = field.source() != null && !field.source().startsWith("{");
        String value = field.source() == null ? field.label() : property ? field.source() : field.source().substring(1, field.source().length() - 1);
        PSObject entry = typed("DisplayEntry").set("ValueType", property ? "Property" : "ScriptBlock").set("Value", value);
        entry.text((property ? "property: " : "script: ") + value);
        return entry;
    }
}
