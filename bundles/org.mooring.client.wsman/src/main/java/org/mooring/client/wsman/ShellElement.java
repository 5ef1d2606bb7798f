package org.mooring.client.wsman;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import org.mooring.api.connection.KeptSession;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A shell as a WSMan service tells of it ([MS-WSMV] 2.2.4.40). */
final class ShellElement {

    private ShellElement() {}

    static KeptSession read(Element shell, List<UUID> pipelines) {
        String resource = text(shell, "ResourceUri");
        return new KeptSession(UUID.fromString(text(shell, "ShellId")), text(shell, "Name"), resource.substring(resource.lastIndexOf('/') + 1),
            text(shell, "State").equals("Disconnected"), duration(shell, "IdleTimeOut"), duration(shell, "MaxIdleTimeOut"),
            text(shell, "BufferMode"), duration(shell, "ShellInactivity"), pipelines);
    }

    static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Zero where the service does not tell. */
    private static Duration duration(Element shell, String name) {
        try {
            String text = text(shell, name);
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (DateTimeParseException e) {
            return Duration.ZERO; // years and months, which no session lives
        }
    }
}
