package org.mooring.client.wsman;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.EncryptedMessage;
import org.mooring.negotiate.TokenExchange;

/**
 * Envelopes over connections whose user is proved by Negotiate or Kerberos: each connection by an exchange of its own, before its first
 * envelope. Over HTTP every envelope is encrypted; over HTTPS the exchange is bound to the TLS connection. Requests that are under way at
 * once have a connection each.
 */
final class NegotiatedHttp implements AutoCloseable {

    private static final int ACCESS_DENIED = 5;
    private static final int MOST_ROUNDS = 8;
    private static final String SOAP = "application/soap+xml;charset=UTF-8";

    /** A connection, and what was agreed on it. */
    private record Proved(HttpConnection http, TokenExchange exchange) {}

    private final WsmanTarget target;
    private final SSLContext tls;
    private final ClientExchanges exchanges;
    private final boolean secure;
    private final Deque<Proved> idle = new ArrayDeque<>();
    private final Set<HttpConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    NegotiatedHttp(WsmanTarget target, SSLContext tls) {
        this.target = target;
        this.tls = tls;
        this.exchanges = new ClientExchanges(target);
        this.secure = target.uri().getScheme().equalsIgnoreCase("https");
    }

    /** @throws ConnectionException where the server does not let the user in */
    HttpConnection.Response send(byte[] envelope, Duration timeout) throws IOException, ConnectionException {
        Proved known;
        synchronized (idle) {
            known = idle.pollLast();
        }
        if (known != null) {
            try {
                return send(known, envelope, timeout);
            } catch (EOFException | SocketException closedMeanwhile) {
                // The server closes connections that are idle for long: the envelope goes once more, over a new one, with the same id.
                if (closed) {
                    throw closedMeanwhile;
                }
            }
        }
        return send(prove(timeout), envelope, timeout);
    }

    private HttpConnection.Response send(Proved proved, byte[] envelope, Duration timeout) throws IOException, ConnectionException {
        boolean well = false;
        try {
            EncryptedMessage.Protocol protocol = exchanges.protocol();
            byte[] body = secure ? envelope : EncryptedMessage.write(envelope, proved.exchange().security(), protocol);
            Map<String, String> headers = Map.of("Content-Type", secure ? SOAP : EncryptedMessage.contentType(protocol));
            HttpConnection.Response response = proved.http().post(headers, body, (int) timeout.toMillis());
            if (!secure && EncryptedMessage.isOne(response.first("content-type").orElse(null))) {
                response = new HttpConnection.Response(response.status(), response.headers(),
                    EncryptedMessage.read(response.body(), proved.exchange().security()));
            } else if (!secure && response.status() == 200) {
                throw new IOException("The server's answer is not encrypted.");
            }
            well = response.status() != 401 && proved.http().isReusable() && !closed;
            return response;
        } catch (GeneralSecurityException e) {
            throw new IOException("The server's answer cannot be decrypted: " + e.getMessage(), e);
        } finally {
            if (well) {
                synchronized (idle) {
                    idle.addLast(proved);
                }
            } else {
                forget(proved);
            }
        }
    }

    private void forget(Proved proved) throws IOException {
        open.remove(proved.http());
        proved.http().close();
    }

    private Proved prove(Duration timeout) throws IOException, ConnectionException {
        HttpConnection http = new HttpConnection(target.uri(), tls, (int) Math.max(0, target.openTimeoutMillis()));
        open.add(http);
        boolean well = false;
        try {
            Optional<X509Certificate> certificate = http.certificate();
            ChannelBinding binding = certificate.isPresent() ? ChannelBinding.of(certificate.get(), ChannelBinding.Demand.NONE) : ChannelBinding.none();
            ClientExchanges.Begun begun = exchanges.begin(binding);
            exchange(http, begun, timeout);
            well = true;
            return new Proved(http, begun.exchange());
        } catch (GeneralSecurityException e) {
            throw new ConnectionException("Access is denied. " + e.getMessage(), ACCESS_DENIED);
        } finally {
            if (!well) {
                open.remove(http);
                http.close();
            }
        }
    }

    private void exchange(HttpConnection http, ClientExchanges.Begun begun, Duration timeout)
            throws IOException, GeneralSecurityException, ConnectionException {
        byte[] token = begun.token();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Authorization", exchanges.scheme() + " " + Base64.getEncoder().encodeToString(token));
            headers.put("Content-Type", SOAP);
            HttpConnection.Response response = http.post(headers, new byte[0], (int) timeout.toMillis());
            byte[] answer = answer(response);
            if (response.status() == 401 && (answer.length == 0 || !http.isReusable())) {
                throw new ConnectionException("Access is denied.", ACCESS_DENIED);
            }
            token = answer.length == 0 || begun.exchange().isDone() ? new byte[0] : begun.exchange().step(answer);
            if (response.status() == 200 && begun.exchange().isDone()) {
                return;
            }
            if (response.status() != 401) {
                throw new IOException("The server has answered with HTTP status " + response.status() + ".");
            }
        }
        throw new GeneralSecurityException("The exchange with the server does not come to an end.");
    }

    private byte[] answer(HttpConnection.Response response) {
        String prefix = exchanges.scheme() + " ";
        return response.all("www-authenticate").stream().filter(value -> value.regionMatches(true, 0, prefix, 0, prefix.length()))
            .map(value -> Base64.getDecoder().decode(value.substring(prefix.length()).strip())).findFirst().orElse(new byte[0]);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (HttpConnection connection : open) {
            connection.close();
        }
    }
}
