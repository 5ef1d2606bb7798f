package org.mooring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What stands where in a format file, as PowerShell's TypeInfoDataBaseLoader wants it; what does not keep to it is not loaded. */
final class FormatFileRules {

    /** The element of a view that says which form it has. */
    static final Map<View.Kind, String> CONTROLS = new LinkedHashMap<>();
    /** The elements that may be in an element. */
    private static final Map<String, Set<String>> CHILDREN = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Those that must be there. */
    private static final Map<String, Set<String>> NEEDED = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** Elements that messages count. */
    private static final Set<String> COUNTED = names("EnumerableExpansion SelectionSet CustomEntry ExpressionBinding NewLine Text Frame ListEntry TableColumnHeader"
        + " TableRowEntry TableColumnItem View Control WideEntry");

    static {
        CONTROLS.put(View.Kind.TABLE, "TableControl");
        CONTROLS.put(View.Kind.LIST, "ListControl");
        CONTROLS.put(View.Kind.WIDE, "WideControl");
        CONTROLS.put(View.Kind.CUSTOM, "CustomControl");
        rule("Configuration", "DefaultSettings SelectionSets Controls ViewDefinitions");
        rule("DefaultSettings", "WrapTables PropertyCountForTable ShowError DisplayError EnumerableExpansions");
        rule("EnumerableExpansions", "EnumerableExpansion");
        rule("EnumerableExpansion", "EntrySelectedBy Expand");
        rule("SelectionSets", "SelectionSet");
        rule("SelectionSet", "Name! Types!");
        rule("Types", "TypeName");
        rule("Controls", "Control");
        rule("Control", "Name! CustomControl!");
        rule("ViewDefinitions", "View");
        rule("View", "Name! ViewSelectedBy! GroupBy OutOfBand Controls TableControl ListControl WideControl CustomControl");
        rule("ViewSelectedBy", "TypeName SelectionSetName");
        rule("GroupBy", "PropertyName ScriptBlock Label CustomControl CustomControlName");
        rule("TableControl", "HideTableHeaders AutoSize TableHeaders TableRowEntries!");
        rule("TableHeaders", "TableColumnHeader");
        rule("TableColumnHeader", "Label Width Alignment");
        rule("TableRowEntries", "TableRowEntry");
        rule("TableRowEntry", "EntrySelectedBy Wrap TableColumnItems!");
        rule("TableColumnItems", "TableColumnItem");
        rule("TableColumnItem", "PropertyName ScriptBlock FormatString Alignment");
        rule("ListControl", "ListEntries!");
        rule("ListEntries", "ListEntry");
        rule("ListEntry", "EntrySelectedBy ListItems!");
        rule("ListItems", "ListItem");
        rule("ListItem", "PropertyName ScriptBlock FormatString Label ItemSelectionCondition");
        rule("WideControl", "AutoSize ColumnNumber WideEntries!");
        rule("WideEntries", "WideEntry");
        rule("WideEntry", "EntrySelectedBy WideItem!");
        rule("WideItem", "PropertyName ScriptBlock FormatString");
        rule("CustomControl", "CustomEntries!");
        rule("CustomEntries", "CustomEntry");
        rule("CustomEntry", "EntrySelectedBy CustomItem!");
        rule("CustomItem", "ExpressionBinding NewLine Text Frame");
        rule("ExpressionBinding", "PropertyName ScriptBlock FormatString EnumerateCollection ItemSelectionCondition CustomControl CustomControlName");
        rule("Frame", "LeftIndent RightIndent FirstLineHanging FirstLineIndent CustomItem!");
        rule("NewLine", "Count");
        rule("EntrySelectedBy", "TypeName SelectionSetName SelectionCondition");
        rule("SelectionCondition", "TypeName SelectionSetName PropertyName ScriptBlock");
        rule("ItemSelectionCondition", "PropertyName ScriptBlock");
    }

    private final String file;
    private final List<String> errors = new ArrayList<>();

