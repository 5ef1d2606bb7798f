package org.mooring.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
            views.add(view(view, file, controls));
        }
        return views;
    }

    private static View view(Element view, Element file, CustomControlXml controls) {
        List<String> types = new ArrayList<>();
        children(view, "ViewSelectedBy", "TypeName").forEach(type -> types.add(type.getTextContent().trim()));
        children(view, "ViewSelectedBy", "SelectionSetName").forEach(set -> types.addAll(selectionSet(file, set.getTextContent().trim())));
        View.Kind kind = kind(view);
        Element body = child(view, FormatFileRules.CONTROLS.get(kind));
        List<View.Entry> entries = switch (kind) {
            case TABLE -> rows(body);
            case LIST -> entries(body, "ListEntries", "ListEntry", entry -> fields(entry, "ListItems", "ListItem"));
            case WIDE -> entries(body, "WideEntries", "WideEntry", entry -> fields(entry, "WideItem"));
            case CUSTOM -> List.of();
        };
        Element by = child(view, "GroupBy");
        String columns = text(body, "ColumnNumber");
        View.Look look = new View.Look(isSet(body, "AutoSize"), isSet(body, "HideTableHeaders"),
            !children(body, "TableRowEntries", "TableRowEntry", "Wrap").isEmpty(), columns == null ? 0 : Integer.parseInt(columns), isSet(view, "OutOfBand"));
        return new View(kind, types, text(view, "Name"), look, entries, groupBy(by), kind == View.Kind.CUSTOM ? controls.control(body) : null,
            by == null ? null : controls.own(by), new ViewXml(file).text(view));
    }

    private static View.Kind kind(Element view) {
        return FormatFileRules.CONTROLS.entrySet().stream().filter(each -> child(view, each.getValue()) != null).findFirst().orElseThrow().getKey();
    }

    /** Whether an element is there that does not say false. */
    static boolean isSet(Element parent, String name) {
        String text = text(parent, name);
        return text != null && !text.equalsIgnoreCase("false");
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

    /** Columns have the labels of the headers, whichever entry their values are of. */
    private static List<View.Entry> rows(Element table) {
        List<Element> headers = children(table, "TableHeaders", "TableColumnHeader");
        return entries(table, "TableRowEntries", "TableRowEntry", row -> columns(headers, fields(row, "TableColumnItems", "TableColumnItem")));
    }

    private static List<View.Field> columns(List<Element> headers, List<View.Field> fields) {
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

    private static List<View.Entry> entries(Element body, String list, String name, Function<Element, List<View.Field>> fields) {
        return children(body, list, name).stream().map(entry -> new View.Entry(EntrySelection.of(entry), fields.apply(entry))).toList();
    }

    private static List<View.Field> fields(Element entry, String... path) {
        return children(entry, path).stream().map(FormatXml::field).toList();
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
        return condition == null ? null : reader(condition);
    }

    /** What an element's PropertyName or ScriptBlock says. */
    static View.Reader reader(Element element) {
        return reader(text(element, "PropertyName"), text(element, "ScriptBlock"));
    }

    static View.Reader reader(String property, String script) {
        if (property != null) {
            return target -> Properties.valueOrNull(target, property);
        }
        return script == null ? target -> null : target -> ScriptValues.evaluate(script, target);
    }

    private static View.Field groupBy(Element group) {
        if (group == null) {
            return null;
        }
        String property = text(group, "PropertyName");
        String label = text(group, "Label");
        if (property != null) {
            return View.Field.group(label == null ? property : label, property).from(property);
        }
        String script = text(group, "ScriptBlock");
        return new View.Field(label, reader(null, script), 0, null, null, null, "{" + script + "}");
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
                    if (node instanceof Element child && child.getTagName().equalsIgnoreCase(name)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }
}
