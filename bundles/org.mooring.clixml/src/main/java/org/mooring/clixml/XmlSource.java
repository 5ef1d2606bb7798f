package org.mooring.clixml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mooring.api.stream.DotNetException;

/** The elements of a document, one after the other; without document types, entities and whatever else CLIXML has not. */
final class XmlSource {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final int maxText;

    XmlSource(String text, int maxText) {
        this.maxText = maxText;
        try {
            this.reader = FACTORY.createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw XmlFault.of(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves to the next start or end of an element; false at the document's end. */
    boolean next() {
        try {
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return false;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!reader.isWhiteSpace()) {
                            throw fault("'Text' is an invalid XmlNodeType.");
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION -> throw dtd();
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            throw XmlFault.of(e);
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
    }

    /** The parser's own unchecked complaints (it has some for broken input) are faults of the document too. */
    private static RuntimeException unexpected(RuntimeException e) {
        return e instanceof DotNetException ? e : XmlFault.of("The document is broken: " + e.getMessage() + ".");
    }

    private DotNetException dtd() {
        return fault("For security reasons DTD is prohibited in this XML document.");
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    String tag() {
        return reader.getLocalName();
    }

    String namespace() {
        return reader.getNamespaceURI();
    }

    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** The text of the element whose start was read, without escapes; its end is read too. */
    String text() {
        try {
            StringBuilder text = null;
            String first = "";
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        String part = reader.getText();
                        if (first.isEmpty() && text == null) {
                            first = part;
                        } else {
                            text = text == null ? new StringBuilder(first) : text;
                            text.append(part);
                        }
                        if ((text == null ? first.length() : text.length()) > maxText) {
                            throw fault("A string is longer than " + maxText + " characters.");
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return unescaped(text == null ? first : text.toString());
                    }
                    case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> { }
                    case XMLStreamConstants.START_ELEMENT -> throw fault("'Element' is an invalid XmlNodeType.");
                    default -> throw dtd();
                }
            }
        } catch (XMLStreamException e) {
            throw XmlFault.of(e);
        } catch (RuntimeException e) {
            throw unexpected(e);
        }
    }

    /** Reads over the rest of the element whose start was read. */
    void skip() {
        for (int open = 1; open > 0;) {
            if (!next()) {
                throw fault("Unexpected end of file has occurred.");
            }
            open += isStart() ? 1 : -1;
        }
    }

    DotNetException fault(String message) {
        return XmlFault.of(message, reader.getLocation(), reader.isEndElement() ? 2 : 1);
    }

    /** Replaces {@code _x000A_} by what it stands for. */
    static String unescaped(String text) {
        int at = text == null ? -1 : text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            int code = at + 6 < text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code < 0) {
                at += 2;
            } else {
                out.append(text, from, at).append((char) code);
                at += 7;
                from = at;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
