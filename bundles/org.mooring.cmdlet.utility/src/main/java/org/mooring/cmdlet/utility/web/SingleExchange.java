package org.mooring.cmdlet.utility.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
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
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One request on a connection of its own, which ends with the answer: for what Java's client does not do - sockets of UNIX, connections that are not
 * kept, headers that it keeps for itself, encodings of the transfer (HTTP/1.1, RFC 9112).
 *
 * @param unixSocket where the server listens, or null for the address's own computer and port
 * @param versions of TLS, or null for the default ones
 * @param transferEncoding chunked, gzip or deflate; null for a body that tells its length
 * @param proxy who hands on what is sent, or null
 * @param beginMillis how long it may take until the answer's content begins, 0 for any time
 * @param silenceMillis how long nothing of the content may come, 0 for any time
 */
record SingleExchange(String unixSocket, WebProxy proxy, SSLContext tls, String[] versions, String transferEncoding, int beginMillis, int silenceMillis)
    implements Transport {

    private static final int LONGEST_LINE = 1 << 16;

    @Override
    public Answer send(WebRequest request) throws IOException {
        if (unixSocket != null) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(unixSocket))) {
                return exchange(request, null, Channels.newInputStream(channel), Channels.newOutputStream(channel));
            }
        }
        URI at = request.uri();
        boolean secure = "https".equalsIgnoreCase(at.getScheme());
        try (Socket socket = new Socket()) {
            socket.connect(proxy != null ? new InetSocketAddress(proxy.host(), proxy.port()) : new InetSocketAddress(at.getHost(), port(at)), beginMillis);
            socket.setSoTimeout(beginMillis);
            if (!secure) {
                return exchange(request, socket, socket.getInputStream(), socket.getOutputStream());
            }
            if (proxy != null) {
                tunnel(at, socket);
            }
            try (SSLSocket protectedSocket = (SSLSocket) tls.getSocketFactory().createSocket(socket, at.getHost(), port(at), true)) {
                SSLParameters parameters = protectedSocket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                if (versions != null) {
                    parameters.setProtocols(versions);
                }
                protectedSocket.setSSLParameters(parameters);
                return exchange(request, protectedSocket, protectedSocket.getInputStream(), protectedSocket.getOutputStream());
            }
        } catch (SocketTimeoutException late) {
            throw new HttpConnectTimeoutException("HTTP connect timed out");
        }
    }

    private static int port(URI at) {
        return at.getPort() >= 0 ? at.getPort() : "https".equalsIgnoreCase(at.getScheme()) ? 443 : 80;
    }

    /** Asks the proxy to hand on what is written to the server ({@code CONNECT}, RFC 9110 9.3.6). */
    private void tunnel(URI at, Socket socket) throws IOException {
        String place = at.getHost() + ":" + port(at);
        socket.getOutputStream().write(("CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n" + proxyAuthorization() + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
        String status = line(socket.getInputStream());
        headers(socket.getInputStream());
        if (!status.matches("HTTP/\\S+ 2\\d\\d.*")) {
            throw new IOException("The proxy tunnel request to proxy '" + proxy.uri() + "' failed with status code '" + status.split(" ")[1] + "'.");
        }
    }

    private String proxyAuthorization() {
        return proxy == null || proxy.authorization() == null ? "" : "Proxy-Authorization: " + proxy.authorization() + "\r\n";
    }

    private Answer exchange(WebRequest request, Socket socket, InputStream in, OutputStream out) throws IOException {
        write(request, new BufferedOutputStream(out));
        InputStream answer = new BufferedInputStream(in);
        String[] status = line(answer).split(" ", 3);
        int code = number(status.length > 1 ? status[1] : "", 10);
        Map<String, List<String>> headers = headers(answer);
        while (code >= 100 && code < 200 && code != 101) {
            status = line(answer).split(" ", 3);
            code = number(status.length > 1 ? status[1] : "", 10);
            headers = headers(answer);
        }
        boolean empty = request.method().equals("HEAD") || code == 204 || code == 304;
        byte[] content;
        try {
            if (socket != null) {
                socket.setSoTimeout(silenceMillis);
            }
            content = empty ? new byte[0] : body(answer, headers);
        } catch (SocketTimeoutException late) {
            throw new HttpTimeoutException("request timed out");
        }
        return Answer.of(request, code, status.length > 2 ? status[2] : "", status[0].substring(status[0].indexOf('/') + 1), headers,
            new ByteArrayInputStream(content));
    }

    private void write(WebRequest request, OutputStream out) throws IOException {
        URI at = request.uri();
        String path = (at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath()) + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        boolean byProxy = proxy != null && "http".equalsIgnoreCase(at.getScheme());
        StringBuilder head = new StringBuilder(request.method() + " " + (byProxy ? "http://" + at.getRawAuthority() : "") + path + " HTTP/1.1\r\n");
        if (request.header("Host") == null) {
            head.append("Host: ").append(at.getRawAuthority()).append("\r\n");
        }
        request.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(byProxy ? proxyAuthorization() : "");
        byte[] body = request.bytes();
        if (request.content() != null) {
            request.content().headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        }
        byte[] sent = body;
        boolean chunked = body != null && transferEncoding != null;
        if (chunked) {
            sent = encoded(body);
            head.append("Transfer-Encoding: ").append(transferEncoding.equals("chunked") ? "" : transferEncoding + ", ").append("chunked\r\n");
        } else if (body != null || !request.method().equals("GET") && !request.method().equals("HEAD")) {
            head.append("Content-Length: ").append(body == null ? 0 : body.length).append("\r\n");
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

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("Received an invalid header line: '" + line + "'.");
            }
            String name = line.substring(0, colon).strip();
            String known = headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
            headers.computeIfAbsent(known, first -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
        if (value(headers, "Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
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
        String length = value(headers, "Content-Length");
        return length.isEmpty() ? in.readAllBytes() : exactly(in, number(length, 10));
    }

    private static String value(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(name)).map(each -> each.getValue().get(0)).findFirst().orElse("");
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
