package org.mooring.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mooring.api.stream.DotNetException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads format files ({@code .format.ps1xml}): tables, lists, wide views of properties, and custom ones. */
final class FormatXml {

    private FormatXml() {}

    static List<View> read(String xml) {
        List<View> views = new ArrayList<>();
        Element file = parse(xml);
        CustomControlXml controls = new CustomControlXml();
        controls.names(file);
        for (Element view : children(file, "ViewDefinitions", "View")) {
            controls.names(view);
            Element by = child(view, "GroupBy");
            View.Field group = groupBy(by);
            CustomControl.Control heading = by == null ? null : controls.own(by);
            String text = new ViewXml(file).text(view);
            List<String> types = new ArrayList<>();
            children(view, "ViewSelectedBy", "TypeName").forEach(type -> types.add(type.getTextContent().trim()));
            children(view, "ViewSelectedBy", "SelectionSetName").forEach(set -> types.addAll(selectionSet(file, set.getTextContent().trim())));
            String name = text(view, "Name");
            Element table = child(view, "TableControl");
            Element list = child(view, "ListControl");
            Element wide = child(view, "WideControl");
            Element custom = child(view, "CustomControl");
            if (table != null) {
                views.add(new View(View.Kind.TABLE, types, name, child(table, "AutoSize") != null, child(table, "HideTableHeaders") != null,
                    columns(table), group, null, heading, !children(table, "TableRowEntries", "TableRowEntry", "Wrap").isEmpty(), text));
            } else if (list != null) {
                views.add(new View(View.Kind.LIST, types, name, false, false, fields(list, "ListEntries", "ListEntry", "ListItems", "ListItem"),
                    group, null, heading, false, text));
            } else if (wide != null) {
                views.add(new View(View.Kind.WIDE, types, name, false, false, fields(wide, "WideEntries", "WideEntry", "WideItem"), group, null,
                    heading, false, text));
            } else if (custom != null) {
                views.add(new View(View.Kind.CUSTOM, types, name, false, false, List.of(), group, controls.control(custom), heading, false, text));
            }
        }
        return views;
    }

    /** The types of a set that the file gives a name. */
    static List<String> selectionSet(Element file, String name) {
        return children(file, "SelectionSets", "SelectionSet").stream().filter(set -> name.equalsIgnoreCase(text(set, "Name")))
            .flatMap(set -> children(set, "Types", "TypeName").stream()).map(type -> type.getTextContent().trim()).toList();
    }

    static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new DotNetException("System.Xml.XmlException", e.getMessage(), e);
        }
    }

    private static List<View.Field> columns(Element table) {
        List<Element> headers = children(table, "TableHeaders", "TableColumnHeader");
        List<View.Field> fields = fields(table, "TableRowEntries", "TableRowEntry", "TableColumnItems", "TableColumnItem");
        List<View.Field> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Element header = i < headers.size() ? headers.get(i) : null;
            View.Field field = fields.get(i);
            String label = text(header, "Label");
            String width = text(header, "Width");
            String alignment = text(header, "Alignment");
            columns.add(new View.Field(label == null || label.isEmpty() ? field.label() : label, field.value(), width == null ? 0 : Integer.parseInt(width),
                alignment == null ? field.alignment() : Alignment.valueOf(alignment.toUpperCase(Locale.ROOT)), field.format()).from(field.source()));
        }
        return columns;
    }

    private static List<View.Field> fields(Element control, String... path) {
        List<View.Field> fields = new ArrayList<>();
        List<Element> level = List.of(control);
        for (int i = 0; i < path.length; i++) {
            List<Element> next = new ArrayList<>();
            for (Element element : level) {
                next.addAll(children(element, path[i]));
            }
            if (i == 1 && next.size() > 1) {
                next = List.of(next.stream().filter(entry -> child(entry, "EntrySelectedBy") == null).findFirst().orElse(next.get(0)));
            }
            level = next;
        }
        level.forEach(item -> fields.add(field(item)));
        return fields;
    }

    private static View.Field field(Element item) {
        String property = text(item, "PropertyName");
        String script = text(item, "ScriptBlock");
        String label = text(item, "Label");
        String alignment = text(item, "Alignment");
        return new View.Field(label != null ? label : property != null ? property : script, reader(property, script), 0,
            alignment == null ? null : Alignment.valueOf(alignment.toUpperCase(Locale.ROOT)), text(item, "FormatString"),
            condition(item), property != null ? property : "{" + script + "}");
    }

    /** Whether something is shown for an object, as an ItemSelectionCondition says; null for always. */
    static View.Reader condition(Element item) {
        Element condition = child(item, "ItemSelectionCondition");
        return condition == null ? null : reader(text(condition, "PropertyName"), text(condition, "ScriptBlock"));
    }

    static View.Reader reader(String property, String script) {
        if (property != null) {
            return target -> Properties.valueOrNull(target, property);
        }
        return target -> ScriptValues.evaluate(script, target);
    }

    private static View.Field groupBy(Element group) {
        if (group == null) {
            return null;
        }
        String property = text(group, "PropertyName");
        String label = text(group, "Label");
        String script = text(group, "ScriptBlock");
        return new View.Field(label != null ? label : property, reader(property, script), 0, null, null, null, property != null ? property : "{" + script + "}");
    }

    static String text(Element parent, String name) {
        Element child = parent == null ? null : child(parent, name);
        return child == null ? null : child.getTextContent().trim();
    }

    static Element child(Element parent, String name) {
        List<Element> all = children(parent, name);
        return all.isEmpty() ? null : all.get(0);
    }

    static List<Element> children(Element parent, String... path) {
        List<Element> level = List.of(parent);
        for (String name : path) {
            List<Element> next = new ArrayList<>();
            for (Element element : level) {
                for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element child && child.getTagName().equals(name)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }
}
