package org.mooring.client.wsman;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanTarget;
import org.w3c.dom.Document;

/** A WSMan service: envelopes there and back, with the user's name and password. */
final class Endpoint implements AutoCloseable {

    private static final int ACCESS_DENIED = 5;
    private static final int CANNOT_CONNECT = -2144108526;

    /** How much longer than its operation timeout a request may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WsmanTarget target;
    private final HttpClient http;
    private final String authorization;

    Endpoint(WsmanTarget target) throws ConnectionException {
        this.target = target;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).followRedirects(HttpClient.Redirect.NEVER);
        if (target.openTimeoutMillis() > 0) {
            builder.connectTimeout(Duration.ofMillis(target.openTimeoutMillis()));
        }
        if (target.skipCaCheck() || target.skipCnCheck()) {
            builder.sslContext(LenientTrust.context(target.uri().getHost(), target.skipCaCheck(), target.skipCnCheck()));
        }
        this.http = builder.build();
        String login = target.user() + ":" + (target.password() == null ? "" : new String(target.password()));
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ConnectionException with WinRM's code where the service answers with a fault */
    Document send(String envelope, Duration timeout) throws ConnectionException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.uri()).timeout(timeout.plus(PATIENCE))
            .header("Authorization", authorization).header("Content-Type", "application/soap+xml;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope)).build();
        HttpResponse<byte[]> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ConnectionException("The client cannot connect to the destination specified in the request, " + target.uri() + ": "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".", CANNOT_CONNECT);
        }
        if (response.statusCode() == 401) {
            throw new ConnectionException("Access is denied.", ACCESS_DENIED);
        }
        if (response.body().length == 0) {
            throw new ConnectionException("The service at " + target.uri() + " has answered with HTTP status " + response.statusCode() + ".",
                CANNOT_CONNECT);
        }
        return Envelope.read(response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        try {
            http.awaitTermination(Duration.ofSeconds(TimeUnit.SECONDS.toSeconds(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
