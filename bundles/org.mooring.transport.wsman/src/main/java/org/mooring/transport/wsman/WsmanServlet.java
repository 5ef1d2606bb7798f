package org.mooring.transport.wsman;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP's side of WSMan: proves the peer, reads an envelope of limited size, and writes the answer. */
final class WsmanServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(WsmanServlet.class);
    private static final String SOAP_TYPE = "application/soap+xml;charset=UTF-8";

    private final transient Operations operations;
    private final transient BasicAuthentication basic;
    private final transient CertificateAuthentication certificates;
    private final transient ExecutorService requests;

    /** @param requests runs each request, on a virtual thread: a Receive may wait for long */
    WsmanServlet(Operations operations, BasicAuthentication basic, CertificateAuthentication certificates, ExecutorService requests) {
        this.operations = operations;
        this.basic = basic;
        this.certificates = certificates;
        this.requests = requests;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        requests.execute(() -> {
            try {
                answer(request, response);
            } catch (IOException gone) {
                LOG.debug("The peer {} went while it was answered", request.getRemoteAddr(), gone);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                context.complete();
            }
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        if (!request.isSecure() && !isLoopback(request.getLocalAddr())) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN,
                "Passwords are taken over HTTPS, or over HTTP from this computer itself. Use the server's HTTPS port.");
            return;
        }
        ConnectionInfo connection = connection(request);
        Optional<Identity> caller = CertificateAuthentication.isAskedFor(request) ? certificates.identify(request, connection)
            : basic.identify(request, connection);
        if (caller.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"WSMAN\"");
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "A user's name and password, or a user's certificate, are needed.");
            return;
        }
        String messageId = null;
        Answer answer;
        try {
            byte[] body = request.getInputStream().readNBytes(Soap.MAX_ENVELOPE_BYTES + 1);
            if (body.length > Soap.MAX_ENVELOPE_BYTES) {
                throw WsmanFault.tooLarge();
            }
            Request asked = EnvelopeReader.read(body);
            messageId = asked.messageId();
            answer = operations.perform(asked, caller.get(), connection);
        } catch (WsmanFault fault) {
            answer = Answer.of(fault, messageId);
        } catch (RuntimeException bug) {
            LOG.error("A WSMan request of {} failed", caller.get().user(), bug);
            answer = Answer.of(WsmanFault.aborted("The server failed to answer; its log says why."), messageId);
        }
        boolean well = false;
        try {
            write(response, answer);
            well = true;
        } finally {
            answer.written().accept(well);
        }
    }

    private static ConnectionInfo connection(HttpServletRequest request) {
        UUID id = UUID.nameUUIDFromBytes(request.getServletConnection().getConnectionId().getBytes(StandardCharsets.UTF_8));
        return new ConnectionInfo(id, "wsman", request.getRemoteAddr() + ":" + request.getRemotePort(),
            request.getLocalAddr() + ":" + request.getLocalPort(), request.isSecure(), Instant.now());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(SOAP_TYPE);
        response.setContentLength(answer.envelope().length);
        response.getOutputStream().write(answer.envelope());
        response.getOutputStream().flush();
    }
}
