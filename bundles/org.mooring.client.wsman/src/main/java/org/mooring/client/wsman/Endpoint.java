package org.mooring.client.wsman;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** A WSMan service: envelopes there and back, with the user's name and password, or by Negotiate. */
final class Endpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final int ACCESS_DENIED = 5;
    private static final int CANNOT_CONNECT = -2144108526;

    /** How much longer than its operation timeout a request may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WsmanTarget target;
    private final HttpClient http;
    private final String authorization;
    /** Null for Basic. */
    private final NegotiatedHttp negotiated;

    /** @param negotiate whether by Negotiate or Kerberos, and not by Basic */
    Endpoint(WsmanTarget target, boolean negotiate) throws ConnectionException {
        this.target = target;
        SSLContext tls = target.skipCaCheck() || target.skipCnCheck()
            ? LenientTrust.context(target.uri().getHost(), target.skipCaCheck(), target.skipCnCheck()) : null;
        if (negotiate) {
            this.http = null;
            this.authorization = null;
            this.negotiated = new NegotiatedHttp(target, tls == null ? defaultTls() : tls);
            return;
        }
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).followRedirects(HttpClient.Redirect.NEVER);
        if (target.openTimeoutMillis() > 0) {
            builder.connectTimeout(Duration.ofMillis(target.openTimeoutMillis()));
        }
        if (tls != null) {
            builder.sslContext(tls);
        }
        this.http = builder.build();
        String login = target.user() + ":" + (target.password() == null ? "" : new String(target.password()));
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.negotiated = null;
    }

    private static SSLContext defaultTls() throws ConnectionException {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new ConnectionException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    /** @throws ConnectionException with WinRM's code where the service answers with a fault */
    Document send(String envelope, Duration timeout) throws ConnectionException, InterruptedException {
        int status;
        byte[] body;
        try {
            if (negotiated != null) {
                HttpConnection.Response response = negotiated.send(envelope.getBytes(StandardCharsets.UTF_8), timeout.plus(PATIENCE));
                status = response.status();
                body = response.body();
            } else {
                HttpResponse<byte[]> response = http.send(HttpRequest.newBuilder(target.uri()).timeout(timeout.plus(PATIENCE))
                    .header("Authorization", authorization).header("Content-Type", "application/soap+xml;charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(envelope)).build(), HttpResponse.BodyHandlers.ofByteArray());
                status = response.statusCode();
                body = response.body();
            }
        } catch (IOException e) {
            throw new ConnectionException("The client cannot connect to the destination specified in the request, " + target.uri() + ": "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".", CANNOT_CONNECT);
        }
        if (status == 401) {
            throw new ConnectionException("Access is denied.", ACCESS_DENIED);
        }
        if (body.length == 0) {
            throw new ConnectionException("The service at " + target.uri() + " has answered with HTTP status " + status + ".", CANNOT_CONNECT);
        }
        return Envelope.read(body);
    }

    @Override
    public void close() {
        if (negotiated != null) {
            try {
                negotiated.close();
            } catch (IOException gone) {
                LOG.debug("A connection to {} was not closed in good order", target.uri(), gone);
            }
            return;
        }
        http.shutdownNow();
        try {
            http.awaitTermination(Duration.ofSeconds(TimeUnit.SECONDS.toSeconds(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
