package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.transport.TransportProvider;

/**
 * What every {@link TransportProvider} does. The implementation's test starts it on a free address, and has a client for its protocol. The registry
 * may be any; {@link EchoProcess} is enough of an engine for it.
 */
@Timeout(60)
public abstract class TransportProviderContract {

    /** The registry that the transport hands its peers to. The same one throughout a test. */
    protected abstract SessionRegistry sessions();

    /** Starts the transport. */
    protected abstract TransportProvider start(Credentials credentials) throws Exception;

    /** Stops the transport that was started last; not called twice for one. */
    protected abstract void stop() throws Exception;

    /**
     * Connects as a client, proves who it is and opens a session that ends with the connection, as far as the transport lets it. Answers the
     * connection; closing that cuts it off without a farewell.
     *
     * @throws IOException where the transport does not let it in
     */
    protected abstract AutoCloseable client() throws Exception;

    /** Connects, sends these bytes before anything else and disconnects. */
    protected abstract void send(byte[] bytes) throws Exception;

    /** One for all: lets in whoever comes, as Alice, or nobody. */
    private static final class Door implements Credentials {

        volatile boolean open = true;
        volatile ConnectionInfo last;

        @Override
        public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
            last = connection;
            return open ? Optional.of(Samples.ALICE) : Optional.empty();
        }

        @Override
        public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
            return open ? Optional.of(Samples.ALICE) : Optional.empty();
        }
    }

    private final Door door = new Door();
    private final BlockingQueue<SessionEvent> events = new LinkedBlockingQueue<>();
    private SessionRegistry.Watch watch;
    private boolean running;

    @AfterEach
    void stopWhatRuns() throws Exception {
        if (running) {
            stop();
        }
        if (watch != null) {
            watch.close();
        }
    }

    @Test
    void itSaysWhatItIsAndWhereItListens() throws Exception {
        TransportProvider transport = begin();

        assertTrue(transport.name().matches("[a-z][a-z0-9.-]*"), transport.name());
        assertFalse(transport.addresses().isEmpty());
        assertTrue(transport.addresses().stream().noneMatch(String::isBlank), transport.addresses().toString());
    }

    @Test
    void aProvedPeersSessionIsItsOwn() throws Exception {
        TransportProvider transport = begin();
        try (AutoCloseable client = client()) {
            SessionInfo session = next(SessionEvent.Kind.CREATED).session();

            assertNotNull(client);
            assertEquals(Samples.ALICE, session.owner());
            assertEquals(List.of(session.instanceId()), sessions().list(Samples.ALICE).stream().map(SessionInfo::instanceId).toList());
            assertEquals(transport.name(), door.last.transport());
            assertFalse(door.last.peer().isBlank());
        }
    }

    @Test
    void aPeerThatIsNotProvedOpensNothingAndTheNextIsServed() throws Exception {
        begin();
        door.open = false;
        assertThrows(IOException.class, () -> client().close());
        assertTrue(sessions().list(Samples.ALICE).isEmpty());

        door.open = true;
        try (AutoCloseable client = client()) {
            assertNotNull(client);
            next(SessionEvent.Kind.CREATED);
        }
    }

    @Test
    void aPeerThatTalksNonsenseOpensNothingAndTheNextIsServed() throws Exception {
        begin();
        for (String nonsense : List.of("", "\n", "\0\0\0\0", "GET / HTTP/1.1\r\n\r\n", "\u00ff\u00fe{}<>", "x".repeat(100_000))) {
            try {
                send(nonsense.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException cutOff) {
                assertNotNull(cutOff);
            }
        }
        assertTrue(sessions().list(Samples.ALICE).isEmpty());

        try (AutoCloseable client = client()) {
            assertNotNull(client);
            next(SessionEvent.Kind.CREATED);
        }
    }

    @Test
    void aLostConnectionEndsItsSession() throws Exception {
        begin();
        AutoCloseable client = client();
        SessionInfo session = next(SessionEvent.Kind.CREATED).session();

        client.close();

        assertEquals(session.instanceId(), next(SessionEvent.Kind.REMOVED).session().instanceId());
        assertTrue(sessions().list(Samples.ALICE).isEmpty());
    }

    @Test
    void whenItIsStoppedItsSessionsEndAndNobodyGetsIn() throws Exception {
        begin();
        try (AutoCloseable client = client()) {
            assertNotNull(client);
            next(SessionEvent.Kind.CREATED);

            stop();
            running = false;

            next(SessionEvent.Kind.REMOVED);
            assertThrows(IOException.class, () -> client().close());
        }
    }

    private TransportProvider begin() throws Exception {
        watch = sessions().watch(Samples.ALICE, events::add);
        TransportProvider transport = start(door);
        running = true;
        return transport;
    }

    private SessionEvent next(SessionEvent.Kind kind) throws InterruptedException {
        while (true) {
            SessionEvent event = events.poll(30, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("No session was " + kind + ".");
            }
            if (event.kind() == kind) {
                return event;
            }
        }
    }
}
