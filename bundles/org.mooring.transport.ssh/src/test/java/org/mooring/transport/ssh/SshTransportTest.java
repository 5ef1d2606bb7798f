package org.mooring.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.credential.Credential;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;

@Timeout(60)
class SshTransportTest {

    @TempDir
    Path directory;

    private SshServerFixture server;

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aPasswordLogsIn() throws Exception {
        start();

        assertTrue(server.login("alice", "secret").isAuthenticated());
    }

    @Test
    void aWrongPasswordOrUserDoesNot() throws Exception {
        start();

        assertThrows(IOException.class, () -> server.login("alice", "wrong"));
        assertThrows(IOException.class, () -> server.login("nobody", "secret"));
    }

    @Test
    void everyKindOfKeyLogsIn() throws Exception {
        start();
        for (KeyPair key : List.of(key("Ed25519", 0), key("EC", 256), key("RSA", 2048))) {
            server.keys.put("alice", key.getPublic());
            assertTrue(server.login("alice", key).isAuthenticated(), key.getPublic().getAlgorithm());
        }
        assertEquals(List.of("publickey", "publickey", "publickey"), server.logins.stream().map(Credential::kind).toList());
    }

    @Test
    void keysThatAreNotTheUsersAreOneFailedLoginInTheAudit() throws Exception {
        start();
        server.keys.put("alice", key("Ed25519", 0).getPublic());
        ClientSession session = server.connect("alice");
        session.addPublicKeyIdentity(key("Ed25519", 0));
        session.addPublicKeyIdentity(key("EC", 256));

        assertThrows(IOException.class, () -> session.auth().verify(20, TimeUnit.SECONDS));
        session.close(true);

        assertEquals(List.of(), server.logins);
        await(() -> !server.audit.isEmpty());
        assertEquals(List.of("LOGIN alice false"),
            server.audit.stream().map(record -> record.event() + " " + record.user() + " " + record.allowed()).toList());
    }

    @Test
    void aKeyWithoutItsSignatureIsNoLogin() throws Exception {
        start();
        KeyPair real = key("Ed25519", 0);
        server.keys.put("alice", real.getPublic());

        assertThrows(IOException.class, () -> server.login("alice", new KeyPair(real.getPublic(), key("Ed25519", 0).getPrivate())));

        assertEquals(List.of(), server.logins);
    }

    @Test
    void aSubsystemIsASession() throws Exception {
        start();
        try (ClientSession session = server.login("alice", "secret"); Talk talk = new Talk(session, "powershell")) {
            assertEquals(List.of("RUNSPACEPOOL_STATE", "DataAck"), talk.open());

            assertEquals(1, server.sessions.list(Samples.ALICE).size());
            assertEquals(List.of("CommandAck", "DataAck", "PIPELINE_OUTPUT", "PIPELINE_STATE"), talk.run("echo hello", 4));
            talk.send(new Packet.Close(Packet.SESSION));
            assertEquals(List.of("RUNSPACEPOOL_STATE", "CloseAck"), talk.hear(2));
        }
    }

    @Test
    void oneConnectionHasManySessionsUpToTheLimit() throws Exception {
        start("channelsPerConnection", 3);
        try (ClientSession session = server.login("alice", "secret"); Talk first = new Talk(session, "powershell");
                Talk second = new Talk(session, "powershell"); Talk third = new Talk(session, "powershell")) {
            for (Talk talk : List.of(first, second, third)) {
                talk.open();
            }
            assertEquals(3, server.sessions.list(Samples.ALICE).size());
            assertThrows(IOException.class, () -> new Talk(session, "powershell"));
            assertEquals(List.of("CommandAck", "DataAck", "PIPELINE_OUTPUT", "PIPELINE_STATE"), second.run("echo hello", 4));
        }
    }

