package org.mooring.client.wsman;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.negotiate.ChannelBinding;
import org.mooring.negotiate.EncryptedMessage;
import org.mooring.negotiate.TokenExchange;

/**
 * Negotiate or Kerberos: each connection's user is proved by an exchange of its own. Over HTTP every envelope is encrypted; over HTTPS the
 * exchange is bound to the TLS connection.
 */
final class NegotiateLogin implements Login {

    private static final int ACCESS_DENIED = 5;
    private static final int MOST_ROUNDS = 8;

    private final ClientExchanges exchanges;
    private final URI service;
    private final boolean secure;

    NegotiateLogin(WsmanTarget target) {
        this.exchanges = new ClientExchanges(target);
        this.service = target.uri();
        this.secure = target.isSecure();
    }

    @Override
    public Proof on(HttpConnection http, Duration timeout) throws IOException, ConnectionException {
        try {
            Optional<X509Certificate> certificate = http.certificate();
            ChannelBinding binding = certificate.isPresent() ? ChannelBinding.of(certificate.get(), ChannelBinding.Demand.NONE) : ChannelBinding.none();
            ClientExchanges.Begun begun = exchanges.begin(binding);
            exchange(http, begun, timeout);
            return secure ? NegotiateLogin::plain : (connection, envelope, millis) -> encrypted(connection, begun.exchange(), envelope, millis);
        } catch (GeneralSecurityException e) {
            throw new ConnectionException("Access is denied. " + e.getMessage(), ACCESS_DENIED);
        }
    }

    private static HttpConnection.Response plain(HttpConnection http, byte[] envelope, int timeoutMillis) throws IOException {
        return http.post(Map.of("Content-Type", SOAP), envelope, timeoutMillis);
    }

    private HttpConnection.Response encrypted(HttpConnection http, TokenExchange exchange, byte[] envelope, int timeoutMillis)
            throws IOException, GeneralSecurityException {
        EncryptedMessage.Protocol protocol = exchanges.protocol();
        HttpConnection.Response response = http.post(Map.of("Content-Type", EncryptedMessage.contentType(protocol)),
            EncryptedMessage.write(envelope, exchange.security(), protocol), timeoutMillis);
        if (EncryptedMessage.isOne(response.first("content-type").orElse(null))) {
            return new HttpConnection.Response(response.status(), response.headers(), EncryptedMessage.read(response.body(), exchange.security()));
        }
        if (response.status() == 200) {
            throw new IOException("The server's answer is not encrypted.");
        }
        return response;
    }

    private void exchange(HttpConnection http, ClientExchanges.Begun begun, Duration timeout)
            throws IOException, GeneralSecurityException, ConnectionException {
        byte[] token = begun.token();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Authorization", exchanges.scheme() + " " + Base64.getEncoder().encodeToString(token));
            headers.put("Content-Type", SOAP);
            HttpConnection.Response response = http.post(headers, new byte[0], (int) timeout.toMillis());
            Redirected.check(service, response);
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
}
