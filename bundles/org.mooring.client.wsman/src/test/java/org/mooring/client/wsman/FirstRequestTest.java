package org.mooring.client.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.WsmanLogin;
import org.mooring.api.connection.WsmanOptions;
import org.mooring.api.connection.WsmanTarget;
import org.mooring.api.host.HostUI;

@Timeout(60)
class FirstRequestTest {

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int REDIRECT_REQUESTED = -2144108135;
    private static final int WINRM_OPERATION_TIMEOUT = -2144108250;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer service;
    private int status = 302;
    private String location;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/moved", exchange -> {
            asked.add("moved");
            exchange.getResponseHeaders().add("Location", location == null ? address("/wsman") : location);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.createContext("/wsman", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, failures.getAndDecrement() > 0 ? 503 : 200);
        });
        service.start();
    }

    private static void answer(HttpExchange exchange, int code) throws IOException {
        byte[] answer = code == 200 ? "<Answer/>".getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @AfterEach
    void end() {
        service.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + service.getAddress().getPort() + path;
    }

    private String ask(String path, int redirections, int retries) throws ConnectionException, InterruptedException {
        return ask(URI.create(address(path)), redirections, retries, 20_000);
    }

    private static String ask(URI uri, int redirections, int retries, long openMillis) throws ConnectionException, InterruptedException {
        WsmanOptions options = new WsmanOptions(false, false, false, false, openMillis, 20_000, -1, "None", null, null, null, WsmanOptions.OBJECT_BYTES, -1,
            WsmanOptions.CANCEL_TIMEOUT_MILLIS, false, redirections, retries);
        WsmanTarget target = new WsmanTarget(uri, "powershell", new WsmanLogin("Basic", "anna", null, null), options, null);
        try (Endpoint endpoint = new Endpoint(target, HostUI.NONE)) {
            return endpoint.sendFirst(() -> "to " + endpoint.target().uri(), ANSWER).getDocumentElement().getTagName();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void theClientGoesWhereTheServiceSendsItWhereItMay(int redirection) throws Exception {
        status = redirection;

        assertEquals("Answer", ask("/moved", 1, 0));

        assertEquals(List.of("moved", "to " + address("/wsman")), asked);
    }

    @Test
    void whereItMayNotItTellsOfTheOtherAddress() {
        ConnectionException moved = assertThrows(ConnectionException.class, () -> ask("/moved", 0, 5));

        assertEquals(REDIRECT_REQUESTED, moved.transportCode());
        assertTrue(moved.getMessage().contains("Redirect location reported: " + address("/wsman")), moved.getMessage());
    }

    @Test
    void aCircleOfAddressesComesToItsEnd() {
        location = "/moved";

        assertThrows(ConnectionException.class, () -> ask("/moved", 3, 0));

        assertEquals(4, asked.size());
    }

    @Test
    void anAddressThatIsNoneOfWsmanIsRefused() {
        location = "file:///etc/passwd";

        assertTrue(assertThrows(ConnectionException.class, () -> ask("/moved", 3, 0)).getMessage().endsWith("is not a well formatted URI."));
    }

    @Test
    void aServiceThatIsNotThereYetIsAskedAgain() throws Exception {
        failures.set(2);

        assertEquals("Answer", ask("/wsman", 0, 2));

        assertEquals(3, asked.size());
    }

    @Test
    void aServiceThatTakesConnectionsAndNeverAnswersIsGivenUpWhenTheTimeForOpeningIsOver() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConnectionException late = assertThrows(ConnectionException.class,
                () -> ask(URI.create("http://127.0.0.1:" + mute.getLocalPort() + "/wsman"), 0, 5, 300));

            assertEquals(WINRM_OPERATION_TIMEOUT, late.transportCode());
            assertTrue(late.getMessage().startsWith("WinRM cannot complete the operation."), late.getMessage());
            try (Socket once = mute.accept()) {
                mute.setSoTimeout(500);
                assertThrows(SocketTimeoutException.class, mute::accept, "It was asked again, after " + once);
            }
        }
    }

    @Test
    void itIsAskedNoMoreOftenThanTheOptionsSay() {
        failures.set(5);

        assertThrows(ConnectionException.class, () -> ask("/wsman", 0, 1));

        assertEquals(2, asked.size());
    }
}
