package org.mooring.dotnet.system.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mooring.api.stream.DotNetException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and writes XML text. Document types are refused: nothing outside the text is ever read. */
public final class XmlText {

    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private XmlText() {}

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document empty() {
        return builder().newDocument();
    }

    /** Blanks between elements are dropped unless they are to be kept; throws an XmlException with line and position. */
    public static Document parse(String xml, boolean keepBlanks) {
        try {
            Document document = builder().parse(new InputSource(new StringReader(xml)));
            document.setXmlStandalone(true);
            if (!keepBlanks) {
                dropBlanks(document);
            }
            if (xml.stripLeading().startsWith("<?xml")) {
                document.setUserData("declaration", xml.substring(xml.indexOf("<?xml"), xml.indexOf("?>") + 2), null);
            }
            return document;
        } catch (SAXParseException e) {
            throw wrong(e.getMessage(), e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException | IOException e) {
            throw wrong(e.getMessage(), 0, 0);
        }
    }

    private static DotNetException wrong(String message, int line, int column) {
        String why = message == null || message.contains("Premature end of file") ? "Root element is missing." : message;
        DotNetException e = new DotNetException("System.Xml.XmlException", why + (line > 0 && !why.startsWith("Root") ? " Line " + line + ", position " + column + "." : ""));
        e.properties().put("LineNumber", line);
        e.properties().put("LinePosition", column);
        return e;
    }

    private static void dropBlanks(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            boolean alone = node.getFirstChild() == node.getLastChild();
            if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank() && !alone) {
                node.removeChild(child);
            } else {
                dropBlanks(child);
            }
            child = next;
        }
    }

    public static String outer(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    public static String inner(Node node) {
        StringBuilder out = new StringBuilder();
        children(node, out);
        return out.toString();
    }

    private static void children(Node node, StringBuilder out) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, out);
        }
    }

    private static void write(Node node, StringBuilder out) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> {
                out.append('<').append(node.getNodeName());
                for (int i = 0; i < node.getAttributes().getLength(); i++) {
                    out.append(' ');
                    write(node.getAttributes().item(i), out);
                }
                if (node.getFirstChild() == null) {
                    out.append(" />");
                } else {
                    out.append('>');
                    children(node, out);
                    out.append("</").append(node.getNodeName()).append('>');
                }
            }
            case Node.ATTRIBUTE_NODE -> out.append(node.getNodeName()).append("=\"").append(escaped(node.getNodeValue()).replace("\"", "&quot;")).append('"');
            case Node.TEXT_NODE -> out.append(escaped(node.getNodeValue()));
            case Node.CDATA_SECTION_NODE -> out.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
            case Node.COMMENT_NODE -> out.append("<!--").append(node.getNodeValue()).append("-->");
            case Node.PROCESSING_INSTRUCTION_NODE -> out.append("<?").append(node.getNodeName()).append(' ').append(node.getNodeValue()).append("?>");
            case Node.DOCUMENT_NODE -> {
                Object declaration = node.getUserData("declaration");
                out.append(declaration == null ? "" : declaration);
                children(node, out);
            }
            default -> children(node, out);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Indented by two blanks, as XmlDocument.Save writes it; an element with text stays on one line. */
    public static String indented(Node node) {
        StringBuilder out = new StringBuilder();
        indent(node, 0, out);
        return out.toString();
    }

    private static void indent(Node node, int depth, StringBuilder out) {
        if (node.getNodeType() == Node.DOCUMENT_NODE) {
            Object declaration = node.getUserData("declaration");
            out.append(declaration == null ? "" : declaration);
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                out.append(out.isEmpty() ? "" : "\n");
                indent(child, 0, out);
            }
            return;
        }
        boolean mixed = node.getFirstChild() == null || node.getNodeType() != Node.ELEMENT_NODE;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            mixed |= child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE;
        }
        if (mixed) {
            write(node, out);
            return;
        }
        String open = outer(node.cloneNode(false));
        out.append(open, 0, open.length() - 3).append('>');
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            out.append('\n').append("  ".repeat(depth + 1));
            indent(child, depth + 1, out);
        }
        out.append('\n').append("  ".repeat(depth)).append("</").append(node.getNodeName()).append('>');
    }
}
