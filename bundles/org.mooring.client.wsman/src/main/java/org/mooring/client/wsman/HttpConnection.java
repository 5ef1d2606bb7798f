package org.mooring.client.wsman;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.mooring.api.connection.WsmanProxy;
import org.mooring.api.connection.WsmanTarget;

/**
 * One HTTP/1.1 connection (RFC 9112) for one POST after the other, by a proxy where there is one. Negotiate proves the user for a connection,
 * and the JDK's client does not say which one it takes.
 */
final class HttpConnection implements AutoCloseable {

    /** @param headers in order, names in small letters */
    record Response(int status, List<Map.Entry<String, String>> headers, byte[] body) {

        List<String> all(String name) {
            return headers.stream().filter(header -> header.getKey().equals(name)).map(Map.Entry::getValue).toList();
        }

        Optional<String> first(String name) {
            return all(name).stream().findFirst();
        }
    }

    private static final int MOST_BODY = 64 << 20;
    private static final int MOST_LINE = 128 << 10;
    private static final int MOST_HEADERS = 200;

    private final URI uri;
    private final Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean reusable = true;

    /** @param tls for {@code https} */
    HttpConnection(WsmanTarget target, SSLContext tls) throws IOException {
        this.uri = target.uri();
        int port = uri.getPort() > 0 ? uri.getPort() : target.isSecure() ? 443 : 80;
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        int millis = (int) Math.max(0, target.openTimeoutMillis());
        WsmanProxy proxy = target.isSecure() ? target.options().proxy() : null;
        Socket plain = new Socket();
        try {
            plain.connect(proxy == null ? new InetSocketAddress(host, port) : new InetSocketAddress(proxy.host(), proxy.port()), millis);
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(millis);
            if (proxy != null) {
                in = plain.getInputStream();
                out = plain.getOutputStream();
                tunnel(proxy, host, port);
            }
            socket = target.isSecure() ? secured(plain, host, port, tls) : plain;
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Asks the proxy for a connection to the service (RFC 9110, 9.3.6): what comes after its answer is the service's. */
    private void tunnel(WsmanProxy proxy, String host, int port) throws IOException {
        String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        String login = proxy.user() == null ? "" : "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString((proxy.user() + ":"
            + (proxy.password() == null ? "" : new String(proxy.password()))).getBytes(StandardCharsets.UTF_8)) + "\r\n";
        out.write(("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + login + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        String[] status = line().split(" ", 3);
        headers();
        if (status.length < 2 || !status[1].startsWith("2")) {
            throw new IOException("The proxy " + proxy.host() + ":" + proxy.port() + " does not connect to " + authority + ": "
                + String.join(" ", List.of(status).subList(1, status.length)));
        }
    }

    private static SSLSocket secured(Socket plain, String host, int port, SSLContext tls) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** What the server has shown; empty without TLS. */
    Optional<X509Certificate> certificate() throws IOException {
        return socket instanceof SSLSocket tls ? Optional.of((X509Certificate) tls.getSession().getPeerCertificates()[0]) : Optional.empty();
    }

    /** Whether the server lets another request follow. */
    boolean isReusable() {
        return reusable;
    }

    Response post(Map<String, String> headers, byte[] body, int timeoutMillis) throws IOException {
        socket.setSoTimeout(timeoutMillis);
        reusable = false;
        StringBuilder head = new StringBuilder("POST ").append(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
            .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()).append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority())
            .append("\r\nContent-Length: ").append(body.length).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return response();
    }

    private Response response() throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[0-9]{3}")) {
            throw new IOException("The server does not speak HTTP/1.1.");
        }
        List<Map.Entry<String, String>> headers = headers();
        Response head = new Response(Integer.parseInt(status[1]), headers, new byte[0]);
        if (head.status() == 100) {
            return response();
        }
        byte[] body = body(head);
        reusable = head.all("connection").stream().noneMatch(value -> value.equalsIgnoreCase("close"));
        return new Response(head.status(), headers, body);
    }

    private List<Map.Entry<String, String>> headers() throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() == MOST_HEADERS) {
                throw new IOException("The server's answer has headers that are none, or too many.");
            }
            headers.add(Map.entry(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(Response head) throws IOException {
        if (head.first("transfer-encoding").filter(coding -> coding.equalsIgnoreCase("chunked")).isPresent()) {
            return chunks();
        }
        String length = head.first("content-length").orElseThrow(() -> new IOException("The server does not say how long its answer is."));
        return bytes(size(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(line().split(";", 2)[0], 16); size > 0; size = size(line().split(";", 2)[0], 16)) {
            if (body.size() + size > MOST_BODY) {
                throw new IOException("The server's answer is too large.");
            }
            body.writeBytes(bytes(size));
            line();
        }
        headers();
        return body.toByteArray();
    }

    private static int size(String text, int radix) throws IOException {
        try {
            int size = Integer.parseInt(text.strip(), radix);
            if (size >= 0 && size <= MOST_BODY) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new IOException("The server's answer has no length: " + text, e);
        }
        throw new IOException("The server's answer is too large.");
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The server has closed the connection.");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server has closed the connection.");
            }
            if (line.size() == MOST_LINE) {
                throw new IOException("The server's answer has a line that is too long.");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
