package org.mooring.transport.wsman;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a SOAP envelope: no DTD, no entities but XML's own, with caps on depth and number of elements. */
final class EnvelopeReader {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_ELEMENTS = 4096;
    private static final XMLInputFactory FACTORY = factory();

    private EnvelopeReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * What is in an envelope.
     *
     * @param header null where there is none
     * @param body its first element, or null
     */
    record Envelope(XmlElement header, XmlElement body) {

        /** @throws WsmanFault when it is no request of WS-Management's, but for {@link Identify} */
        Request request() throws WsmanFault {
            if (header == null) {
                throw WsmanFault.missingHeader("Header");
            }
            return Request.of(header, body);
        }
    }

    /** @throws WsmanFault when it is no well-formed SOAP 1.2 envelope */
    static Envelope read(byte[] bytes) throws WsmanFault {
        XmlElement root = parse(bytes);
        if (!root.name().equals("Envelope")) {
            throw WsmanFault.invalidRequest("The request is not a SOAP envelope: its root element is '" + root.name() + "'.");
        }
        if (!root.namespace().equals(Soap.ENVELOPE)) {
            throw WsmanFault.soapVersion(root.namespace());
        }
        XmlElement body = root.child("Body").orElseThrow(() -> WsmanFault.invalidRequest("The SOAP envelope has no Body."));
        return new Envelope(root.child("Header").orElse(null), body.children().isEmpty() ? null : body.children().getFirst());
    }

    private static XmlElement parse(byte[] bytes) throws WsmanFault {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notWellFormed) {
            throw WsmanFault.invalidRequest("The request is not well-formed XML: line " + notWellFormed.getLocation().getLineNumber()
                + ", column " + notWellFormed.getLocation().getColumnNumber() + ".");
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException, WsmanFault {
        Deque<Building> open = new ArrayDeque<>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw WsmanFault.invalidRequest("The request has a DTD, which is not accepted.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                        throw WsmanFault.invalidRequest("The request has more than " + MAX_ELEMENTS + " elements, or more than "
                            + MAX_DEPTH + " within each other.");
                    }
                    open.push(new Building(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement done = open.pop().done();
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.peek().children.add(done);
                }
                default -> { /* comments and the like say nothing */ }
            }
        }
        throw WsmanFault.invalidRequest("The request is empty.");
    }

    /** An element whose end was not yet read. */
    private static final class Building {

        private final String namespace;
        private final String name;
        private final Map<String, String> attributes = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();

        Building(XMLStreamReader reader) {
            namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            name = reader.getLocalName();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        XmlElement done() {
            return new XmlElement(namespace, name, Map.copyOf(attributes), text.toString().strip(), List.copyOf(children));
        }
    }
}
