package org.mooring.dotnet.xml;

import org.mooring.api.stream.DotNetException;

/** System.Xml.XmlException, with its place in the text. */
final class XmlFaults {

    private XmlFaults() {}

    /** @param line from 1; 0 where the message has no place */
    static DotNetException at(int line, int position, String message) {
        DotNetException e = new DotNetException("System.Xml.XmlException", line == 0 ? message : message + " Line " + line + ", position " + position + ".");
        e.properties().put("LineNumber", line);
        e.properties().put("LinePosition", position);
        return e;
    }

    static DotNetException of(String message) {
        return at(0, 0, message);
    }
}
