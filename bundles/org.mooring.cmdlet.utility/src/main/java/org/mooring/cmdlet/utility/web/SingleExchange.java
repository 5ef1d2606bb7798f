package org.mooring.cmdlet.utility.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * One request on a connection of its own, which ends with the answer: for what Java's client does not do - sockets of UNIX, connections that are not
 * kept, encodings of the transfer (HTTP/1.1, RFC 9112).
 *
 * @param unixSocket where the server listens, or null for the address's own computer and port
 * @param versions of TLS, or null for the default ones
 * @param transferEncoding chunked, gzip or deflate; null for a body that tells its length
 * @param connectMillis how long a connection may take to be made, 0 for any time
 * @param readMillis how long nothing may come, 0 for any time
 */
record SingleExchange(String unixSocket, SSLContext tls, String[] versions, String transferEncoding, int connectMillis, int readMillis) {

    private static final int LONGEST_LINE = 1 << 16;

    /** An answer of one exchange. */
    record Answer(int statusCode, HttpRequest request, HttpHeaders headers, byte[] body) implements HttpResponse<byte[]> {

        @Override
        public Optional<HttpResponse<byte[]>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return request.uri();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    HttpResponse<byte[]> send(HttpRequest request, byte[] body) throws IOException {
        if (unixSocket != null) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(unixSocket))) {
                return exchange(request, body, Channels.newInputStream(channel), Channels.newOutputStream(channel));
            }
        }
        URI at = request.uri();
        boolean secure = "https".equalsIgnoreCase(at.getScheme());
        int port = at.getPort() >= 0 ? at.getPort() : secure ? 443 : 80;
        try (Socket socket = new Socket()) {
            try {
                socket.connect(new InetSocketAddress(at.getHost(), port), connectMillis);
            } catch (SocketTimeoutException late) {
                throw new java.net.http.HttpConnectTimeoutException("HTTP connect timed out");
            }
            socket.setSoTimeout(readMillis);
            if (!secure) {
                return exchange(request, body, socket.getInputStream(), socket.getOutputStream());
            }
            try (SSLSocket protectedSocket = (SSLSocket) tls.getSocketFactory().createSocket(socket, at.getHost(), port, true)) {
                SSLParameters parameters = protectedSocket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                if (versions != null) {
                    parameters.setProtocols(versions);
                }
                protectedSocket.setSSLParameters(parameters);
                return exchange(request, body, protectedSocket.getInputStream(), protectedSocket.getOutputStream());
            }
        } catch (SocketTimeoutException late) {
            throw new HttpTimeoutException("request timed out");
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, byte[] body, InputStream in, OutputStream out) throws IOException {
        write(request, body, new BufferedOutputStream(out));
        InputStream answer = new BufferedInputStream(in);
        String[] status = line(answer).split(" ", 3);
        int code = number(status.length > 1 ? status[1] : "", 10);
        HttpHeaders headers = headers(answer);
        while (code >= 100 && code < 200 && code != 101) {
            code = number(line(answer).split(" ", 3)[1], 10);
            headers = headers(answer);
        }
        boolean empty = request.method().equals("HEAD") || code == 204 || code == 304;
        return new Answer(code, request, headers, empty ? new byte[0] : body(answer, headers));
    }

    private void write(HttpRequest request, byte[] body, OutputStream out) throws IOException {
        URI at = request.uri();
        String path = (at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath()) + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        StringBuilder head = new StringBuilder(request.method() + " " + path + " HTTP/1.1\r\nHost: " + at.getRawAuthority() + "\r\n");
        request.headers().map().forEach((name, values) -> values.forEach(value -> head.append(name).append(": ").append(value).append("\r\n")));
        head.append("Connection: close\r\n");
        byte[] sent = body;
        boolean chunked = body != null && transferEncoding != null;
        if (chunked) {
            sent = encoded(body);
            head.append("Transfer-Encoding: ").append(transferEncoding.equals("chunked") ? "" : transferEncoding + ", ").append("chunked\r\n");
        } else if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (sent != null && sent.length > 0) {
            if (chunked) {
                out.write((Integer.toHexString(sent.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write(sent);
            if (chunked) {
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        if (chunked) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    private byte[] encoded(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (transferEncoding) {
            case "gzip" -> {
                try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                    zip.write(body);
                }
            }
            case "deflate" -> {
                try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes)) {
                    zip.write(body);
                }
            }
            default -> bytes.write(body);
        }
        return bytes.toByteArray();
    }

    private static HttpHeaders headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("Received an invalid header line: '" + line + "'.");
            }
            headers.computeIfAbsent(line.substring(0, colon).strip(), name -> new java.util.ArrayList<>()).add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static byte[] body(InputStream in, HttpHeaders headers) throws IOException {
        if (headers.firstValue("transfer-encoding").orElse("").toLowerCase(java.util.Locale.ROOT).contains("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (true) {
                int size = number(line(in).split(";")[0].strip(), 16);
                if (size == 0) {
                    headers(in);
                    return all.toByteArray();
                }
                all.write(exactly(in, size));
                line(in);
            }
        }
        Optional<String> length = headers.firstValue("content-length");
        return length.isPresent() ? exactly(in, number(length.get(), 10)) : in.readAllBytes();
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The response ended prematurely.");
        }
        return bytes;
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number < 0) {
                throw new IOException("Received an invalid number: '" + text + "'.");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IOException("Received an invalid number: '" + text + "'.", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("The response ended prematurely.");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
