package org.mooring.transport.wsman;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Identity;
import org.mooring.negotiate.EncryptedMessage;
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
    private final transient NegotiateAuthentication negotiate;
    private final transient RequestBody bodies;
    private final transient ExecutorService requests;
    private final String version;

    /**
     * @param requests runs each request, on a virtual thread: a Receive may wait for long
     * @param version of this server
     */
    WsmanServlet(Operations operations, BasicAuthentication basic, CertificateAuthentication certificates,
            NegotiateAuthentication negotiate, RequestBody bodies, ExecutorService requests, String version) {
        this.operations = operations;
        this.basic = basic;
        this.certificates = certificates;
        this.negotiate = negotiate;
        this.bodies = bodies;
        this.requests = requests;
        this.version = version;
    }

    /** Of what HTTP has WS-Management uses POST alone; the rest is not answered, with a login or without. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("POST")) {
            doPost(request, response);
            return;
        }
        response.setHeader("Allow", "POST");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        try {
            requests.execute(() -> answer(context, request, response));
        } catch (RejectedExecutionException stopping) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            context.complete();
        }
    }

    private void answer(AsyncContext context, HttpServletRequest request, HttpServletResponse response) {
        try {
            answer(request, response);
        } catch (RequestBody.TooSlow slow) {
            LOG.info("A request of {} was given up: {}", request.getRemoteAddr(), slow.getMessage());
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_REQUEST_TIMEOUT);
        } catch (IOException gone) {
            LOG.debug("The peer {} went while it was answered", request.getRemoteAddr(), gone);
            if (!response.isCommitted()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            context.complete();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        if (Identify.isOpen(request)) {
            answerAnybody(request, response);
            return;
        }
        if (negotiate.concerns(request)) {
            answerNegotiated(request, response);
            return;
        }
        ConnectionInfo connection = connection(request, request.isSecure());
        if (!mayHearPasswords(request)) {
            refuseInTheOpen(request, response);
            return;
        }
        Optional<Identity> caller = CertificateAuthentication.isAskedFor(request) ? certificates.identify(request, connection)
            : basic.identify(request, connection, certificates.half(request, connection));
        if (caller.isEmpty()) {
            askForLogin(request, response);
            return;
        }
        byte[] body = body(request, Soap.MAX_ENVELOPE_BYTES);
        Answer answer = perform(request, body, caller.get(), connection);
        write(response, answer, SOAP_TYPE, answer.envelope());
    }

    /** Who has not logged in may ask who is here, and nothing else. */
    private void answerAnybody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = body(request, Identify.MOST_OPEN_BYTES);
        boolean asked;
        try {
            asked = body.length <= Identify.MOST_OPEN_BYTES && Identify.isAskedBy(EnvelopeReader.read(body));
        } catch (WsmanFault noEnvelope) {
            LOG.debug("A request without a login was no envelope: {}", noEnvelope.getMessage());
            asked = false;
        }
        if (asked) {
            Answer answer = Identify.toAnybody();
            write(response, answer, SOAP_TYPE, answer.envelope());
        } else {
            askForLogin(request, response);
        }
    }

    private void answerNegotiated(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        ConnectionInfo arriving = connection(request, request.isSecure());
        switch (negotiate.identify(request, arriving, () -> certificates.half(request, arriving))) {
            case NegotiateAuthentication.Outcome.Nobody nobody -> {
                body(request, Soap.MAX_ENVELOPE_BYTES);
                askForLogin(request, response);
            }
            case NegotiateAuthentication.Outcome.More more -> {
                body(request, Soap.MAX_ENVELOPE_BYTES);
                response.setHeader("WWW-Authenticate", more.token());
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case NegotiateAuthentication.Outcome.Proved proved -> {
                if (proved.token() != null) {
                    response.setHeader("WWW-Authenticate", proved.token());
                }
                proved.conversation().begin();
                try {
                    answerProved(request, response, proved.conversation());
                } finally {
                    proved.conversation().end();
                }
            }
        }
    }

    private void answerProved(HttpServletRequest request, HttpServletResponse response, Conversation conversation)
            throws IOException, InterruptedException {
        boolean encrypted = EncryptedMessage.isOne(request.getContentType());
        byte[] body = body(request, Soap.MAX_ENVELOPE_BYTES + (encrypted ? EncryptedMessage.OVERHEAD_BYTES : 0));
        if (body.length == 0) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        if (!encrypted && !request.isSecure()) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "Over HTTP messages have to be encrypted. Use HTTPS, or a client that encrypts.");
            return;
        }
        ConnectionInfo connection = connection(request, true);
        if (!encrypted) {
            Answer answer = perform(request, body, conversation.identity(), connection);
            write(response, answer, SOAP_TYPE, answer.envelope());
            return;
        }
        byte[] plain;
        try {
            plain = body.length > Soap.MAX_ENVELOPE_BYTES + EncryptedMessage.OVERHEAD_BYTES ? body : conversation.decrypt(body);
        } catch (GeneralSecurityException wrong) {
            LOG.info("A message of {} was not taken: {}", connection.peer(), wrong.getMessage());
            negotiate.forget(request);
            askForLogin(request, response);
            return;
        }
        Answer answer = perform(request, plain, conversation.identity(), connection);
        try {
            write(response, answer, conversation.contentType(), conversation.encrypt(answer.envelope()));
        } catch (GeneralSecurityException wrong) {
            answer.written().accept(false);
            throw new IOException("The answer cannot be encrypted.", wrong);
        }
    }

    /** One byte more than {@code most} where there is more. */
    private byte[] body(HttpServletRequest request, int most) throws IOException {
        return bodies.read(request.getInputStream(), most);
    }

    private Answer perform(HttpServletRequest request, byte[] body, Identity caller, ConnectionInfo connection) throws InterruptedException {
        String messageId = null;
        try {
            if (body.length > Soap.MAX_ENVELOPE_BYTES) {
                throw WsmanFault.tooLarge();
            }
            EnvelopeReader.Envelope envelope = EnvelopeReader.read(body);
            if (Identify.isAskedBy(envelope)) {
                return Identify.toUser(version, profiles(request));
            }
            Request asked = envelope.request();
            messageId = asked.messageId();
            return operations.perform(asked, caller, connection);
        } catch (WsmanFault fault) {
            return Answer.of(fault, messageId);
        } catch (RuntimeException bug) {
            LOG.error("A WSMan request of {} failed", caller.user(), bug);
            return Answer.of(WsmanFault.aborted("The server failed to answer; its log says why."), messageId);
        }
    }

    /** The ways to log in that there are here, as WS-Management names them. */
    private List<String> profiles(HttpServletRequest request) {
        List<String> profiles = new ArrayList<>(List.of("https/basic"));
        if (isLoopback(request.getLocalAddr())) {
            profiles.add("http/basic");
        }
        if (!negotiate.schemes().isEmpty()) {
            profiles.addAll(List.of("http/spnego-kerberos", "https/spnego-kerberos"));
        }
        return profiles;
    }

    private static boolean mayHearPasswords(HttpServletRequest request) {
        return request.isSecure() || isLoopback(request.getLocalAddr());
    }

    private void refuseInTheOpen(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Authorization") == null && !negotiate.schemes().isEmpty()) {
            askForLogin(request, response);
            return;
        }
        refuse(response, HttpServletResponse.SC_FORBIDDEN,
            "Passwords are taken over HTTPS, or over HTTP from this computer itself. Use the server's HTTPS port.");
    }

    private void askForLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        negotiate.schemes().forEach(scheme -> response.addHeader("WWW-Authenticate", scheme));
        if (mayHearPasswords(request)) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"WSMAN\"");
        }
        refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "A user has to log in: by one of the ways that the header WWW-Authenticate names, or by a certificate.");
    }

    private static ConnectionInfo connection(HttpServletRequest request, boolean encrypted) {
        UUID id = UUID.nameUUIDFromBytes(request.getServletConnection().getConnectionId().getBytes(StandardCharsets.UTF_8));
        return new ConnectionInfo(id, "wsman", request.getRemoteAddr() + ":" + request.getRemotePort(),
            request.getLocalAddr() + ":" + request.getLocalPort(), encrypted, Instant.now());
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

    private static void write(HttpServletResponse response, Answer answer, String type, byte[] content) throws IOException {
        boolean well = false;
        try {
            response.setStatus(answer.status());
            response.setContentType(type);
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
            response.getOutputStream().flush();
            well = true;
        } finally {
            answer.written().accept(well);
        }
    }
}
