package org.mooring.cmdlet.utility.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.dotnet.SecureString;
import org.mooring.dotnet.system.net.MailAddressType;

class MailTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 1, 2, 3, 0, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static MailMessage message(String subject, String body, List<Path> files) {
        return new MailMessage(MailAddressType.make("Änne <anne@example.org>"), List.of(MailAddressType.make("bob@example.org")), List.of(), List.of(), subject,
            body, false, StandardCharsets.UTF_8, "High", files);
    }

    private static String text(MailMessage message) throws IOException {
        return new String(message.bytes(NOW), StandardCharsets.US_ASCII);
    }

    @Test
    void aPlainMessageStaysReadable() throws IOException {
        String text = text(message("Hello", "one\ntwo", List.of()));
        assertTrue(text.contains("From: =?utf-8?B?w4RubmU=?= <anne@example.org>\r\n"), text);
        assertTrue(text.contains("Subject: Hello\r\n") && text.contains("X-Priority: 1\r\n") && text.contains("Date: Sun, 22 Nov 2026 01:02:03 GMT\r\n"), text);
        assertTrue(text.endsWith("Content-Transfer-Encoding: 7bit\r\n\r\none\r\ntwo\r\n"), text);
    }

    @Test
    void otherLettersAndFilesAreEncoded() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        String text = text(message("ü".repeat(60), "größe", List.of(file)));
        assertTrue(text.contains("Content-Type: multipart/mixed; boundary=") && text.contains("filename=\"a.csv\"\r\n\r\neA==\r\n"), text);
        assertTrue(text.contains("Z3LDtsOfZQ=="), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
    }

    /** A server that says what it is told to, one line for each of the client's, and keeps what it hears. */
    private static FutureTask<List<String>> server(ServerSocket listening, List<String> answers) {
        FutureTask<List<String>> heard = new FutureTask<>(() -> {
            List<String> lines = new ArrayList<>();
            try (Socket client = listening.accept(); BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(),
                StandardCharsets.UTF_8))) {
                client.getOutputStream().write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
                int next = 0;
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                    if (line.equals("QUIT")) {
                        return lines;
                    }
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    data = line.equals("DATA");
                    client.getOutputStream().write((answers.get(next++) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lines;
        });
        Thread.ofVirtual().start(heard);
        return heard;
    }

    @Test
    void theServerHearsTheMessageAndNothingElse() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<List<String>> heard = server(listening, List.of("250-here\r\n250-DSN\r\n250 AUTH LOGIN PLAIN", "235 in", "250 ok", "250 ok", "354 go", "250 taken"));
            try (SmtpConnection connection = new SmtpConnection("127.0.0.1", listening.getLocalPort(), null)) {
                connection.login("anne", new SecureString("secret".toCharArray()));
                connection.send("anne@example.org", List.of("bob@example.org"), ".dot\r\nend".getBytes(StandardCharsets.US_ASCII), "FAILURE,DELAY");
            }
            assertEquals(List.of("EHLO [127.0.0.1]", "AUTH PLAIN AGFubmUAc2VjcmV0", "MAIL FROM:<anne@example.org>",
                "RCPT TO:<bob@example.org> NOTIFY=FAILURE,DELAY", "DATA", "..dot", "end", ".", "QUIT"), heard.get());
        }
    }

    @Test
    void whatTheServerRefusesIsTold() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server(listening, List.of("250 here", "550 no such user"));
            try (SmtpConnection connection = new SmtpConnection("127.0.0.1", listening.getLocalPort(), null)) {
                IOException refused = assertThrows(SmtpConnection.Refused.class, () -> connection.send("a@b.c", List.of("x@y.z"), new byte[0], ""));
                assertEquals("The server response was: 550 no such user", refused.getMessage());
                assertThrows(SmtpConnection.Refused.class, connection::protect);
                assertThrows(SmtpConnection.Refused.class, () -> connection.send("a@b.c>\r\nRCPT TO:<q@q.q", List.of(), new byte[0], ""));
            }
        }
    }
}
