package org.mooring.cmdlet.utility.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.mooring.dotnet.SecureString;

/** A conversation with a server that takes mail (RFC 5321), protected by STARTTLS (RFC 3207) and with a login (RFC 4954) where they are asked for. */
final class SmtpConnection implements AutoCloseable {

    private static final int MILLIS = 100_000;
    private static final int LONGEST_LINE = 4096;

    private final SSLContext tls;
    private final String host;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private List<String> extensions = List.of();

    /** What a server says where it does not do what was asked. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    SmtpConnection(String host, int port, SSLContext tls) throws IOException {
        this.host = host;
        this.tls = tls;
        this.socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            streams();
            expect(2, null);
            hello();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void streams() throws IOException {
        socket.setSoTimeout(MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    private void hello() throws IOException {
        List<String> said = expect(2, "EHLO [" + InetAddress.getLoopbackAddress().getHostAddress() + "]");
        extensions = said.stream().map(line -> line.toUpperCase(Locale.ROOT)).toList();
    }

    private boolean has(String extension) {
        return extensions.stream().anyMatch(line -> line.equals(extension) || line.startsWith(extension + " "));
    }

    void protect() throws IOException {
        if (!has("STARTTLS")) {
            throw new Refused("Server does not support secure connections.");
        }
        expect(2, "STARTTLS");
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket = secure;
        streams();
        hello();
    }

    void login(String user, SecureString password) throws IOException {
        String ways = extensions.stream().filter(line -> line.startsWith("AUTH ")).findFirst().orElse("");
        String secret = new String(password.toCharArray());
        if (ways.contains("PLAIN")) {
            expect(2, "AUTH PLAIN " + base64("\0" + user + "\0" + secret));
        } else if (ways.contains("LOGIN")) {
            expect(3, "AUTH LOGIN");
            expect(3, base64(user));
            expect(2, base64(secret));
        } else {
            throw new Refused("The server offers no way to log in that is known here: PLAIN and LOGIN are.");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hands a message over.
     *
     * @param notify when the sender is told: SUCCESS, FAILURE, DELAY, NEVER between commas; empty for as the server likes
     */
    void send(String from, List<String> recipients, byte[] message, String notify) throws IOException {
        boolean told = !notify.isEmpty() && has("DSN");
        expect(2, "MAIL FROM:<" + from + ">");
        for (String each : recipients) {
            expect(2, "RCPT TO:<" + each + ">" + (told ? " NOTIFY=" + notify : ""));
        }
        expect(3, "DATA");
        boolean start = true;
        for (byte each : message) {
            if (start && each == '.') {
                out.write('.');
            }
            out.write(each);
            start = each == '\n';
        }
        if (!start) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        expect(2, ".");
    }

    /** Says something, or nothing, and gives the lines of the answer, which must be of this kind. */
    private List<String> expect(int kind, String said) throws IOException {
        if (said != null) {
            if (said.indexOf('\r') >= 0 || said.indexOf('\n') >= 0) {
                throw new Refused("A command of mail is one line.");
            }
            out.write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = line();
            if (line.length() < 3) {
                throw new Refused("The server gave an answer that is none: " + line);
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
        } while (line.length() > 3 && line.charAt(3) == '-');
        if (line.charAt(0) - '0' != kind) {
            throw new Refused("The server response was: " + line.substring(0, 3) + " " + String.join(" ", lines));
        }
        return lines;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("The server closed the connection.");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** Says good-bye; what the server thinks of that does not matter any more. */
    @Override
    public void close() throws IOException {
        try (Socket ended = socket) {
            out.write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
