package org.mooring.dotnet.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes markup as .NET's writers do: namespaces that are used and not declared are declared after an element's own attributes, and an
 * element with text inside is not indented. System.Xml.XmlTextWriter, which documents are saved with, differs from System.Xml.XmlWriter in
 * small things; {@link #styled} says which of them it is.
 */
final class XmlMarkup {

    /** Where the text goes. */
    @FunctionalInterface
    interface Sink {
        void write(String text);
    }

    /** How it looks. */
    record Layout(boolean indent, String indentChars, String newLine, boolean textWriter, boolean replacesNewLines, boolean attributesOnNewLine) {}

    private static final class Element {
        final String name;
        final Map<String, String> outer;
        Map<String, String> scope;
        final Map<String, String> missing = new LinkedHashMap<>(2);
        boolean mixed;
        boolean content;
        int generated;

        Element(String name, Map<String, String> outer, boolean mixed) {
            this.name = name;
            this.outer = outer;
            this.scope = outer;
            this.mixed = mixed;
        }
    }

    private final Sink sink;
    private final Layout layout;
    private final Deque<Element> open = new ArrayDeque<>();
    private boolean tagOpen;
    private boolean begun;

    private XmlMarkup(Sink sink, Layout layout) {
        this.sink = sink;
        this.layout = layout;
    }

    /** All on one line. */
    static XmlMarkup plain(Sink sink) {
        return new XmlMarkup(sink, new Layout(false, "", "\n", true, false, false));
    }

    /** As documents are saved. */
    static XmlMarkup indented(Sink sink, String newLine) {
        return new XmlMarkup(sink, new Layout(true, "  ", newLine, true, false, false));
    }

    static XmlMarkup styled(Sink sink, Layout layout) {
        return new XmlMarkup(sink, layout);
    }

    boolean begun() {
        return begun;
    }

    int depth() {
        return open.size();
    }

    boolean isTagOpen() {
        return tagOpen;
    }

    private void indent(int depth) {
        if (layout.indent && begun && (open.isEmpty() || !open.peek().mixed)) {
            sink.write(layout.newLine + layout.indentChars.repeat(depth));
        }
        begun = true;
    }

    /** Ends the start tag that is open, if one is. */
    void closeTag() {
        if (tagOpen) {
            declareMissing();
            sink.write(">");
            tagOpen = false;
        }
    }

    private void declareMissing() {
        Element element = open.peek();
        element.missing.forEach((prefix, uri) -> sink.write((prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"") + escaped(uri, true) + "\""));
        element.missing.clear();
    }

    /** @param namespace null: whichever the prefix stands for */
    void startElement(String prefix, String localName, String namespace) {
        closeTag();
        indent(open.size());
        Element parent = open.peek();
        if (parent != null) {
            parent.content = true;
        }
        Element element = new Element(prefix.isEmpty() ? localName : prefix + ":" + localName, parent == null ? Map.of() : parent.scope,
                parent != null && parent.mixed);
        open.push(element);
        sink.write("<" + element.name);
        tagOpen = true;
        if (namespace != null) {
            need(element, prefix, namespace);
        }
    }

    private static void need(Element element, String prefix, String namespace) {
        if (!prefix.equals("xml") && !namespace.equals(element.scope.getOrDefault(prefix, prefix.isEmpty() ? "" : null))) {
            element.missing.put(prefix, namespace);
            bind(element, prefix, namespace);
        }
    }

    private static void bind(Element element, String prefix, String namespace) {
        element.scope = element.scope == element.outer ? new HashMap<>(element.outer) : element.scope;
        element.scope.put(prefix, namespace);
    }

    /** The prefix of a namespace where the element stands; null when it has none. */
    String prefixOf(String namespace) {
        Element element = open.peek();
        return element == null ? null
                : element.scope.entrySet().stream().filter(each -> each.getValue().equals(namespace)).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    void attribute(String prefix, String localName, String namespace, String value) {
        Element element = open.peek();
        String used = prefix;
        if (element != null && namespace != null && namespace.equals(XmlNames.XMLNS)) {
            String declared = prefix.isEmpty() ? "" : localName;
            element.missing.remove(declared);
            bind(element, declared, value);
        } else if (element != null && namespace != null && !namespace.isEmpty() && !namespace.equals(XmlNames.XML)) {
            used = prefix.isEmpty() ? prefixFor(element, namespace) : prefix;
            need(element, used, namespace);
        }
        String between = layout.attributesOnNewLine && layout.indent && element != null ? layout.newLine + layout.indentChars.repeat(open.size())
                : element == null ? "" : " ";
        sink.write(between + (used.isEmpty() ? localName : used + ":" + localName) + "=\"" + attributeValue(value) + "\"");
    }

    private static String prefixFor(Element element, String namespace) {
        for (Map.Entry<String, String> each : element.scope.entrySet()) {
            if (!each.getKey().isEmpty() && each.getValue().equals(namespace)) {
                return each.getKey();
            }
        }
        return "p" + ++element.generated;
    }

    private String attributeValue(String value) {
        String text = escaped(value, true);
        return layout.textWriter ? text : text.replace("\t", "&#x9;");
    }

    private void content() {
        closeTag();
        begun = true;
        Element element = open.peek();
        if (element != null) {
            element.content = true;
            element.mixed = true;
        }
    }

    void text(String text) {
        content();
        String escaped = escaped(text, false);
        sink.write(layout.replacesNewLines ? escaped.replace("\r\n", "\n").replace('\r', '\n').replace("\n", layout.newLine) : escaped);
    }

    void whitespace(String text) {
        content();
        sink.write(text);
    }

    void raw(String text) {
        content();
        sink.write(text);
    }

    void cdata(String text) {
        content();
        sink.write("<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>");
    }

    void comment(String text) {
        markup("<!--" + text + "-->");
    }

    void instruction(String target, String data) {
        markup("<?" + target + (data.isEmpty() ? "" : " " + data) + "?>");
    }

    private void markup(String text) {
        closeTag();
        indent(open.size());
        if (!open.isEmpty()) {
            open.peek().content = true;
        }
        sink.write(text);
    }

    /** @param full whether an element without content gets two tags */
    void endElement(boolean full) {
        Element element = open.peek();
        if (tagOpen && !full) {
            declareMissing();
            sink.write(" />");
            tagOpen = false;
            open.pop();
            return;
        }
        closeTag();
        if (element.content || layout.textWriter) {
            indent(open.size() - 1);
        }
        open.pop();
        sink.write("</" + element.name + ">");
    }

    /** What stands in text, or between double quotes. */
    static String escaped(String text, boolean attribute) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text.charAt(i), attribute);
            if (instead != null) {
                out = out == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : out;
                out.append(instead);
            } else if (out != null) {
                out.append(text.charAt(i));
            }
        }
        return out == null ? text : out.toString();
    }

    private static String instead(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#xA;" : null;
            case '\r' -> attribute ? "&#xD;" : null;
            case '\t' -> null;
            default -> c < 0x20 || c > 0xFFFD ? "&#x" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ";" : null;
        };
    }
}
