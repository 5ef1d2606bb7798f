package org.mooring.client.wsman;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.WsmanTarget;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Asks a WSMan service for the caller's shells and their commands, by Enumerate and Pull (DSP0226, section 8). */
final class Enumeration {

    private static final String WSEN = "http://schemas.xmlsoap.org/ws/2004/09/enumeration";
    private static final String MOST = "<w:MaxElements>32000</w:MaxElements>";

    private final Endpoint endpoint;
    private final String session = Envelope.id(UUID.randomUUID());
    private final Duration timeout;

    Enumeration(Endpoint endpoint) {
        this.endpoint = endpoint;
        WsmanTarget target = endpoint.target();
        this.timeout = target.options().operationTimeoutMillis() > 0 ? Duration.ofMillis(target.options().operationTimeoutMillis()) : Duration.ofMinutes(3);
    }

    /** Those that speak PowerShell's protocol. */
    List<KeptSession> sessions() throws ConnectionException, InterruptedException {
        List<KeptSession> found = new ArrayList<>();
        for (Element shell : all(Envelope.SHELL, "", "Shell")) {
            if (ShellElement.text(shell, "ResourceUri").startsWith(Envelope.POWERSHELL)) {
                found.add(ShellElement.read(shell, commands(ShellElement.text(shell, "ShellId"))));
            }
        }
        return found;
    }

    private List<UUID> commands(String shell) throws ConnectionException, InterruptedException {
        List<UUID> found = new ArrayList<>();
        for (Element command : all(Envelope.SHELL + "/Command", "<w:Filter Dialect=\"http://schemas.dmtf.org/wbem/wsman/1/wsman/SelectorFilter\">"
                + "<w:SelectorSet><w:Selector Name=\"ShellId\">" + Envelope.escaped(shell) + "</w:Selector></w:SelectorSet></w:Filter>", "Command")) {
            found.add(UUID.fromString(ShellElement.text(command, "CommandId")));
        }
        return found;
    }

    private List<Element> all(String resource, String filter, String name) throws ConnectionException, InterruptedException {
        Document answer = ask("Enumerate", resource, "<w:OptimizeEnumeration/>" + MOST + filter);
        List<Element> found = new ArrayList<>(Envelope.all(answer, name));
        String next = context(answer);
        while (!next.isEmpty()) {
            answer = ask("Pull", resource, "<n:EnumerationContext>" + Envelope.escaped(next) + "</n:EnumerationContext>" + MOST);
            found.addAll(Envelope.all(answer, name));
            next = context(answer);
        }
        return found;
    }

    private Document ask(String action, String resource, String body) throws ConnectionException, InterruptedException {
        return endpoint.sendFirst(() -> Envelope.of(WSEN + "/" + action, endpoint.target(), resource, session, timeout, null, "",
            "<n:" + action + " xmlns:n=\"" + WSEN + "\">" + body + "</n:" + action + ">"), timeout);
    }

    private static String context(Document answer) {
        return Envelope.all(answer, "EndOfSequence").isEmpty()
            ? Envelope.all(answer, "EnumerationContext").stream().map(Element::getTextContent).findFirst().orElse("") : "";
    }
}
