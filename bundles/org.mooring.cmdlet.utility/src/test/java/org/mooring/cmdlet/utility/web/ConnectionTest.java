package org.mooring.cmdlet.utility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.dotnet.x509.CertificateFiles;
import org.mooring.dotnet.x509.X509Certificate2;

/** Ways to a server that Java's client does not know, and proofs of who the client is. */
class ConnectionTest {

    @TempDir
    Path folder;

    private static X509Certificate2 certificate() throws IOException {
        try (InputStream in = ConnectionTest.class.getResourceAsStream("web.pfx")) {
            return CertificateFiles.read(in.readAllBytes(), "test".toCharArray());
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sent(SingleExchange exchange, URI at, byte[] body) throws IOException {
        RequestContent content = body == null ? null : new RequestContent(body, Map.of());
        Answer answer = exchange.send(new WebRequest(body == null ? "GET" : "POST", at, "1.1", Map.of("Connection", "close"), content));
        assertEquals(200, answer.status());
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        -,       -       hello
        chunked, chunked hello
        """)
    void aBodyIsSentAsItsTransferEncodingSays(String encoding, String expected) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String said = exchange.getRequestHeaders().getFirst("Transfer-Encoding");
            byte[] body = exchange.getRequestBody().readAllBytes();
            assertEquals("close", exchange.getRequestHeaders().getFirst("Connection"));
            answer(exchange, (said == null ? "-      " : said) + " " + new String(body, StandardCharsets.UTF_8));
        });
        server.start();
        try {
            SingleExchange exchange = new SingleExchange(null, null, Tls.context(null, false), null, encoding, 0, 0);
            URI at = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x?y=1");
            assertEquals(expected.replaceAll(" +", " "), sent(exchange, at, "hello".getBytes(StandardCharsets.UTF_8)).replaceAll(" +", " "));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerBehindASocketOfUnixIsAsked() throws Exception {
        Path socket = folder.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread answering = Thread.ofVirtual().start(() -> {
                try (SocketChannel client = server.accept()) {
                    ByteBuffer asked = ByteBuffer.allocate(4096);
                    while (!new String(asked.array(), 0, asked.position(), StandardCharsets.ISO_8859_1).contains("\r\n\r\n") && client.read(asked) >= 0) {
                        continue;
                    }
                    String line = new String(asked.array(), 0, asked.position(), StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
                    client.write(ByteBuffer.wrap(("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nyou\r\n" + Integer.toHexString(line.length() + 1)
                        + "\r\n " + line + "\r\n0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1)));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            SingleExchange exchange = new SingleExchange(socket.toString(), null, null, null, null, 0, 0);
            assertEquals("you GET /containers?all=1 HTTP/1.1", sent(exchange, URI.create("http://localhost/containers?all=1"), null));
            answering.join();
        }
    }

    private static HttpsServer secure() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = ConnectionTest.class.getResourceAsStream("web.pfx")) {
            store.load(in, "test".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "test".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {new AnyCertificate()}, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            var session = ((HttpsExchange) exchange).getSSLSession();
            String who;
            try {
                who = session.getPeerPrincipal().getName();
            } catch (javax.net.ssl.SSLPeerUnverifiedException nobody) {
                who = "nobody";
            }
            answer(exchange, who + " " + session.getProtocol());
        });
        server.start();
        return server;
    }

    @Test
    void theServerLearnsWhoTheClientIs() throws Exception {
        HttpsServer server = secure();
        URI at = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        try {
            assertEquals("CN=web TLSv1.2", sent(new SingleExchange(null, null, Tls.context(certificate(), true), new String[] {"TLSv1.2"}, null, 0, 0), at, null));
            assertTrue(sent(new SingleExchange(null, null, Tls.context(null, true), null, null, 0, 0), at, null).startsWith("nobody"));
            assertThrows(IOException.class, () -> sent(new SingleExchange(null, null, Tls.context(null, false), null, null, 0, 0), at, null));
        } finally {
            server.stop(0);
        }
    }
}
