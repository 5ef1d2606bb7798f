package org.mooring.clixml;

import org.mooring.api.stream.DotNetException;

/** A text is no CLIXML, or breaks a limit (System.Xml.XmlException). */
public final class CliXmlException extends DotNetException {

    private static final long serialVersionUID = 1;

    public CliXmlException(String message) {
        super("System.Xml.XmlException", message);
    }

    CliXmlException(String message, Throwable cause) {
        super("System.Xml.XmlException", message, cause);
    }
}
