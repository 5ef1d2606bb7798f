package org.mooring.transport.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.credential.Credentials;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.transport.TransportProvider;
import org.mooring.transport.stream.StreamLimits;
import org.mooring.transport.stream.StreamSessions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions over the UNIX-domain socket {@code local.socket} in the state directory, which only its owner can reach. A client sends the
 * name of a subsystem as its first line, as {@code powershell}, and then speaks as over SSH.
 */
@Component(configurationPid = "org.mooring.transport.local", immediate = true)
@Designate(ocd = LocalTransport.Config.class)
public final class LocalTransport implements TransportProvider {

    @ObjectClassDefinition(name = "Mooring local transport")
    @interface Config {
        @AttributeDefinition(min = "1", description = "How many connections there may be")
        int connections() default 1000;

        @AttributeDefinition(min = "1", description = "How long a client has for its first line")
        int firstLineSeconds() default 30;
    }

    /** How long clients may take to hear that it stops. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    static final String NAME = "local";
    static final String SOCKET = "local.socket";
    private static final Logger LOG = LoggerFactory.getLogger(LocalTransport.class);

    private final Path path;
    private final ServerSocketChannel listening;
    private final StreamSessions streams;
    private final LocalClients clients;
    private final Thread acceptor;

    @Activate
    public LocalTransport(@Reference SessionRegistry sessions, @Reference Credentials credentials, @Reference StateDirectory state,
            @Reference AuditTrail audit, Config config) throws IOException {
        path = state.path().resolve(SOCKET);
        streams = new StreamSessions(sessions, audit, Clock.systemUTC(), StreamLimits.DEFAULT);
        clients = new LocalClients(credentials, streams,
            config.connections(), config.firstLineSeconds(), path);
        listening = listen(path);
        acceptor = Thread.ofPlatform().daemon().name("mooring-local-accept").start(this::accept);
        LOG.info("Local: listening on {}", path);
    }

    /** Takes the place of a socket that nobody listens on any more; not that of one that a server still has. */
    private static ServerSocketChannel listen(Path path) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        checkPeersAreKnown();
        if (Files.exists(path)) {
            if (isAlive(address)) {
                throw new IOException("Another server listens on " + path + ". End it, or use another state directory (--state).");
            }
            Files.delete(path);
        }
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listening.bind(address);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            listening.close();
            throw new IOException("The local transport cannot listen on " + path + ": " + e.getMessage()
                + ". A socket's path may have about 100 characters; use a shorter state directory (--state).", e);
        }
        return listening;
    }

    private static void checkPeersAreKnown() throws IOException {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!socket.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
                throw new IOException("There is no local transport on this operating system: it does not say whose process connects.");
            }
        }
    }

    private static boolean isAlive(UnixDomainSocketAddress address) {
        try (SocketChannel probe = SocketChannel.open(address)) {
            return probe.isConnected();
        } catch (IOException e) {
            LOG.debug("Nobody listens on {}.", address, e);
            return false;
        }
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                clients.serve(listening.accept());
            } catch (IOException e) {
                if (listening.isOpen()) {
                    LOG.warn("A local connection could not be accepted.", e);
                }
            }
        }
    }

    @Deactivate
    void stop() throws IOException, InterruptedException {
        listening.close();
        acceptor.join();
        streams.end("The server's local transport stops.", LAST_WORDS);
        clients.close();
        Files.deleteIfExists(path);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> addresses() {
        return List.of(path.toString());
    }
}
