package org.mooring.transport.wsman;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.State;

/**
 * Enumerate and Pull of the caller's shells, and of one shell's commands (DSP0226, section 8). What does not fit in one answer is
 * pulled; the enumeration's context is the number of items that were given.
 */
final class Enumerations {

    private static final int DEFAULT_ELEMENTS = 20;
    private static final int ENVELOPE_OVERHEAD = 2048;

    private final SessionRegistry sessions;
    private final Shells shells;

    Enumerations(SessionRegistry sessions, Shells shells) {
        this.sessions = sessions;
        this.shells = shells;
    }

    String enumerate(Request request, Identity caller) throws WsmanFault, SessionException {
        XmlElement asked = request.body("Enumerate");
        boolean atOnce = asked.child("OptimizeEnumeration").isPresent();
        List<String> items = items(request, asked, caller);
        Page page = atOnce ? page(items, 0, most(asked), request) : new Page("", 0);
        String end = page.next() < items.size() || !atOnce
            ? "<wsen:EnumerationContext>" + context(request, asked, page.next()) + "</wsen:EnumerationContext>"
            : "<wsen:EnumerationContext/><w:EndOfSequence/>";
        return "<wsen:EnumerateResponse>" + (atOnce ? "<w:Items>" + page.xml() + "</w:Items>" : "") + end + "</wsen:EnumerateResponse>";
    }

    String pull(Request request, Identity caller) throws WsmanFault, SessionException {
        XmlElement asked = request.body("Pull");
        String[] context = asked.childText("EnumerationContext").orElse("").split(":", 2);
        int from;
        try {
            from = Integer.parseInt(context[0]);
        } catch (NumberFormatException wrong) {
            throw WsmanFault.invalidRequest("The enumeration context is not one of this server's.");
        }
        List<String> items = context.length > 1 ? commands(caller, context[1]) : shells(caller);
        Page page = page(items, Math.clamp(from, 0, items.size()), most(asked), request);
        String end = page.next() < items.size()
            ? "<wsen:EnumerationContext>" + page.next() + (context.length > 1 ? ":" + Soap.escaped(context[1]) : "") + "</wsen:EnumerationContext>"
            : "<wsen:EndOfSequence/>";
        return "<wsen:PullResponse><wsen:Items>" + page.xml() + "</wsen:Items>" + end + "</wsen:PullResponse>";
    }

    private record Page(String xml, int next) {}

    private static Page page(List<String> items, int from, int most, Request request) throws WsmanFault {
        StringBuilder xml = new StringBuilder();
        int next = from;
        while (next < items.size() && next - from < most
                && xml.length() + items.get(next).length() + ENVELOPE_OVERHEAD <= request.maxEnvelopeSize()) {
            xml.append(items.get(next++));
        }
        return new Page(xml.toString(), next);
    }

    private static int most(XmlElement asked) throws WsmanFault {
        String text = asked.childText("MaxElements").orElse(null);
        try {
            return text == null ? DEFAULT_ELEMENTS : Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException wrong) {
            throw WsmanFault.invalidRequest("'" + text + "' is no number for 'MaxElements'.");
        }
    }

    private List<String> items(Request request, XmlElement asked, Identity caller) throws WsmanFault, SessionException {
        return switch (request.resourceUri()) {
            case Soap.SHELL -> shells(caller);
            case Soap.COMMAND -> commands(caller, shellOf(asked));
            default -> throw WsmanFault.unsupportedAction(request.action());
        };
    }

    private static String context(Request request, XmlElement asked, int next) throws WsmanFault {
        return request.resourceUri().equals(Soap.COMMAND) ? next + ":" + Soap.escaped(shellOf(asked)) : Integer.toString(next);
    }

    private static String shellOf(XmlElement asked) throws WsmanFault {
        return asked.child("Filter").flatMap(filter -> filter.child("SelectorSet")).flatMap(set -> set.children().stream()
            .filter(selector -> "ShellId".equals(selector.attribute("Name"))).map(XmlElement::text).findFirst())
            .orElseThrow(WsmanFault::filterExpected);
    }

    /** One that broke is shown as long as its owner can come for what it had said. */
    private static boolean isShown(SessionInfo session) {
        return !session.state().isOver() || session.state() == State.Broken && session.attachedFrom() == null;
    }

    private List<String> shells(Identity caller) {
        return sessions.list(caller).stream().filter(Enumerations::isShown).map(session -> shell(session, caller)).toList();
    }

    private String shell(SessionInfo session, Identity caller) {
        Optional<Shell> shell = shells.find(caller, session.instanceId());
        return ShellXml.of(session, shell, shells.clock());
    }

    private List<String> commands(Identity caller, String shell) throws WsmanFault, SessionException {
        UUID id = Shells.uuid(shell);
        return sessions.pipelines(caller, id).stream().map(pipeline -> ShellXml.of(pipeline, id)).toList();
    }
}
