package org.mooring.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.stream.DotNetException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the CustomControl elements of one format file, and those that it gives names. */
final class CustomControlXml {

    private final Map<String, CustomControl> named = new HashMap<>();

    /** The controls that the whole file, or a view, has by name. */
    void names(Element parent) {
        for (Element control : FormatXml.children(parent, "Controls", "Control")) {
            named.put(FormatXml.text(control, "Name").toLowerCase(Locale.ROOT), control(FormatXml.child(control, "CustomControl")));
        }
    }

    CustomControl control(Element control) {
        List<CustomControl.Entry> entries = new ArrayList<>();
        for (Element entry : FormatXml.children(control, "CustomEntries", "CustomEntry")) {
            entries.add(new CustomControl.Entry(EntrySelection.of(entry), items(FormatXml.child(entry, "CustomItem"))));
        }
        return new CustomControl(entries);
    }

    private List<CustomControl.Item> items(Element parent) {
        List<CustomControl.Item> items = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item) {
                items.addAll(item(item));
            }
        }
        return items;
    }

    private List<CustomControl.Item> item(Element item) {
        return switch (item.getTagName()) {
            case "Text" -> List.of(new CustomControl.Item.Text(item.getTextContent()));
            case "NewLine" -> {
                String count = FormatXml.text(item, "Count");
                yield java.util.Collections.nCopies(count == null ? 1 : Integer.parseInt(count), new CustomControl.Item.NewLine());
            }
            case "ExpressionBinding" -> List.of(value(item));
            case "Frame" -> List.of(new CustomControl.Item.Frame(number(item, "LeftIndent"),
                number(item, "FirstLineIndent") - number(item, "FirstLineHanging"), items(FormatXml.child(item, "CustomItem"))));
            default -> throw new DotNetException("System.Xml.XmlException", "The node " + item.getTagName() + " is unknown in a CustomItem: Text, NewLine,"
                + " ExpressionBinding and Frame are allowed.");
        };
    }

    /** The control that an element has, or names; null where it does neither. */
    CustomControl.Control own(Element element) {
        Element own = FormatXml.child(element, "CustomControl");
        String name = FormatXml.text(element, "CustomControlName");
        CustomControl inner = own == null ? null : control(own);
        return own != null ? () -> inner : name != null ? () -> named(name) : null;
    }

    private CustomControl.Item value(Element item) {
        String property = FormatXml.text(item, "PropertyName");
        String script = FormatXml.text(item, "ScriptBlock");
        return new CustomControl.Item.Value(property == null && script == null ? target -> target : FormatXml.reader(property, script),
            FormatXml.condition(item),
            FormatXml.child(item, "EnumerateCollection") != null, own(item),
            FormatXml.text(item, "FormatString"));
    }

    private CustomControl named(String name) {
        CustomControl control = named.get(name.toLowerCase(Locale.ROOT));
        if (control == null) {
            throw new DotNetException("System.InvalidOperationException", "The format file has no control named '" + name + "'.");
        }
        return control;
    }

    private static int number(Element parent, String name) {
        String text = FormatXml.text(parent, name);
        return text == null ? 0 : Integer.parseInt(text);
    }
}
