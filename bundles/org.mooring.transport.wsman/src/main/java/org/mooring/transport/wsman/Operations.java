package org.mooring.transport.wsman;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRequest;

/** What each action of a client does ([MS-WSMV] 3.1.4, [MS-PSRP] 3.1.5.3 over WSMan). */
final class Operations {

    private static final String SHELL_ACTION = Soap.SHELL + "/";

    /** What PowerShell's clients send for "as the server has it" (UInt32.MaxValue milliseconds), where they send anything. */
    private static final Duration SERVERS_DEFAULT = Duration.ofMillis(0xFFFF_FFFFL);

    private final SessionRegistry sessions;
    private final Shells shells;
    private final Enumerations enumerations;
    private final Connecting connecting;
    private final Rejoining rejoining;
    private final Replies replies = new Replies();

    Operations(SessionRegistry sessions, Shells shells) {
        this.sessions = sessions;
        this.shells = shells;
        this.enumerations = new Enumerations(sessions, shells);
        this.rejoining = new Rejoining(sessions, shells);
        this.connecting = new Connecting(sessions, shells, rejoining);
    }

    /** Does what the request asks for, and says what to answer with. */
    Answer perform(Request request, Identity caller, ConnectionInfo connection) throws InterruptedException {
        if (shells.isClosed()) {
            return Answer.of(WsmanFault.aborted("The server stops. Sessions that outlive it are there again when it has started."), request.messageId());
        }
        return switch (request.action()) {
            case SHELL_ACTION + "Receive" -> answer(request, () -> receive(request, caller, connection));
            case Soap.TRANSFER + "/Get" -> answer(request, () -> done(request, get(request, caller)));
            case Soap.ENUMERATION + "/Enumerate" -> answer(request, () -> done(request, enumerations.enumerate(request, caller)));
            case Soap.ENUMERATION + "/Pull" -> answer(request, () -> done(request, enumerations.pull(request, caller)));
            default -> replies.answer(caller, request, () -> answer(request, () -> done(request, change(request, caller, connection))));
        };
    }

    private interface Work {
        Answer answer() throws WsmanFault, SessionException, InterruptedException;
    }

    private static Answer answer(Request request, Work work) throws InterruptedException {
        try {
            return work.answer();
        } catch (SessionException refused) {
            return Answer.of(WsmanFault.of(refused), request.messageId());
        } catch (WsmanFault fault) {
            return Answer.of(fault, request.messageId());
        }
    }

    private static Answer done(Request request, String body) {
        return Answer.of(envelope(request, body));
    }

    private static byte[] envelope(Request request, String body) {
        return Soap.envelope(request.action() + "Response", request.messageId(), body);
    }

    private String change(Request request, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        return switch (request.action()) {
            case Soap.TRANSFER + "/Create" -> create(request, caller, connection);
            case Soap.TRANSFER + "/Delete" -> delete(request, caller);
            case SHELL_ACTION + "Command" -> inShell(request, caller, connection, this::command);
            case SHELL_ACTION + "Send" -> inShell(request, caller, connection, this::send);
            case SHELL_ACTION + "Signal" -> inShell(request, caller, connection, this::signal);
            case SHELL_ACTION + "Disconnect" -> disconnect(request, caller, connection);
            case SHELL_ACTION + "Reconnect" -> reconnect(request, caller, connection);
            case SHELL_ACTION + "Connect" -> connecting.connect(request, caller, connection);
            default -> throw WsmanFault.unsupportedAction(request.action());
        };
    }

    private String create(Request request, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        checkProtocol(request);
        XmlElement body = request.body("Shell");
        String creation = body.childText("creationXml").orElseThrow(() -> WsmanFault.invalidRequest(
            "The Shell element has no 'creationXml': this server has PowerShell sessions only, no other shells."));
        String id = body.attribute("ShellId") == null ? ShellXml.id(UUID.randomUUID()) : body.attribute("ShellId");
        SessionRequest asked = new SessionRequest(request.resourceUri(), name(body, caller), Shells.uuid(id), true, idleTimeout(body),
            buffering(body));
        Attachment attachment = sessions.create(caller, connection.in(request.culture(), request.uiCulture()), asked);
        Shell shell = new Shell(id, request.resourceUri(), caller, attachment, request, shells.clock());
        boolean opened = false;
        try {
            shell.send(SessionMessage.SESSION, "stdin", base64("creationXml", creation));
            opened = true;
        } finally {
            if (!opened) {
                attachment.close();
            }
        }
        shells.add(shell);
        return "<x:ResourceCreated><a:Address>http://localhost/wsman</a:Address><a:ReferenceParameters><w:ResourceURI>"
            + Soap.escaped(request.resourceUri()) + "</w:ResourceURI><w:SelectorSet><w:Selector Name=\"ShellId\">" + Soap.escaped(id)
            + "</w:Selector></w:SelectorSet></a:ReferenceParameters></x:ResourceCreated>"
            + ShellXml.of(attachment.session(), Optional.of(shell), shells.clock());
    }

