package org.mooring.process.child;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.mooring.process.child.Frame.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where servers come to a keeper: a UNIX-domain socket, which asks for the secret before anything else. */
final class KeeperSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeeperSocket.class);

    private final ServerSocketChannel listening;
    private final Path path;
    private final byte[] secret;
    private final KeptSession session;

    KeeperSocket(Path path, String secret, KeptSession session) throws IOException {
        this.path = path;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.session = session;
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(path));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        Thread.ofVirtual().name("mooring-keeper-accept").start(this::accept);
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                SocketChannel channel = listening.accept();
                Link link = new Link(channel);
                link.start("mooring-keeper", new Server(link));
            } catch (IOException e) {
                if (listening.isOpen()) {
                    LOG.warn("A server could not connect.", e);
                }
            }
        }
    }

    /** Whether servers can find it. */
    boolean isThere() {
        return Files.exists(path);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        Files.deleteIfExists(path);
    }

    /** Whoever connected, who may or may not know the secret. */
    private final class Server implements Link.Receiver {

        private final Link link;
        private boolean known;

        Server(Link link) {
            this.link = link;
        }

        @Override
        public void received(Frame frame) throws IOException {
            if (known) {
                session.called(link, frame);
            } else if (frame.kind() == Kind.HELLO && MessageDigest.isEqual(frame.data(), secret)) {
                known = true;
                connected(frame.number());
            } else {
                throw new IOException("Who connects does not know the secret.");
            }
        }

        private void connected(long hello) throws IOException {
            try {
                session.connected(link, hello);
            } catch (InterruptedException e) {
                throw new IOException("Interrupted.", e);
            }
        }

        @Override
        public void ended(IOException why) {
            if (known) {
                session.disconnected(link);
            }
        }
    }
}