    @Test
    void anUnknownConfigurationIsToldInTheSessionsStream() throws Exception {
        start();
        try (ClientSession session = server.login("alice", "secret"); Talk talk = new Talk(session, "powershell/none")) {
            String line = talk.line();

            assertTrue(line.startsWith("__NamedPipeError__:") && line.contains("'none'"), line);
            talk.channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 20_000);
            assertEquals(1, talk.channel.getExitStatus());
        }
    }

    @Test
    void anotherSubsystemIsRefused() throws Exception {
        start();
        try (ClientSession session = server.login("alice", "secret"); Talk talk = new Talk(session, "sftp")) {
            assertNull(talk.line());
            assertEquals(List.of("There is no subsystem 'sftp'."), server.audit.stream().map(AuditRecord::message).toList());
        }
    }

    @Test
    void aLostConnectionEndsItsSession() throws Exception {
        start();
        ClientSession session = server.login("alice", "secret");
        Talk talk = new Talk(session, "powershell");
        talk.open();
        talk.run("wait", 2);

        session.close(true);

        await(() -> server.echo.engines.getLast().closed && server.sessions.list(Samples.ALICE).isEmpty());
    }

    @Test
    void aDurableSessionIsThereOnTheNextConnection() throws Exception {
        start();
        ClientSession first = server.login("alice", "secret");
        new Talk(first, "powershell/powershell/work").open();
        first.close(true);
        await(() -> server.sessions.find(Samples.ALICE, "work").orElseThrow().attachedFrom() == null);

        try (ClientSession second = server.login("alice", "secret"); Talk talk = new Talk(second, "powershell/powershell/work")) {
            talk.open();
            assertEquals(1, server.echo.engines.size());
        }
    }

    @Test
    void aLargeOutputComesWholeThroughAllWindows() throws Exception {
        start();
        try (ClientSession session = server.login("alice", "secret"); Talk talk = new Talk(session, "powershell")) {
            talk.open();
            talk.run("repeat 3000 " + "x".repeat(3000), 2);

            for (int i = 0; i < 3000; i++) {
                assertEquals(List.of("PIPELINE_OUTPUT"), talk.hear(1));
            }
            assertEquals(List.of("PIPELINE_STATE"), talk.hear(1));
        }
    }

    @Test
    void shellAndExecGetTheConsole() throws Exception {
        start();
        server.transport.console(request -> {
            request.out().write((request.user().user() + " " + request.command() + " "
                + (request.terminal() == null ? "plain" : request.terminal().type() + " " + request.terminal().columns()) + " "
                + request.environment().keySet().stream().filter("LD_PRELOAD"::equals).count()).getBytes(StandardCharsets.UTF_8));
            return 7;
        });
        try (ClientSession session = server.login("alice", "secret")) {
            ChannelExec exec = session.createExecChannel("Get-Date");
            exec.setEnv("LD_PRELOAD", "/tmp/evil.so");
            assertEquals("alice Get-Date plain 0", output(exec));
            assertEquals(7, exec.getExitStatus());
            ChannelShell shell = session.createShellChannel();
            shell.setPtyType("xterm");
            shell.setPtyColumns(132);
            assertEquals("alice null xterm 132 0", output(shell));
        }
    }

    @Test
    void withoutAConsoleAPersonIsTold() throws Exception {
        start();
        try (ClientSession session = server.login("alice", "secret")) {
            ChannelExec exec = session.createExecChannel("Get-Date");
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            exec.setErr(err);
            output(exec);

            assertTrue(err.toString(StandardCharsets.UTF_8).contains("no console"));
            assertEquals(1, exec.getExitStatus());
        }
    }

    @Test
    void aConsoleIsInterruptedWhenItsConnectionIsLost() throws Exception {
        start();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        server.transport.console(request -> {
            started.countDown();
            try {
                Thread.sleep(Long.MAX_VALUE);
                return 0;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        ClientSession session = server.login("alice", "secret");
        session.createExecChannel("wait").open().verify(20, TimeUnit.SECONDS);
        started.await();

        session.close(true);

        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }

    @Test
    void nothingIsForwardedOrCompressed() throws Exception {
        start();
        try (ClientSession session = server.login("alice", "secret")) {
            assertThrows(IOException.class,
                () -> session.startRemotePortForwarding(SshdSocketAddress.LOCALHOST_ADDRESS, new SshdSocketAddress("127.0.0.1", 1)));
            assertThrows(IOException.class, () -> session.createDirectTcpipChannel(SshdSocketAddress.LOCALHOST_ADDRESS,
                new SshdSocketAddress("127.0.0.1", server.transport.port())).open().verify(20, TimeUnit.SECONDS));
            session.setCompressionFactories(List.of(BuiltinCompressions.zlib));
            assertThrows(IOException.class, () -> session.reExchangeKeys().verify(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void hostKeysAreMadeOnceAndOnlyTheirOwnerCanReadThem() throws Exception {
        start();
        String key = server.hostKey();
        assertTrue(key.startsWith("ssh-ed25519 "), key);
        assertTrue(Files.readString(directory.resolve("ssh_host_ecdsa_key")).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----"));
        server.close();

        start();

        assertEquals(key, server.hostKey());
        assertEquals("rw-------", PosixFilePermissions
            .toString(Files.getPosixFilePermissions(directory.resolve("ssh_host_ed25519_key"))));
    }

    @Test
    void thePortIsKnownWhileItListens() throws Exception {
        start();
        assertEquals(server.transport.port() + "\n", Files.readString(directory.resolve("ssh.port")));
        assertEquals(List.of("127.0.0.1:" + server.transport.port()), server.transport.addresses());

        server.close();

        assertFalse(Files.exists(directory.resolve("ssh.port")));
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        start();

        String message = assertThrows(IOException.class,
            () -> new SshServerFixture(directory, Map.of("port", server.transport.port()))).getMessage();

        assertTrue(message.contains("127.0.0.1:" + server.transport.port()) && message.contains("--ssh-port"), message);
    }

    @Test
    void connectionsThatDoNotLogInAreFewAndOthersCanStillComeWhenTheyGo() throws Exception {
        start("connectionsBeforeLoginPerHost", 3);
        List<Socket> idle = List.of(greeted(), greeted(), greeted());

        try (Socket refused = new Socket("127.0.0.1", server.transport.port())) {
            assertEquals(-1, refused.getInputStream().read());
        }
        assertTrue(server.audit.stream().anyMatch(record -> record.event() == AuditEvent.CONNECTION && !record.allowed()));
        for (Socket socket : idle) {
            socket.close();
        }
        await(() -> {
            try {
                return server.login("alice", "secret").isAuthenticated();
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Test
    void whoDoesNotLogInInTimeIsCutOff() throws Exception {
        start("loginGraceSeconds", 1);

        try (Socket slow = greeted()) {
            byte[] rest = slow.getInputStream().readAllBytes();
            assertTrue(rest.length < 100_000);
        }
    }

    @Test
    void whatDoesNotSpeakSshIsCutOffAndHarmsNoOther() throws Exception {
        start();
        for (byte[] garbage : List.of("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), new byte[100_000],
                "SSH-2.0-x\r\n\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1),
                ("SSH-2.0-" + "x".repeat(100_000) + "\r\n").getBytes(StandardCharsets.US_ASCII))) {
            try (Socket socket = new Socket("127.0.0.1", server.transport.port())) {
                socket.getOutputStream().write(garbage);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("reset") || e.getMessage().contains("Broken pipe"), e.getMessage());
            }
        }

        assertTrue(server.login("alice", "secret").isAuthenticated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "7fffffff", "00000000", "00000001", "80000000"})
    void aPacketOfNoPossibleLengthBeforeTheLoginEndsTheConnectionAtOnce(String length) throws Exception {
        start("loginGraceSeconds", 3600);

        try (Socket socket = greeted()) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(HexFormat.of().parseHex(length + "00".repeat(60)));
            socket.getOutputStream().flush();
            assertTrue(socket.getInputStream().readAllBytes().length < 100_000);
        } catch (SocketException reset) {
            assertTrue(reset.getMessage().contains("reset"), reset.getMessage());
        }
    }

    private void start(Object... settings) throws Exception {
        server = new SshServerFixture(directory, settings.length == 0 ? Map.of() : Map.of((String) settings[0], settings[1]));
    }

    /** A connection whose server has said its first line, so that it counts. */
    private Socket greeted() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.transport.port());
        while (socket.getInputStream().read() != '\n') { }
        return socket;
    }

    private static String output(ClientChannel channel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        channel.setOut(out);
        channel.open().verify(20, TimeUnit.SECONDS);
        channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 20_000);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static KeyPair key(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        while (!condition.holds()) {
            if (Thread.interrupted()) {
                throw new AssertionError("It did not happen in time.");
            }
            Thread.yield();
        }
    }

    /** A client of the subsystem; what it hears is a packet's name, or the type of its message. */
    private static final class Talk implements AutoCloseable {

        final ChannelSubsystem channel;
        private final BufferedReader lines;
        private final Fragmenter fragmenter = new Fragmenter();

        Talk(ClientSession session, String subsystem) throws IOException {
            channel = session.createSubsystemChannel(subsystem);
            channel.open().verify(20, TimeUnit.SECONDS);
            lines = new BufferedReader(new InputStreamReader(channel.getInvertedOut(), StandardCharsets.UTF_8));
        }

        List<String> open() throws IOException {
            sendData(SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "");
            return hear(2);
        }

        List<String> run(String command, int answers) throws IOException {
            UUID pipeline = UUID.randomUUID();
            send(new Packet.Command(pipeline));
            sendData(pipeline, EchoProcess.CREATE_PIPELINE, command);
            return hear(answers);
        }

        void sendData(UUID id, int type, String data) throws IOException {
            for (byte[] fragment : fragmenter.fragments(Samples.message(type, id, data))) {
                send(new Packet.Data(id, fragment));
            }
        }

        void send(Packet packet) throws IOException {
            channel.getInvertedIn().write(PacketWriter.line(packet));
            channel.getInvertedIn().flush();
        }

        String line() throws IOException {
            return lines.readLine();
        }

        List<String> hear(int count) throws IOException {
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                heard.add(name(lines.readLine()));
            }
            return heard;
        }

        private static String name(String line) {
            if (!line.startsWith("<Data ")) {
                return line.startsWith("<") ? line.substring(1, line.indexOf(' ')) : line;
            }
            byte[] fragment = Base64.getDecoder().decode(line.substring(line.indexOf('>') + 1, line.indexOf("</")));
            return switch (SessionMessage.of(Arrays.copyOfRange(fragment, 21, fragment.length)).type()) {
                case EchoProcess.RUNSPACEPOOL_STATE -> "RUNSPACEPOOL_STATE";
                case EchoProcess.PIPELINE_OUTPUT -> "PIPELINE_OUTPUT";
                case EchoProcess.PIPELINE_STATE -> "PIPELINE_STATE";
                default -> "?";
            };
        }

        @Override
        public void close() {
            channel.close(true);
        }
    }
}
