package org.mooring.dotnet.xml;

import java.util.HashMap;
import java.util.Map;

/** Makes nodes of text. */
final class XmlLoader {

    private XmlLoader() {}

    static void document(XmlDocument document, String text) {
        load(new XmlScanner(text, false, Map.of()), document, document, document.preserveWhitespace());
    }

    /** Reads what stands inside an element or fragment, with the prefixes that are known there. */
    static void content(XmlNode parent, XmlDocument document, String text) {
        load(new XmlScanner(text, true, scope(parent)), parent, document, document.preserveWhitespace());
    }

    /** The element whose start was just read, with all inside; its end is read too. */
    static XmlElement subtree(XmlScanner scanner, XmlDocument document) {
        XmlElement root = element(scanner, document);
        XmlNode parent = root.isEmpty() ? null : root;
        while (parent != null) {
            switch (scanner.next()) {
                case ELEMENT -> {
                    XmlElement element = element(scanner, document);
                    parent.attach(element, null);
                    parent = element.isEmpty() ? parent : element;
                }
                case END_ELEMENT -> parent = parent.parent;
                case WHITESPACE -> parent.attach(new XmlSections.Whitespace(document, scanner.value), null);
                default -> parent.attach(leaf(scanner, document), null);
            }
        }
        return root;
    }

    private static Map<String, String> scope(XmlNode node) {
        Map<String, String> scope = new HashMap<>();
        for (XmlNode at = node; at != null; at = at.parentNode()) {
            if (at instanceof XmlElement element) {
                for (XmlAttribute each : element.attributes()) {
                    if (each.isDeclaration()) {
                        scope.putIfAbsent(each.prefix().isEmpty() ? "" : each.localName(), each.value());
                    }
                }
                scope.putIfAbsent(element.prefix(), element.namespaceUri());
            }
        }
        return scope;
    }

    private static void load(XmlScanner scanner, XmlNode root, XmlDocument document, boolean keepBlanks) {
        XmlNode parent = root;
        for (XmlScanner.Kind kind = scanner.next(); kind != XmlScanner.Kind.END; kind = scanner.next()) {
            switch (kind) {
                case ELEMENT -> {
                    XmlElement element = element(scanner, document);
                    parent.attach(element, null);
                    parent = element.isEmpty() ? parent : element;
                }
                case END_ELEMENT -> parent = parent.parent;
                case WHITESPACE -> {
                    if (keepBlanks) {
                        parent.attach(new XmlSections.Whitespace(document, scanner.value), null);
                    }
                }
                default -> parent.attach(leaf(scanner, document), null);
            }
        }
    }

    private static XmlElement element(XmlScanner scanner, XmlDocument document) {
        XmlElement element = new XmlElement(document, scanner.prefix, scanner.localName, scanner.namespace);
        for (XmlScanner.Attribute each : scanner.attributes()) {
            element.attributes().addRead(new XmlAttribute(document, each.prefix(), each.localName(), each.namespace(), each.value()));
        }
        if (!scanner.empty) {
            element.grown();
        }
        return element;
    }

    private static XmlNode leaf(XmlScanner scanner, XmlDocument document) {
        return switch (scanner.kind) {
            case TEXT -> new XmlText(document, scanner.value);
            case CDATA -> new XmlSections.CData(document, scanner.value);
            case COMMENT -> new XmlSections.Comment(document, scanner.value);
            case INSTRUCTION -> new XmlSections.Instruction(document, scanner.localName, scanner.value);
            case SIGNIFICANT_WHITESPACE -> new XmlSections.SignificantWhitespace(document, scanner.value);
            case DECLARATION -> new XmlSections.Declaration(document, attribute(scanner, "encoding"), attribute(scanner, "standalone"));
            case ELEMENT, END_ELEMENT, WHITESPACE, END -> throw new IllegalStateException("No leaf: " + scanner.kind);
        };
    }

    private static String attribute(XmlScanner scanner, String name) {
        return scanner.attributes().stream().filter(each -> each.localName().equals(name)).map(XmlScanner.Attribute::value).findFirst().orElse(null);
    }
}
