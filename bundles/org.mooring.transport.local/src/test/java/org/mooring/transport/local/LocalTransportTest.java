package org.mooring.transport.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.ConnectionInfo;
import org.mooring.api.credential.Credential;
import org.mooring.api.credential.Credentials;
import org.mooring.api.credential.Identity;
import org.mooring.api.credential.PublicKey;
import org.mooring.api.credential.Verdict;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;
import org.mooring.state.StateFolder;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class LocalTransportTest {

    @TempDir(factory = ShortDirectories.class)
    Path directory;

    private final String me = System.getProperty("user.name");
    private String owner = me;
    private final EchoProcess echo = new EchoProcess();
    private final Sessions sessions = new Sessions(new SessionTable(10, 10),
        new FixedConfigurations(List.of(Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT))),
        kind -> Optional.of(echo), record -> { }, Clock.systemUTC());
    private LocalTransport transport;

    @AfterEach
    void stop() throws Exception {
        if (transport != null) {
            transport.stop();
        }
    }

    @Test
    void theOwnersProcessGetsASession() throws Exception {
        start(Map.of());
        try (SocketChannel socket = connect()) {
            BufferedReader lines = new BufferedReader(Channels.newReader(socket, StandardCharsets.UTF_8));
            say(socket, "powershell\n");
            say(socket, PacketWriter.text(new Packet.Data(Packet.SESSION, new Fragmenter()
                .fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")).getFirst())) + "\n");

            assertTrue(lines.readLine().startsWith("<Data "));
            assertEquals(PacketWriter.text(new Packet.DataAck(Packet.SESSION)), lines.readLine());
            assertEquals(1, sessions.list(new Identity(me, Set.of(), "local")).size());
        }
    }

    @Test
    void anotherUsersProcessIsRefused() throws Exception {
        owner = "somebody-else";
        start(Map.of());
        try (SocketChannel socket = connect()) {
            assertEquals("__NamedPipeError__:Access is denied.\n", rest(socket));
        }
    }

    @Test
    void anUnknownSubsystemIsTold() throws Exception {
        start(Map.of());
        for (String first : List.of("sftp\n", "\n", "x".repeat(200) + "\n")) {
            try (SocketChannel socket = connect()) {
                say(socket, first);
                assertTrue(rest(socket).startsWith("__NamedPipeError__:There is no such subsystem here."), first);
            }
        }
    }

    @Test
    void whoSaysNothingIsCutOff() throws Exception {
        start(Map.of("firstLineSeconds", 1));
        try (SocketChannel socket = connect()) {
            assertEquals("", rest(socket));
        }
    }

    @Test
    void onlyTheOwnerCanReachTheSocket() throws Exception {
        start(Map.of());

        Path state = directory.resolve("s");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(LocalTransport.SOCKET))));
    }

    @Test
    void aSocketThatAKilledServerLeftIsTakenOverButNotALivingOnes() throws Exception {
        start(Map.of());
        LocalTransport living = transport;
        assertTrue(assertThrows(IOException.class, () -> start(Map.of())).getMessage().startsWith("Another server listens on "));
        living.stop();
        transport = null;
        assertFalse(Files.exists(directory.resolve("s").resolve(LocalTransport.SOCKET)));
        Files.createFile(directory.resolve("s").resolve(LocalTransport.SOCKET));

        start(Map.of());

        connect().close();
    }

    @Test
    void stoppingEndsItsClients() throws Exception {
        start(Map.of());
        try (SocketChannel socket = connect()) {
            say(socket, "powershell\n");
            while (echo.engines.isEmpty()) {
                assertFalse(Thread.interrupted(), "No session was opened in time.");
                Thread.yield();
            }

            transport.stop();
            transport = null;

            assertTrue(echo.engines.getFirst().closed);
        }
    }

    private void start(Map<String, Object> settings) throws IOException {
        LocalTransport.Config config = (LocalTransport.Config) Proxy.newProxyInstance(LocalTransport.Config.class.getClassLoader(),
            new Class<?>[] {LocalTransport.Config.class},
            (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
        transport = new LocalTransport(sessions, new OneCheck(), new StateFolder(directory.resolve("s")), record -> { }, config);
    }

    private final class OneCheck implements Credentials {

        @Override
        public Optional<Identity> login(Credential credential, ConnectionInfo connection) {
            return new LocalPeerCheck(owner).check(credential, connection) instanceof Verdict.Accepted accepted
                ? Optional.of(accepted.identity()) : Optional.empty();
        }

        @Override
        public Optional<Identity> wouldAccept(PublicKey credential, ConnectionInfo connection) {
            return Optional.empty();
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("s").resolve(LocalTransport.SOCKET)));
    }

    private static void say(SocketChannel socket, String text) throws IOException {
        socket.write(StandardCharsets.UTF_8.encode(text));
    }

    private static String rest(SocketChannel socket) throws IOException {
        return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.UTF_8);
    }
}
