package org.mooring.cmdlet.utility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Uri;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;

class WebCommandTest {

    private HttpServer server;
    private final List<Object> written = new ArrayList<>();

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
        assertEquals("x", Members.current().get(page.links()[0], "href"));
    }
}