    /** A client says which version of the protocol it speaks; any 2.x is understood. */
    static void checkProtocol(Request request) throws WsmanFault {
        String version = request.options().get("protocolversion");
        if (version != null && !version.matches("2\\.\\d{1,4}")) {
            throw WsmanFault.invalidRequest("The protocol version '" + version + "' is not supported: this server speaks 2.0 and later 2.x.");
        }
    }

    /** WinRM's shells may share a name, as Session1 of every client; here the first one has it. PowerShell on Windows writes it as an attribute. */
    private String name(XmlElement shell, Identity caller) {
        return shell.childText("Name").or(() -> Optional.ofNullable(shell.attribute("Name"))).filter(SessionConfiguration::isName).filter(name -> sessions.find(caller, name).isEmpty()).orElse(null);
    }

    private static Duration idleTimeout(XmlElement body) throws WsmanFault {
        XmlElement idle = body.child("IdleTimeOut").or(() -> body.child("IdleTimeout")).orElse(null);
        if (idle == null || idle.text().isEmpty()) {
            return null;
        }
        Duration asked = Request.duration("IdleTimeOut", idle.text());
        return asked.isZero() || asked.isNegative() || asked.compareTo(SERVERS_DEFAULT) >= 0 ? null : asked;
    }

    private static BufferingMode buffering(XmlElement shell) throws WsmanFault {
        String mode = shell.childText("BufferMode").orElse(null);
        if (mode == null) {
            return null;
        }
        for (BufferingMode known : BufferingMode.values()) {
            if (known.name().equalsIgnoreCase(mode)) {
                return known;
            }
        }
        throw WsmanFault.invalidRequest("'" + mode + "' is no buffering mode: use Block or Drop.");
    }

    private String delete(Request request, Identity caller) throws WsmanFault, SessionException, InterruptedException {
        UUID id = Shells.uuid(request.selector("ShellId"));
        request.checkResource(sessions.find(caller, id).orElseThrow(WsmanFault::invalidSelectors));
        shells.find(caller, id).ifPresent(shells::remove);
        sessions.remove(caller, id);
        return "";
    }

    private String get(Request request, Identity caller) throws WsmanFault {
        if (request.resourceUri().equals(Soap.CONFIG)) {
            return "<cfg:Config><cfg:MaxEnvelopeSizekb>" + Soap.MAX_ENVELOPE_BYTES / 1024 + "</cfg:MaxEnvelopeSizekb></cfg:Config>";
        }
        SessionInfo session = sessions.find(caller, Shells.uuid(request.selector("ShellId"))).orElseThrow(WsmanFault::invalidSelectors);
        request.checkResource(session);
        return ShellXml.of(session, shells.find(caller, session.instanceId()), shells.clock());
    }

    private String disconnect(Request request, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        rejoining.rejoin(request, caller, connection);
        Shell shell = shells.get(caller, request.selector("ShellId"));
        shell.checkClient(request);
        XmlElement body = request.body() == null ? new XmlElement("", "Disconnect", Map.of(), "", List.of()) : request.body();
        shell.disconnect(idleTimeout(body), buffering(body));
        return "<rsp:DisconnectResponse/>";
    }

    private String reconnect(Request request, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        if (!rejoining.rejoin(request, caller, connection)) {
            shells.get(caller, request.selector("ShellId")).reconnect(request, left -> sessions.resume(caller, connection, left));
        }
        return "<rsp:ReconnectResponse/>";
    }

    private String command(Request request, Shell shell) throws WsmanFault, SessionException, InterruptedException {
        XmlElement line = request.body("CommandLine");
        String creation = line.childText("Arguments").orElseThrow(() -> WsmanFault.invalidRequest(
            "The CommandLine element has no 'Arguments' with the fragments that create a pipeline."));
        String id = line.attribute("CommandId") == null ? ShellXml.id(UUID.randomUUID()) : line.attribute("CommandId");
        UUID pipeline = pipeline(id);
        shell.open(pipeline);
        shell.send(pipeline, "stdin", base64("Arguments", creation));
        return "<rsp:CommandResponse><rsp:CommandId>" + Soap.escaped(id) + "</rsp:CommandId></rsp:CommandResponse>";
    }

