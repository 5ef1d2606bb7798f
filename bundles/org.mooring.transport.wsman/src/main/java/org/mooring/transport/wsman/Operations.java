package org.mooring.transport.wsman;

import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
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

    private final SessionRegistry sessions;
    private final Shells shells;

    Operations(SessionRegistry sessions, Shells shells) {
        this.sessions = sessions;
        this.shells = shells;
    }

    /** Does what the request asks for, and says the envelope to answer with. */
    byte[] perform(Request request, Identity caller, ConnectionInfo connection) throws WsmanFault, InterruptedException {
        try {
            String body = switch (request.action()) {
                case Soap.TRANSFER + "/Create" -> create(request, caller, connection);
                case Soap.TRANSFER + "/Delete" -> delete(request, caller);
                case Soap.TRANSFER + "/Get" -> get(request, caller);
                case SHELL_ACTION + "Command" -> command(request, caller);
                case SHELL_ACTION + "Send" -> send(request, caller);
                case SHELL_ACTION + "Receive" -> receive(request, caller);
                case SHELL_ACTION + "Signal" -> signal(request, caller);
                default -> throw WsmanFault.unsupportedAction(request.action());
            };
            return Soap.envelope(request.action() + "Response", request.messageId(), body);
        } catch (SessionException refused) {
            throw WsmanFault.of(refused);
        }
    }

    private String create(Request request, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        checkProtocol(request);
        XmlElement body = request.body("Shell");
        String creation = body.childText("creationXml").orElseThrow(() -> WsmanFault.invalidRequest(
            "The Shell element has no 'creationXml': this server has PowerShell sessions only, no other shells."));
        String id = body.attribute("ShellId") == null ? UUID.randomUUID().toString().toUpperCase(Locale.ROOT) : body.attribute("ShellId");
        String idle = body.childText("IdleTimeOut").orElse(null);
        SessionRequest asked = new SessionRequest(request.resourceUri(), null, Shells.uuid(id), false,
            idle == null ? null : Request.duration("IdleTimeOut", idle), buffering(body));
        Attachment attachment = sessions.create(caller, connection, asked);
        Shell shell = new Shell(id, request.resourceUri(), caller, attachment);
        boolean opened = false;
        try {
            shell.send(SessionMessage.SESSION, "stdin", base64("creationXml", creation));
            opened = true;
        } finally {
            if (!opened) {
                attachment.lost("Its first messages were wrong.");
            }
        }
        shells.add(shell);
        return "<x:ResourceCreated><a:Address>http://localhost/wsman</a:Address><a:ReferenceParameters><w:ResourceURI>"
            + Soap.escaped(request.resourceUri()) + "</w:ResourceURI><w:SelectorSet><w:Selector Name=\"ShellId\">" + Soap.escaped(id)
            + "</w:Selector></w:SelectorSet></a:ReferenceParameters></x:ResourceCreated>" + description(shell);
    }

    /** A client says which version of the protocol it speaks; any 2.x is understood. */
    private static void checkProtocol(Request request) throws WsmanFault {
        String version = request.options().get("protocolversion");
        if (version != null && !version.matches("2\\.\\d{1,4}")) {
            throw WsmanFault.invalidRequest("The protocol version '" + version + "' is not supported: this server speaks 2.0 and later 2.x.");
        }
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

    private String delete(Request request, Identity caller) throws WsmanFault, InterruptedException {
        Shell shell = shells.get(caller, request.selector("ShellId"));
        shell.attachment().close();
        shells.remove(shell);
        return "";
    }

    private String get(Request request, Identity caller) throws WsmanFault {
        if (request.resourceUri().equals(Soap.CONFIG)) {
            return "<cfg:Config><cfg:MaxEnvelopeSizekb>" + Soap.MAX_ENVELOPE_BYTES / 1024 + "</cfg:MaxEnvelopeSizekb></cfg:Config>";
        }
        return description(shells.get(caller, request.selector("ShellId")));
    }

    private String command(Request request, Identity caller) throws WsmanFault, SessionException, InterruptedException {
        XmlElement line = request.body("CommandLine");
        String creation = line.childText("Arguments").orElseThrow(() -> WsmanFault.invalidRequest(
            "The CommandLine element has no 'Arguments' with the fragments that create a pipeline."));
        String id = line.attribute("CommandId") == null ? UUID.randomUUID().toString().toUpperCase(Locale.ROOT) : line.attribute("CommandId");
        return inShell(request, caller, shell -> {
            UUID pipeline = Shells.uuid(id);
            shell.open(pipeline);
            shell.send(pipeline, "stdin", base64("Arguments", creation));
            return "<rsp:CommandResponse><rsp:CommandId>" + Soap.escaped(id) + "</rsp:CommandId></rsp:CommandResponse>";
        });
    }

    private String send(Request request, Identity caller) throws WsmanFault, SessionException, InterruptedException {
        XmlElement body = request.body("Send");
        return inShell(request, caller, shell -> {
            for (XmlElement stream : body.children()) {
                shell.send(pipeline(stream.attribute("CommandId")), name(stream), base64("Stream", stream.text()));
            }
            return "<rsp:SendResponse/>";
        });
    }

    private static String name(XmlElement stream) throws WsmanFault {
        String name = stream.attribute("Name");
        if (!"stdin".equals(name) && !"pr".equals(name)) {
            throw WsmanFault.invalidRequest("'" + name + "' is no stream to send to: use stdin or pr.");
        }
        return name;
    }

    private String receive(Request request, Identity caller) throws WsmanFault, SessionException, InterruptedException {
        XmlElement desired = request.body("Receive").child("DesiredStream").orElseThrow(() -> WsmanFault.invalidRequest(
            "The Receive element has no 'DesiredStream'."));
        String commandId = desired.attribute("CommandId");
        return inShell(request, caller, shell -> {
            Outlet.Batch batch = shell.outlet(pipeline(commandId), commandId).receive(request);
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
        });
    }

    /** Both spellings of Ctrl-C are in use: PowerShell's own, {@code crtl_c}, and the one that others send. */
    private String signal(Request request, Identity caller) throws WsmanFault, SessionException, InterruptedException {
        XmlElement body = request.body("Signal");
        String code = body.childText("Code").orElse("").toLowerCase(Locale.ROOT);
        UUID pipeline = pipeline(body.attribute("CommandId"));
        return inShell(request, caller, shell -> {
            if (code.endsWith("/signal/crtl_c") || code.endsWith("/signal/ctrl_c")) {
                shell.attachment().stop(pipeline);
            } else if (code.endsWith("/signal/terminate")) {
                shell.close(pipeline);
            } else {
                throw WsmanFault.invalidRequest("'" + code + "' is no signal that this server knows.");
            }
            return "<rsp:SignalResponse/>";
        });
    }

    @FunctionalInterface
    private interface ShellRequest {
        String answer(Shell shell) throws WsmanFault, SessionException, InterruptedException;
    }

    private String inShell(Request request, Identity caller, ShellRequest asked) throws WsmanFault, SessionException, InterruptedException {
        Shell shell = shells.get(caller, request.selector("ShellId"));
        shell.begin();
        try {
            return asked.answer(shell);
        } finally {
            shell.end();
        }
    }

    private static UUID pipeline(String commandId) throws WsmanFault {
        return commandId == null || commandId.isEmpty() ? SessionMessage.SESSION : Shells.uuid(commandId);
    }

    private static byte[] base64(String element, String text) throws WsmanFault {
        try {
            return Base64.getDecoder().decode(text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException wrong) {
            throw WsmanFault.invalidRequest("The content of '" + element + "' is not base64.");
        }
    }

    private static String description(Shell shell) {
        SessionInfo session = shell.attachment().session();
        return "<rsp:Shell><rsp:ShellId>" + Soap.escaped(shell.id()) + "</rsp:ShellId><rsp:Name>" + Soap.escaped(session.name())
            + "</rsp:Name><rsp:ResourceUri>" + Soap.escaped(shell.resourceUri()) + "</rsp:ResourceUri><rsp:Owner>"
            + Soap.escaped(session.owner().user()) + "</rsp:Owner><rsp:ClientIP>"
            + Soap.escaped(session.attachedFrom() == null ? "" : session.attachedFrom()) + "</rsp:ClientIP><rsp:ProcessId>"
            + ProcessHandle.current().pid() + "</rsp:ProcessId><rsp:IdleTimeOut>" + seconds(session.idleTimeout())
            + "</rsp:IdleTimeOut><rsp:InputStreams>stdin pr</rsp:InputStreams><rsp:OutputStreams>stdout</rsp:OutputStreams>"
            + "<rsp:MaxIdleTimeOut>" + seconds(Duration.ofMillis(Integer.MAX_VALUE)) + "</rsp:MaxIdleTimeOut>"
            + "<rsp:BufferMode>" + session.buffering() + "</rsp:BufferMode><rsp:State>"
            + (shell.attachment().session().state().isOver() ? "Disconnected" : "Connected") + "</rsp:State><rsp:ShellRunTime>"
            + shell.runTime().withNanos(0) + "</rsp:ShellRunTime><rsp:ShellInactivity>" + shell.inactivity().withNanos(0)
            + "</rsp:ShellInactivity></rsp:Shell>";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "PT%d.%03dS", duration.toSeconds(), duration.toMillisPart());
    }
}
