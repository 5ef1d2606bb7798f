package org.mooring.client.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanOptions;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostUI;
import org.mooring.api.session.SessionMessage;

@Timeout(60)
class RobustRequestsTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** How many requests lose their connection before the service answers. */
    private final AtomicInteger failures = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final ConnectionListener listener = new ConnectionListener() {
        @Override
        public void received(SessionMessage message) {
            throw new AssertionError("nothing is received here");
        }

        @Override
        public void lost(ConnectionException reason) {
            throw new AssertionError("who asks is told", reason);
        }

        @Override
        public void interrupted(Duration patience) {
            heard.add("interrupted");
            interrupted.countDown();
        }

        @Override
        public void detached(ConnectionException reason) {
            heard.add("detached");
            left.countDown();
        }

        @Override
        public void restored() {
            heard.add("restored");
        }
    };
    private ServerSocket service;
    private Endpoint endpoint;

    @BeforeEach
    void serve() throws Exception {
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        endpoint = new Endpoint(new WsmanTarget(URI.create("http://127.0.0.1:" + service.getLocalPort() + "/wsman"), "powershell",
            new WsmanLogin("Basic", "anna", null, null), new WsmanOptions(false, false, false, false, 20_000, 20_000, -1, "None", null, null, null), null),
            HostUI.NONE);
    }

    @AfterEach
    void end() throws IOException {
        endpoint.close();
        service.close();
    }

    private void answer() {
        while (true) {
            try (Socket client = service.accept()) {
                asked.add(request(client.getInputStream()));
                if (failures.getAndDecrement() <= 0) {
                    String body = "<answer/>";
                    client.getOutputStream().write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        int length = Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private RobustRequests requests(Duration patience, Duration pause) {
        return new RobustRequests(endpoint, listener, patience, pause);
    }

    @Test
    void aRequestThatIsNotAnsweredIsMadeAgainInTheSameWords() throws Exception {
        failures.set(3);

        assertEquals("answer", requests(LONG, SOON).send("words", ANSWER, false).getDocumentElement().getTagName());

        assertEquals(Collections.nCopies(4, "words"), asked);
        assertEquals(List.of("interrupted", "restored"), heard);
    }

    @Test
    void whatIsAnsweredAtOnceIsNoInterruption() throws Exception {
        requests(LONG, SOON).send("words", ANSWER, false);

        assertEquals(List.of(), heard);
    }

    @Test
    void itIsGivenUpAfterSomeTime() {
        failures.set(Integer.MAX_VALUE);

        ConnectionException lost = assertThrows(ConnectionException.class, () -> requests(Duration.ofMillis(20), SOON).send("words", ANSWER, false));

        assertEquals(Endpoint.CANNOT_CONNECT, lost.transportCode());
        assertTrue(lost.getMessage().contains("Connect-PSSession"), lost.getMessage());
        assertEquals(List.of("interrupted"), heard);
    }

    @Test
    void whoClosesTheSessionWaitsForNoOtherAttempt() throws Exception {
        failures.set(Integer.MAX_VALUE);
        RobustRequests requests = requests(LONG, LONG);
        Thread.ofVirtual().start(() -> {
            try {
                interrupted.await();
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
            requests.close();
        });

        assertThrows(ConnectionException.class, () -> requests.send("words", ANSWER, false));

        assertEquals(1, asked.size());
    }

    @Test
    void whatStaysIsAskedAgainInTheSameWordsWhenTheUserComesBack() throws Exception {
        failures.set(Integer.MAX_VALUE);
        RobustRequests requests = requests(Duration.ofMillis(20), SOON);
        FutureTask<String> staying = new FutureTask<>(() -> requests.send("words", ANSWER, true).getDocumentElement().getTagName());
        Thread.ofVirtual().start(staying);
        left.await();
        assertTrue(requests.isParked());
        assertThrows(ConnectionException.class, () -> requests.send("others", ANSWER, false));

        failures.set(0);
        requests.resume();

        assertEquals("answer", staying.get());
        assertEquals("words", asked.getLast());
        assertFalse(requests.isParked());
        assertEquals(List.of("interrupted", "detached"), heard);
    }

    @Test
    void whatStaysEndsWithTheSession() throws Exception {
        failures.set(Integer.MAX_VALUE);
        RobustRequests requests = requests(Duration.ofMillis(20), SOON);
        FutureTask<Exception> staying = new FutureTask<>(() -> assertThrows(ConnectionException.class, () -> requests.send("words", ANSWER, true)));
        Thread.ofVirtual().start(staying);
        left.await();

        requests.close();

        assertEquals(Endpoint.CANNOT_CONNECT, ((ConnectionException) staying.get()).transportCode());
    }
}