    private FormatFileRules(String file) {
        this.file = file;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(text.split(" ")));
        return names;
    }

    /** @param children their names, with a mark behind those that are needed */
    private static void rule(String parent, String children) {
        CHILDREN.put(parent, names(children.replace("!", "")));
        NEEDED.put(parent, names(children));
        NEEDED.get(parent).removeIf(name -> !name.endsWith("!"));
    }

    /** What is wrong in a file, in PowerShell's words. */
    static List<String> errors(String xml, String file) {
        FormatFileRules rules = new FormatFileRules(file);
        rules.element(FormatXml.parse(xml), "");
        return rules.errors;
    }

    private void error(String path, String message) {
        errors.add("Error at XPath " + path + " in file " + file + ": " + message);
    }

    private void element(Element element, String parentPath) {
        String name = element.getTagName();
        String path = parentPath + "/" + name + (COUNTED.contains(name) ? "[" + place(element) + "]" : "");
        int before = errors.size();
        Set<String> allowed = CHILDREN.get(name);
        for (Node node = element.getFirstChild(); allowed != null && node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (allowed.contains(child.getTagName())) {
                    element(child, path);
                } else {
                    error(path, child.getTagName() + " is an unknown node.");
                }
            }
        }
        for (String needed : NEEDED.getOrDefault(name, Set.of())) {
            String child = needed.substring(0, needed.length() - 1);
            if (FormatXml.child(element, child) == null) {
                error(path, "Node " + child + " is missing.");
            }
        }
        if (errors.size() == before) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "view" -> view(element, path);
                case "tablecontrol" -> table(element, path);
                case "tablerowentries" -> entries(element, "TableRowEntry", path);
                case "listentries" -> entries(element, "ListEntry", path);
                case "wideentries" -> entries(element, "WideEntry", path);
                case "customentries" -> entries(element, "CustomEntry", path);
                default -> { }
            }
        }
    }

    private static int place(Element element) {
        int place = 1;
        for (Node node = element.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            place += node instanceof Element ? 1 : 0;
        }
        return place;
    }

    private void view(Element view, String path) {
        boolean custom = FormatXml.child(view, "CustomControl") != null;
        if (CONTROLS.values().stream().allMatch(control -> FormatXml.child(view, control) == null)) {
            error(path, "A node is missing from " + String.join(", ", CONTROLS.values()) + ".");
        } else if (FormatXml.isSet(view, "OutOfBand") && !custom && FormatXml.child(view, "ListControl") == null) {
            error(path, "Out Of Band views can only have CustomControl or ListControl.");
        } else if (FormatXml.isSet(view, "OutOfBand") && FormatXml.child(view, "GroupBy") != null) {
            error(path, "An Out Of Band view cannot have GroupBy.");
        } else if (FormatXml.children(view, "ViewSelectedBy", "TypeName").isEmpty() && FormatXml.children(view, "ViewSelectedBy", "SelectionSetName").isEmpty()) {
            error(path + "/ViewSelectedBy", "No type or condition is specified for applying the view.");
        }
    }

    /** One entry is for what no other is especially for. */
    private void entries(Element entries, String name, String path) {
        long others = FormatXml.children(entries, name).stream().filter(entry -> EntrySelection.of(entry).isForOthers()).count();
        if (others != 1) {
            error(path, others == 0 ? "There must be at least one default " + name + "." : "There cannot be more than one default " + name + ".");
        }
    }

    private void table(Element table, String path) {
        List<Element> rows = FormatXml.children(table, "TableRowEntries", "TableRowEntry");
        int headers = FormatXml.children(table, "TableHeaders", "TableColumnHeader").size();
        int items = rows.stream().filter(row -> EntrySelection.of(row).isForOthers()).mapToInt(FormatFileRules::items).findFirst().orElseThrow();
        if (headers != 0 && headers != items) {
            error(path, "The header item count = " + headers + " does not match default row item count = " + items + ".");
            return;
        }
        List<Element> special = rows.stream().filter(row -> !EntrySelection.of(row).isForOthers()).toList();
        for (int i = 0; i < special.size(); i++) {
            if (items(special.get(i)) != items) {
                error(path, "The row item count = " + items(special.get(i)) + " on alternative set #" + (i + 1) + " does not match default row item count = "
                    + items + ".");
            }
        }
    }

    private static int items(Element row) {
        return FormatXml.children(row, "TableColumnItems", "TableColumnItem").size();
    }
}
