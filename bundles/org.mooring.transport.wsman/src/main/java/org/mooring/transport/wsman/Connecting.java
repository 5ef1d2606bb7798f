package org.mooring.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRegistry;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;

/**
 * Connect: a client joins a session that another one left, or one of its commands ([MS-WSMV] 3.1.4.17, [MS-PSRP] 3.1.5.3.16). The
 * request carries exactly two messages, the answer those that reply to them.
 */
final class Connecting {

    private static final int SESSION_CAPABILITY = 0x00010002;
    private static final int CONNECT_RUNSPACEPOOL = 0x00010008;
    private static final int RUNSPACEPOOL_INIT_DATA = 0x0002100B;

    private final SessionRegistry sessions;
    private final Shells shells;
    private final Rejoining rejoining;

    Connecting(SessionRegistry sessions, Shells shells, Rejoining rejoining) {
        this.sessions = sessions;
        this.shells = shells;
        this.rejoining = rejoining;
    }

    String connect(Request request, Identity caller, ConnectionInfo connection) throws WsmanFault, SessionException, InterruptedException {
        XmlElement body = request.body("Connect");
        String command = body.attribute("CommandId");
        return command == null || command.isEmpty() ? connectShell(request, body, caller, connection)
            : connectCommand(request, command, caller, connection);
    }

    private String connectShell(Request request, XmlElement body, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        Operations.checkProtocol(request);
        UUID id = Shells.uuid(request.selector("ShellId"));
        SessionInfo session = sessions.find(caller, id).orElseThrow(WsmanFault::invalidSelectors);
        request.checkResource(session);
        List<SessionMessage> messages = messages(body);
        Attachment attachment = sessions.attach(caller, connection, id, AttachMode.CONNECT);
        Shell shell = new Shell(ShellXml.id(id), request.resourceUri(), caller, attachment, request, shells.clock());
        byte[] answer;
        try {
            for (SessionMessage message : messages) {
                attachment.send(message);
            }
            answer = replies(attachment, shell);
        } catch (SessionException | WsmanFault refused) {
            attachment.lost("The client did not connect: " + refused.getMessage());
            throw refused;
        }
        shells.add(shell);
        return "<rsp:ConnectResponse><pwsh:connectResponseXml>" + Base64.getEncoder().encodeToString(answer)
            + "</pwsh:connectResponseXml></rsp:ConnectResponse>";
    }

    private static List<SessionMessage> messages(XmlElement body) throws WsmanFault {
        String data = body.childText("connectXml").orElseThrow(() -> WsmanFault.invalidRequest("The Connect element has no 'connectXml'."));
        List<SessionMessage> messages;
        try {
            messages = Defragmenter.ofServer(FragmentLimits.SERVER).receive(Operations.base64("connectXml", data));
        } catch (PsrpException broken) {
            throw WsmanFault.invalidRequest(broken.getMessage());
        }
        if (messages.size() != 2 || messages.get(0).type() != SESSION_CAPABILITY || messages.get(1).type() != CONNECT_RUNSPACEPOOL) {
            throw WsmanFault.invalidRequest("The server that is running PowerShell cannot process the connect operation because the following"
                + " information is not found or not valid: Client Capability information and Connect RunspacePool information.");
        }
        return messages;
    }

    /** The direct replies; what else the session has to say comes with the first Receive. */
    private static byte[] replies(Attachment attachment, Shell shell) throws WsmanFault, InterruptedException {
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        while (attachment.receive(SessionMessage.SESSION, Duration.ZERO) instanceof Received.Output output) {
            int type = output.message().type();
            if (type == SESSION_CAPABILITY || type == RUNSPACEPOOL_INIT_DATA) {
                shell.fragments(output.message()).forEach(replies::writeBytes);
            } else {
                shell.outlet(SessionMessage.SESSION, null).keep(output);
            }
            if (type == RUNSPACEPOOL_INIT_DATA) {
                return replies.toByteArray();
            }
        }
        throw WsmanFault.aborted("The session did not answer.");
    }

    private String connectCommand(Request request, String command, Identity caller, ConnectionInfo connection)
            throws WsmanFault, SessionException, InterruptedException {
        rejoining.rejoin(request, caller, connection);
        Shell shell = shells.get(caller, request.selector("ShellId"));
        UUID pipeline = Operations.pipeline(command);
        shell.begin(request, left -> sessions.resume(caller, connection, left));
        try {
            UUID session = shell.attachment().session().instanceId();
            if (sessions.pipelines(caller, session).stream().noneMatch(known -> known.id().equals(pipeline))) {
                throw new SessionException(Reason.OVER, Shell.noCommand(command).getMessage());
            }
            shell.connect(pipeline);
            return "<rsp:ConnectResponse/>";
        } finally {
            shell.end();
        }
    }
}
