package org.mooring.client.wsman;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** SOAP as WinRM wants it ([MS-WSMV] 2.2.1), written and read. */
final class Envelope {

    static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
    static final String POWERSHELL = "http://schemas.microsoft.com/powershell/";

    /** The operation's time was over before there was anything to say. */
    static final int TIMED_OUT = (int) 2150858793L;

    /** A shell is not reconnected that its service has as connected. */
    static final int IS_CONNECTED = (int) 0x803381D0L;

    /** A shell is not reconnected that another client has held since. */
    static final int OTHER_CLIENT = (int) 0x803381C6L;

    private static final int MOST_BYTES = 512_000;

    /** A new message id says that the answer before it has come: a Mooring server that was started meanwhile need not say it again. */
    private static final String ASKS_AGAIN = "<m:AsksAgain xmlns:m=\"urn:mooring\"/>";

    private Envelope() {}

    /**
     * @param shell the shell's id, or null
     * @param options XML of the OptionSet, or an empty text
     */
    static String of(String action, WsmanTarget target, String resource, String session, Duration timeout, String shell, String options,
            String body) {
        return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
            + " xmlns:w=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\" xmlns:p=\"http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd\""
            + " xmlns:rsp=\"" + SHELL + "\"><s:Header><a:To>" + escaped(target.uri().toString()) + "</a:To><w:ResourceURI s:mustUnderstand=\"true\">"
            + escaped(resource) + "</w:ResourceURI><a:ReplyTo><a:Address s:mustUnderstand=\"true\">"
            + "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo>"
            + "<a:Action s:mustUnderstand=\"true\">" + action + "</a:Action><w:MaxEnvelopeSize s:mustUnderstand=\"true\">" + MOST_BYTES
            + "</w:MaxEnvelopeSize><a:MessageID>uuid:" + id(UUID.randomUUID()) + "</a:MessageID><w:Locale xml:lang=\""
            + language(target.options().uiCulture()) + "\" s:mustUnderstand=\"false\"/><p:DataLocale xml:lang=\"" + language(target.options().culture()) + "\" s:mustUnderstand=\"false\"/>"
            + "<p:SessionId s:mustUnderstand=\"false\">uuid:" + session + "</p:SessionId>" + ASKS_AGAIN + "<w:OperationTimeout>" + timeout
            + "</w:OperationTimeout>"
            + (shell == null ? "" : "<w:SelectorSet><w:Selector Name=\"ShellId\">" + shell + "</w:Selector></w:SelectorSet>")
            + options + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static String language(String culture) {
        return culture == null || culture.isEmpty() ? "en-US" : escaped(culture);
    }

    static String id(UUID id) {
        return id.toString().toUpperCase(Locale.ROOT);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static Document read(byte[] bytes) throws ConnectionException {
        Document document;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ConnectionException("The service has answered with something else than SOAP: " + e.getMessage(), e);
        }
        List<Element> faults = all(document, "Fault");
        if (!faults.isEmpty()) {
            throw fault(document);
        }
        return document;
    }

    private static ConnectionException fault(Document document) {
        String message = all(document, "Message").stream().map(Element::getTextContent).findFirst()
            .orElseGet(() -> all(document, "Text").stream().map(Element::getTextContent).findFirst().orElse("The service answered with a fault."));
        int code = 0;
        for (Element fault : all(document, "WSManFault")) {
            try {
                code = (int) Long.parseLong(fault.getAttribute("Code"));
            } catch (NumberFormatException e) {
                code = -1; // no number: some other fault
            }
        }
        return new ConnectionException(message.strip(), code);
    }

    /** All elements of a local name. */
    static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
