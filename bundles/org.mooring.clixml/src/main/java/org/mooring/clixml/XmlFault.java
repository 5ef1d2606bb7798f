package org.mooring.clixml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.mooring.api.stream.DotNetException;

/** What is wrong with a document: System.Xml.XmlException, with the place. */
final class XmlFault {

    private XmlFault() {}

    static DotNetException of(String message) {
        return new DotNetException("System.Xml.XmlException", message);
    }

    /** @param markup characters of markup before the name that .NET gives the place of */
    static DotNetException of(String message, Location at, int markup) {
        DotNetException e = of(message + " Line " + at.getLineNumber() + ", position " + (at.getColumnNumber() + markup) + ".");
        e.properties().put("LineNumber", at.getLineNumber());
        e.properties().put("LinePosition", at.getColumnNumber() + markup);
        return e;
    }

    /** The parser's words, without its trailer. */
    static DotNetException of(XMLStreamException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        int trailer = message.indexOf("\n at [");
        String words = trailer < 0 ? message : message.substring(0, trailer);
        return e.getLocation() == null ? of(words) : of(words + ".", e.getLocation(), 1);
    }
}
