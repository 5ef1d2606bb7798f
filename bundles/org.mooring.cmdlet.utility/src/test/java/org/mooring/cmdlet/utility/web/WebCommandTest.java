package org.mooring.cmdlet.utility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.system.net.NetworkCredential;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;

class WebCommandTest {

    private HttpServer server;
    private final List<Object> written = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> answer(exchange, 200, "application/json", "{\"asked\":\"" + exchange.getRequestMethod() + " "
            + exchange.getRequestURI() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + "\"}"));
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", "/echo");
            answer(exchange, 302, "text/plain", "");
        });
        server.createContext("/gone", exchange -> answer(exchange, 404, "text/plain", "no such thing"));
        server.createContext("/page", exchange -> answer(exchange, 200, "text/html; charset=iso-8859-1", "<a href=\"x\">é</a>"));
        server.createContext("/who", exchange -> {
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
                answer(exchange, 401, "text/plain", "who?");
            } else {
                answer(exchange, 200, "text/plain", exchange.getRequestHeaders().getFirst("Authorization"));
            }
        });
        server.createContext("/to-who", exchange -> {
            exchange.getResponseHeaders().set("Location", "/who");
            answer(exchange, 301, "text/plain", "");
        });
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "0");
            answer(exchange, failures.getAndIncrement() < 2 ? 429 : 200, "text/plain", "at last");
        });
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write("plain".getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        });
        server.createContext("/cookie", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=1; Path=/");
            String told = exchange.getRequestHeaders().getFirst("Cookie");
            answer(exchange, 200, "text/plain", told == null ? "none" : told);
        });
        server.createContext("/wrong", exchange -> answer(exchange, 500, "application/json", "{\"error\":{\"code\":1,\"more\":[]}}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(type.contains("8859") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private CmdletContext context() {
        return (CmdletContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CmdletContext.class}, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "writeObject" -> written.add(arguments[0]);
                case "terminate" -> {
                    ErrorRecord error = (ErrorRecord) arguments[0];
                    return new DotNetException("System.Exception", error.message()).withRecord(error);
                }
                case "stopping" -> {
                    return false;
                }
                case "writeVerbose" -> said.add((String) arguments[0]);
                default -> {}
            }
            return null;
        });
    }

    private <T extends WebCommand> T command(T command, String path) {
        command.attach(context());
        command.uri = Uri.parse("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getAddress().getPort() + path);
        return command;
    }

    private static PSHashtable table() {
        PSHashtable table = new PSHashtable();
        table.put("q", "a b");
        return table;
    }

    private String asked(InvokeRestMethod command) {
        command.begin();
        command.process();
        return (String) Members.current().get(written.get(0), "asked");
    }

    @Test
    void aTableIsTheQueryOfAGetAndTheFormOfAPost() {
        InvokeRestMethod get = command(new InvokeRestMethod(), "/echo");
        get.body = table();
        assertEquals("GET /echo?q=a+b ", asked(get));
        written.clear();
        InvokeRestMethod post = command(new InvokeRestMethod(), "/echo");
        post.method = WebTypes.Method.Post;
        post.body = table();
        assertEquals("POST /echo q=a+b", asked(post));
    }

    @Test
    void aPostThatIsSentElsewhereGoesOnAsGetWithoutItsContent() {
        InvokeRestMethod post = command(new InvokeRestMethod(), "/away");
        post.method = WebTypes.Method.Post;
        post.body = "text";
        assertEquals("GET /echo ", asked(post));
    }

    @Test
    void anAnswerThatIsNoSuccessEndsTheCommandWithItsTextAsDetails() {
        InvokeWebRequest get = command(new InvokeWebRequest(), "/gone");
        get.begin();
        DotNetException failed = assertThrows(DotNetException.class, get::process);
        assertEquals("WebCmdletWebResponseException", failed.errorRecord().errorId());
        assertEquals("no such thing", failed.errorRecord().details().message());
        assertEquals("Response status code does not indicate success: 404 (Not Found).", failed.errorRecord().exception().getMessage());
    }

    @Test
    void aPageIsReadInItsCharsetAndShowsItsLinks() {
        InvokeWebRequest get = command(new InvokeWebRequest(), "/page");
        get.begin();
        get.process();
        BasicHtmlWebResponseObject page = (BasicHtmlWebResponseObject) written.get(0);
        assertEquals("<a href=\"x\">é</a>", page.content());
        assertEquals("x", Members.current().get(page.links().get(0), "href"));
    }

    private String text(WebCommand command) {
        written.clear();
        command.begin();
        command.process();
        return String.valueOf(written.get(0));
    }

    private InvokeRestMethod rest(String path, WebRequestSession session) {
        InvokeRestMethod rest = command(new InvokeRestMethod(), path);
        rest.webSession = session;
        return rest;
    }

    @Test
    void aPasswordIsToldOnlyToAServerThatAsksForIt() {
        WebRequestSession session = new WebRequestSession();
        session.credentials(NetworkCredential.make("me", "secret"));
        assertEquals("Basic bWU6c2VjcmV0", text(rest("/who", session)));
        assertEquals("plain", text(rest("/packed", session)));
    }

    @Test
    void theProofOfWhoAsksGoesToNoOtherPlaceUnlessThatIsWanted() {
        PSHashtable proof = new PSHashtable();
        proof.put("Authorization", "x");
        InvokeRestMethod rest = rest("/to-who", null);
        rest.headers = proof;
        rest.begin();
        assertThrows(DotNetException.class, rest::process);
        InvokeRestMethod kept = rest("/to-who", null);
        kept.headers = proof;
        kept.preserveAuthorizationOnRedirect = true;
        assertEquals("x", text(kept));
    }

    @Test
    void aServerThatIsAskedTooMuchSaysWhenToAskAgain() {
        InvokeRestMethod rest = rest("/busy", null);
        rest.maximumRetryCount = 2;
        rest.retryIntervalSec = 1000;
        assertEquals("at last", text(rest));
        assertTrue(said.contains("Retrying after interval of 0 seconds. Status code for previous attempt: TooManyRequests"));
    }

    @Test
    void aConversationKeepsItsCookies() {
        WebRequestSession session = new WebRequestSession();
        assertEquals("none", text(rest("/cookie", session)));
        assertEquals("a=1", text(rest("/cookie", session)));
        assertEquals("none", text(rest("/cookie", new WebRequestSession())));
    }

    @Test
    void whatAServerSaysOfAnErrorIsIndented() {
        InvokeWebRequest get = command(new InvokeWebRequest(), "/wrong");
        get.begin();
        DotNetException failed = assertThrows(DotNetException.class, get::process);
        assertEquals("\n{\n  \"error\": {\n    \"code\": 1,\n    \"more\": []\n  }\n}", failed.errorRecord().details().message());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
        If-Match   | 12345             | System.FormatException
        If-Match   | "12345"           | none
        User-Agent | Invalid:Agent     | System.FormatException
        User-Agent | Mine/1 (a; b) x/2 | none
        a b        | c                 | System.FormatException
        """)
    void headersThatAreWrittenWrongAreRefused(String name, String value, String id) {
        InvokeRestMethod rest = rest("/echo", null);
        rest.headers = new PSHashtable();
        ((PSHashtable) rest.headers).put(name, value);
        rest.begin();
        if (id.equals("none")) {
            rest.process();
        } else {
            assertEquals(id, assertThrows(DotNetException.class, rest::process).errorRecord().errorId());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        utf-16 | -      | utf-16
        utf-16 | utf-16 | utf-16
        utf-16 | utf-8  | utf-8
        nobody | -      | utf-8
        """)
    void aPagesOwnCharsetCountsWhereItsTypeSaysNone(String inPage, String ofType, String expected) {
        byte[] page = ("<html><meta http-equiv='Content-Type' content='text/html; charset=" + inPage + "'></html>").getBytes(StandardCharsets.UTF_8);
        assertEquals(expected, DecodedText.of(page, ofType).encoding().webName());
    }
}
