package org.mooring.transport.wsman;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Login;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.EncryptedMessage;
import org.mooring.negotiate.Mechanism;
import org.mooring.negotiate.SpnegoAcceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP's schemes Negotiate and Kerberos (RFC 4559, [MS-N2HT]). What they prove holds for the connection: it is known by the id that
 * the HTTP service gives it, which no other connection of this JVM ever has. What was proved is forgotten when nothing has come for
 * some time, when a new exchange begins on the connection, and when a message is not the client's next.
 */
final class NegotiateAuthentication {

    /** What a request has come to. */
    sealed interface Outcome {

        /** @param token the last one for the client, or null */
        record Proved(Conversation conversation, String token) implements Outcome {}

        /** The client is to go on. */
        record More(String token) implements Outcome {}

        /** Nothing was proved. */
        record Nobody() implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(NegotiateAuthentication.class);

    static final String NEGOTIATE = "Negotiate";
    static final String KERBEROS = "Kerberos";
    private static final int MAX_TOKEN = 65_536;
    private static final int MOST = 20_000;
    private static final Duration PROVED_IDLE = Duration.ofMinutes(15);
    private static final Duration UNPROVED_IDLE = Duration.ofMinutes(1);

    private final Supplier<List<Mechanism>> mechanisms;
    private final Credentials credentials;
    private final ChannelBinding.Demand demand;
    private final Map<String, Conversation> conversations = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Conversation> eldest) {
            return size() > MOST;
        }
    };

    /** @param mechanisms those that are there now */
    NegotiateAuthentication(Supplier<List<Mechanism>> mechanisms, Credentials credentials, ChannelBinding.Demand demand) {
        this.mechanisms = mechanisms;
        this.credentials = credentials;
        this.demand = demand;
    }

    /** The schemes by which somebody could log in now. */
    List<String> schemes() {
        List<String> schemes = new ArrayList<>();
        for (Mechanism mechanism : ready()) {
            if (schemes.isEmpty()) {
                schemes.add(NEGOTIATE);
            }
            if (mechanism.name().equals("kerberos")) {
                schemes.add(KERBEROS);
            }
        }
        return schemes;
    }

    private List<Mechanism> ready() {
        return mechanisms.get().stream().filter(Mechanism::isReady).toList();
    }

    /** Whether a request has a token, or is one of a connection that has proved something and says nothing else. */
    boolean concerns(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null ? find(request).isPresent() : scheme(header) != null;
    }

    private static String scheme(String header) {
        for (String scheme : List.of(NEGOTIATE, KERBEROS)) {
            if (header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)) {
                return scheme;
            }
        }
        return null;
    }

    private synchronized Optional<Conversation> find(HttpServletRequest request) {
        return Optional.ofNullable(conversations.get(id(request)));
    }

    private static String id(HttpServletRequest request) {
        return request.getServletConnection().getConnectionId();
    }

    /** @param before who was found by a certificate, where that is part of a login */
    Outcome identify(HttpServletRequest request, ConnectionInfo connection, Supplier<Optional<Identity>> before) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return find(request).filter(Conversation::isProved).<Outcome>map(known -> new Outcome.Proved(known, null))
                .orElseGet(Outcome.Nobody::new);
        }
        String scheme = scheme(header);
        if (header.length() > MAX_TOKEN || !isOneConnection(request.getServletConnection())) {
            return new Outcome.Nobody();
        }
        try {
            return step(request, connection, before, scheme, Base64.getDecoder().decode(header.substring(scheme.length() + 1).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            LOG.info("{} of {} failed: {}", scheme, connection.peer(), refused.getMessage());
            forget(request);
            return new Outcome.Nobody();
        }
    }

    /** With HTTP/2 a proxy may put requests of several clients on one connection. */
    private static boolean isOneConnection(ServletConnection connection) {
        return connection.getProtocol().toLowerCase(java.util.Locale.ROOT).startsWith("http/1");
    }

    private Outcome step(HttpServletRequest request, ConnectionInfo connection, Supplier<Optional<Identity>> before, String scheme, byte[] token)
            throws GeneralSecurityException {
        Conversation conversation = find(request).filter(known -> !known.isProved()).orElse(null);
        if (conversation == null) {
            conversation = new Conversation(new SpnegoAcceptor(ready(), binding(request), credential ->
                credentials.login(credential, connection, before.get()) instanceof Login.LetIn in ? Optional.of(in.identity()) : Optional.empty()),
                scheme.equals(KERBEROS) ? EncryptedMessage.Protocol.KERBEROS : EncryptedMessage.Protocol.NEGOTIATE);
            keep(request, conversation);
        }
        byte[] answer = conversation.step(token);
        String text = answer.length == 0 ? null : scheme + " " + Base64.getEncoder().encodeToString(answer);
        return conversation.isProved() ? new Outcome.Proved(conversation, text) : new Outcome.More(text == null ? scheme : text);
    }

    private ChannelBinding binding(HttpServletRequest request) throws GeneralSecurityException {
        if (!request.isSecure()) {
            return ChannelBinding.none();
        }
        Optional<X509Certificate> certificate = ServerCertificate.of(request);
        return certificate.isPresent() ? ChannelBinding.of(certificate.get(), demand) : new ChannelBinding(null, demand);
    }

    private synchronized void keep(HttpServletRequest request, Conversation conversation) {
        conversations.put(id(request), conversation);
    }

    /** The connection has proved nothing any more. */
    synchronized void forget(HttpServletRequest request) {
        conversations.remove(id(request));
    }

    /** Forgets connections that are silent for long, and those that do not come to the point. */
    synchronized void look() {
        conversations.values().removeIf(one -> one.idle() > (one.isProved() ? PROVED_IDLE : UNPROVED_IDLE).toNanos());
    }
}