    private String send(Request request, Shell shell) throws WsmanFault, SessionException, InterruptedException {
        for (XmlElement stream : request.body("Send").children()) {
            shell.send(pipeline(stream.attribute("CommandId")), name(stream), shell.unpacked(base64("Stream", stream.text())));
        }
        return "<rsp:SendResponse/>";
    }

    private static String name(XmlElement stream) throws WsmanFault {
        String name = stream.attribute("Name");
        if (!"stdin".equals(name) && !"pr".equals(name)) {
            throw WsmanFault.invalidRequest("'" + name + "' is no stream to send to: use stdin or pr.");
        }
        return name;
    }

    private Answer receive(Request request, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        XmlElement desired = request.body("Receive").child("DesiredStream").orElseThrow(() -> WsmanFault.invalidRequest(
            "The Receive element has no 'DesiredStream'."));
        if (!desired.text().equals("stdout")) {
            throw WsmanFault.invalidRequest("'" + desired.text() + "' is no stream to receive: use stdout.");
        }
        String commandId = desired.attribute("CommandId");
        rejoining.rejoin(request, caller, connection);
        Shell shell = shells.get(caller, request.selector("ShellId"));
        shell.begin(request, left -> sessions.resume(caller, connection, left));
        try {
            Outlet outlet = shell.outlet(pipeline(commandId), commandId);
            Outlet.Batch batch = null;
            try {
                batch = outlet.receive(shell.attachment(), request);
                return new Answer(200, envelope(request, received(batch, commandId)), outlet::written);
            } finally {
                shell.received(outlet, batch);
            }
        } finally {
            shell.end();
        }
    }

    private static String received(Outlet.Batch batch, String commandId) {
        String command = commandId == null ? "" : " CommandId=\"" + Soap.escaped(commandId) + "\"";
        StringBuilder answer = new StringBuilder(batch.base64().length() + 512).append("<rsp:ReceiveResponse>");
        if (!batch.base64().isEmpty()) {
            answer.append("<rsp:Stream Name=\"stdout\"").append(command).append('>').append(batch.base64()).append("</rsp:Stream>");
        }
        if (commandId != null) {
            answer.append("<rsp:CommandState").append(command).append(" State=\"").append(Soap.SHELL).append("/CommandState/")
                .append(batch.done() ? "Done\"><rsp:ExitCode>0</rsp:ExitCode></rsp:CommandState>" : "Running\"/>");
        }
        return answer.append("</rsp:ReceiveResponse>").toString();
    }

    /** Both spellings of Ctrl-C are in use: PowerShell's own, {@code crtl_c}, and the one that others send. */
    private String signal(Request request, Shell shell) throws WsmanFault, SessionException, InterruptedException {
        XmlElement body = request.body("Signal");
        String code = body.childText("Code").orElse("").toLowerCase(Locale.ROOT);
        UUID pipeline = pipeline(body.attribute("CommandId"));
        if (code.endsWith("/signal/crtl_c") || code.endsWith("/signal/ctrl_c")) {
            shell.attachment().stop(pipeline);
        } else if (code.endsWith("/signal/terminate")) {
            shell.close(pipeline);
        } else {
            throw WsmanFault.invalidRequest("'" + code + "' is no signal that this server knows.");
        }
        return "<rsp:SignalResponse/>";
    }

    @FunctionalInterface
    private interface ShellRequest {
        String answer(Request request, Shell shell) throws WsmanFault, SessionException, InterruptedException;
    }

    private String inShell(Request request, Identity caller, ConnectionInfo connection, ShellRequest asked)
            throws WsmanFault, SessionException, InterruptedException {
        rejoining.rejoin(request, caller, connection);
        Shell shell = shells.get(caller, request.selector("ShellId"));
        shell.begin(request, left -> sessions.resume(caller, connection, left));
        try {
            return asked.answer(request, shell);
        } finally {
            shell.end();
        }
    }

    static UUID pipeline(String commandId) throws WsmanFault {
        if (commandId == null || commandId.isEmpty()) {
            return SessionMessage.SESSION;
        }
        try {
            return Shells.uuid(commandId);
        } catch (WsmanFault noId) {
            throw WsmanFault.noCommandId();
        }
    }

    static byte[] base64(String element, String text) throws WsmanFault {
        try {
            return Base64.getDecoder().decode(text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException wrong) {
            throw WsmanFault.invalidRequest("The content of '" + element + "' is not base64.");
        }
    }
}
