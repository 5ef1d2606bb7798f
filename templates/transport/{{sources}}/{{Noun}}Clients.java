package {{package}};

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.Password;
import org.mooring.transport.stream.StreamSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients, each served on a virtual thread. One that has not said who it is costs little, and for a short time. */
final class {{Noun}}Clients {

    private static final Logger LOG = LoggerFactory.getLogger({{Noun}}Clients.class);
    private static final int MOST_LINE_BYTES = 256;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Credentials credentials;
    private final StreamSessions sessions;
    private final int most;
    private final Duration login;
    private final Map<Thread, Socket> served = new ConcurrentHashMap<>();

    {{Noun}}Clients(Credentials credentials, StreamSessions sessions, int most, Duration login) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.most = most;
        this.login = login;
    }

    /** Serves a client; returns at once. */
    void serve(Socket socket) throws IOException {
        if (served.size() >= most) {
            socket.close();
            LOG.warn("A connection was refused: there are {}.", most);
            return;
        }
        Thread thread = Thread.ofVirtual().name({{Noun}}Transport.NAME + "-client").unstarted(() -> {
            try (socket; InputStream in = socket.getInputStream(); OutputStream out = socket.getOutputStream()) {
                talk(socket, in, out);
            } catch (IOException e) {
                LOG.debug("A client went.", e);
            } finally {
                served.remove(Thread.currentThread());
            }
        });
        served.put(thread, socket);
        thread.start();
    }

    private void talk(Socket socket, InputStream in, OutputStream out) throws IOException {
        // Nobody else can read what stays on this computer.
        ConnectionInfo connection = new ConnectionInfo(UUID.randomUUID(), {{Noun}}Transport.NAME, address(socket, socket.getPort()),
            address(socket, socket.getLocalPort()), true, Instant.now());
        Thread clock = closeAfter(login, socket);
        Optional<Identity> user;
        String subsystem;
        try {
            String name = line(in);
            char[] password = line(in).toCharArray();
            subsystem = line(in);
            user = credentials.login(new Password(name, password), connection);
            Arrays.fill(password, '\0');
        } finally {
            clock.interrupt();
        }
        if (user.isEmpty()) {
            StreamSessions.refuse(out, "Access is denied.");
            return;
        }
        sessions.serve(user.get(), connection, subsystem, in, out);
    }

    private static String address(Socket socket, int port) {
        return socket.getInetAddress().getHostAddress() + ":" + port;
    }

    private static Thread closeAfter(Duration time, Socket socket) {
        return Thread.ofVirtual().name({{Noun}}Transport.NAME + "-login-clock").start(() -> {
            try {
                Thread.sleep(time);
                socket.close();
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug("A client that was too slow went.", e);
            }
        });
    }

    /** A line, byte by byte so that nothing after it is taken. */
    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[MOST_LINE_BYTES];
        for (int length = 0; length < line.length; length++) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The client went before it had said who it is.");
            }
            if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8).strip();
            }
            line[length] = (byte) next;
        }
        throw new IOException("The client's line is too long.");
    }

    /** Ends all clients, and waits for them for a short while. */
    void close() throws IOException, InterruptedException {
        for (Socket socket : served.values()) {
            socket.close();
        }
        for (Thread thread : served.keySet()) {
            thread.join(CLOSING);
        }
    }
}
