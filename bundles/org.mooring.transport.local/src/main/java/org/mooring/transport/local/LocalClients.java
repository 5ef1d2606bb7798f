package org.mooring.transport.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jdk.net.ExtendedSocketOptions;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.LocalPeer;
import org.mooring.transport.stream.StreamSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of the socket, each served on a virtual thread. */
final class LocalClients {

    private static final Logger LOG = LoggerFactory.getLogger(LocalClients.class);
    private static final int MOST_FIRST_LINE_BYTES = 256;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Credentials credentials;
    private final StreamSessions sessions;
    private final int most;
    private final Duration firstLine;
    private final Path path;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    LocalClients(Credentials credentials, StreamSessions sessions, int most, int firstLineSeconds, Path path) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.most = most;
        this.firstLine = Duration.ofSeconds(firstLineSeconds);
        this.path = path;
    }

    /** Serves a client; returns at once. */
    void serve(SocketChannel socket) throws IOException {
        if (threads.size() >= most) {
            socket.close();
            LOG.warn("A local connection was refused: there are {}.", most);
            return;
        }
        Thread thread = Thread.ofVirtual().name("mooring-local-client").unstarted(() -> {
            try (socket; InputStream in = Channels.newInputStream(socket); OutputStream out = Channels.newOutputStream(socket)) {
                talk(socket, in, out);
            } catch (IOException e) {
                LOG.debug("A local client went.", e);
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void talk(SocketChannel socket, InputStream in, OutputStream out) throws IOException {
        String user = socket.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        ConnectionInfo connection = new ConnectionInfo(UUID.randomUUID(), LocalTransport.NAME, "local user " + user, path.toString(), true,
            Clock.systemUTC().instant());
        Optional<Identity> identity = credentials.login(new LocalPeer(user), connection);
        if (identity.isEmpty()) {
            StreamSessions.refuse(out, "Access is denied.");
            return;
        }
        sessions.serve(identity.get(), connection, firstLine(in), in, out);
    }

    /** The first line, byte by byte so that nothing after it is taken; whoever does not send it in time is interrupted. */
    private String firstLine(InputStream in) throws IOException {
        Thread reader = Thread.currentThread();
        Thread clock = Thread.ofVirtual().name("mooring-local-first-line").start(() -> {
            try {
                Thread.sleep(firstLine);
                reader.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            StringBuilder line = new StringBuilder();
            int next = in.read();
            while (next >= 0 && next != '\n' && line.length() < MOST_FIRST_LINE_BYTES) {
                line.append((char) next);
                next = in.read();
            }
            return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        } finally {
            clock.interrupt();
        }
    }

    /** Ends all clients, and waits for them for a short while. */
    void close() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join(CLOSING);
        }
    }
}
