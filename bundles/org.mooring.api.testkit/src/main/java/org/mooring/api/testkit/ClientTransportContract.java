package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.Target;
import org.mooring.api.host.HostUI;
import org.mooring.api.session.SessionMessage;

/** What every {@link ClientTransport} does that reaches computers by a port of theirs. */
public abstract class ClientTransportContract {

    private static final ConnectionListener NOBODY = new ConnectionListener() {
        @Override
        public void received(SessionMessage message) {
            throw new AssertionError("Nothing can come from where nothing is.");
        }

        @Override
        public void lost(ConnectionException reason) {
            throw new AssertionError("What was never there cannot be lost.", reason);
        }
    };

    /** The transport under test. */
    protected abstract ClientTransport transport();

    /** What it reaches, at a port of this computer. */
    protected abstract Target target(int port);

    private void open(int port) throws ConnectionException, InterruptedException {
        ClientConnection connection = transport().connect(target(port), UUID.randomUUID(), HostUI.NONE, NOBODY);
        try {
            connection.open(List.of());
        } finally {
            connection.close();
        }
    }

    @Test
    void itHasAName() {
        assertFalse(transport().name().isBlank());
    }

    @Test
    void itReachesItsOwnTargetsAlone() {
        Target other = new Target() {
            @Override
            public String computerName() {
                return "localhost";
            }

            @Override
            public String configurationName() {
                return "powershell";
            }

            @Override
            public long openTimeoutMillis() {
                return -1;
            }
        };

        assertTrue(transport().reaches(target(1)));
        assertFalse(transport().reaches(other));
    }

    @Test
    void whereNobodyListensTheCallerIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThrows(ConnectionException.class, () -> open(port)));
    }

    @Test
    void whereSomethingElseListensTheCallerIsTold() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> greetWrongly(other));

            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThrows(ConnectionException.class, () -> open(other.getLocalPort())));
        }
    }

    private static void greetWrongly(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket peer = server.accept()) {
                peer.getOutputStream().write("220 this is something else\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return; // the test is over
            }
        }
    }
}
