package org.mooring.transport.wsman;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The envelopes that the server answers with, and the names in them ([MS-WSMV] 2.2.1). */
final class Soap {

    /** The largest envelope that is taken or sent, in bytes: WinRM's default since 2012. */
    static final int MAX_ENVELOPE_BYTES = 500 * 1024;

    static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";
    static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    static final String CONFIG = "http://schemas.microsoft.com/wbem/wsman/1/config";
    static final String COMMAND = SHELL + "/Command";
    static final String ENUMERATION = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
    static final String POWERSHELL = "http://schemas.microsoft.com/powershell";
    static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
    static final String FAULT_ACTION = "http://schemas.dmtf.org/wbem/wsman/1/wsman/fault";

    static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    static final String MICROSOFT = "http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd";

    private Soap() {}

    /**
     * An answer.
     *
     * @param relatesTo the request's message id, or null where it could not be read
     * @param body XML, which may use the prefixes s, a, x, w, p, rsp, wsen, pwsh and cfg
     */
    static byte[] envelope(String action, String relatesTo, String body) {
        StringBuilder xml = new StringBuilder(1024 + body.length());
        xml.append("<s:Envelope xml:lang=\"en-US\" xmlns:s=\"").append(ENVELOPE)
            .append("\" xmlns:a=\"").append(ADDRESSING)
            .append("\" xmlns:x=\"").append(TRANSFER)
            .append("\" xmlns:w=\"").append(WSMAN)
            .append("\" xmlns:p=\"").append(MICROSOFT)
            .append("\" xmlns:rsp=\"").append(SHELL)
            .append("\" xmlns:wsen=\"").append(ENUMERATION)
            .append("\" xmlns:pwsh=\"").append(POWERSHELL)
            .append("\" xmlns:cfg=\"").append(CONFIG)
            .append("\"><s:Header><a:Action>").append(action)
            .append("</a:Action><a:MessageID>uuid:").append(UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT))
            .append("</a:MessageID><a:To>").append(ADDRESSING).append("/role/anonymous</a:To>");
        if (relatesTo != null) {
            xml.append("<a:RelatesTo>").append(escaped(relatesTo)).append("</a:RelatesTo>");
        }
        xml.append("</s:Header><s:Body>").append(body).append("</s:Body></s:Envelope>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text as it stands in an element or a quoted attribute; characters that XML cannot hold become U+FFFD. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append((char) c);
                default -> out.appendCodePoint(c < 0x20 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
            }
        });
        return out.toString();
    }
}
