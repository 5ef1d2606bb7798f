package org.mooring.cmdlet.utility.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Java's client: HTTP/1.1 and HTTP/2 on connections that are kept.
 *
 * @param beginMillis how long it may take until the answer's content begins; 0 for any time
 * @param silenceMillis how long nothing of the content may come; 0 for any time
 */
record JavaTransport(HttpClient client, long beginMillis, long silenceMillis) implements Transport {

    @Override
    public Answer send(WebRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> coming = client.sendAsync(java(request), head -> new ArrivingBody(silenceMillis));
        HttpResponse<InputStream> response;
        try {
            response = beginMillis > 0 ? coming.get(beginMillis, TimeUnit.MILLISECONDS) : coming.get();
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            throw stopped;
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new HttpConnectTimeoutException("HTTP connect timed out");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause().getMessage(), e.getCause());
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(ReasonPhrases.headerName(name), values));
        String version = response.version() == HttpClient.Version.HTTP_2 ? "2.0" : "1.1";
        return Answer.of(request, response.statusCode(), null, version, headers, response.body());
    }

    private static HttpRequest java(WebRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
        byte[] content = request.bytes();
        if (content == null && request.method().equals("GET")) {
            builder.GET();
        } else {
            builder.method(request.method(), content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
        }
        request.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Expect")) {
                builder.expectContinue(value.equalsIgnoreCase("100-continue"));
            } else {
                builder.setHeader(name, value);
            }
        });
        if (request.content() != null) {
            request.content().headers().forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Content-Length")) {
                    builder.setHeader(name, value);
                }
            });
        }
        return builder.build();
    }
}
