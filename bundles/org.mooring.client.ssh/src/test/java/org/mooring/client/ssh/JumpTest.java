package org.mooring.client.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.shell.UnknownCommand;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.host.HostUI;
import org.mooring.client.KeptConnection;

/** Two servers: one to which the way leads through the other. */
@Timeout(60)
class JumpTest {

    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;
    private String home;
    private SshServer gate;
    private SshServer server;
    private final List<String> led = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final SshClientTransport transport = new SshClientTransport();

    private final HostUI person = (HostUI) Proxy.newProxyInstance(HostUI.class.getClassLoader(), new Class<?>[] {HostUI.class}, (proxy, method, arguments) ->
        switch (method.getName()) {
            case "readLine" -> "yes";
            case "readLineAsSecureString" -> PASSWORD.toCharArray();
            case "write" -> {
                asked.add(String.valueOf(arguments[0]));
                yield null;
            }
            default -> method.invoke(HostUI.NONE, arguments);
        });

    @BeforeEach
    void start() throws IOException {
        home = System.setProperty("user.home", folder.toString());
        gate = started("gate");
        gate.setForwardingFilter(new AcceptAllForwardingFilter() {
            @Override
            protected boolean checkAcceptance(String request, Session session, SshdSocketAddress target) {
                led.add(target.getHostName() + ":" + target.getPort());
                return true;
            }
        });
        server = started("server");
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    }

    private SshServer started(String name) throws IOException {
        SshServer made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve(name)));
        made.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
        made.setSubsystemFactories(List.of(new SubsystemFactory() {
            @Override
            public String getName() {
                return "hello";
            }

            @Override
            public Command createSubsystem(org.apache.sshd.server.channel.ChannelSession channel) {
                return new UnknownCommand("hello of " + name);
            }
        }));
        made.start();
        return made;
    }

    @AfterEach
    void stop() throws IOException {
        transport.stop();
        gate.stop(true);
        server.stop(true);
        System.setProperty("user.home", home);
    }

    private SshLogin login(String jumps, Map<String, String> more) throws ConnectionException {
        Map<String, String> options = new java.util.HashMap<>(more);
        options.put("ProxyJump", jumps);
        options.put("StrictHostKeyChecking", "accept-new");
        return transport.login(new SshTarget("localhost", server.getPort(), "anna", null, "hello", 20_000, options, null), person);
    }

    @Test
    void aServerBehindAnotherIsReachedThroughIt() throws Exception {
        try (SshLogin login = login("bert@127.0.0.1:" + gate.getPort(), Map.of())) {
            KeptConnection.Streams streams = login.open("hello");
            assertEquals("localhost:" + server.getPort(), String.join(" ", led));
            streams.under().close();
        }

        assertTrue(2 == asked.stream().filter("Password: "::equals).count(), asked.toString());
        String known = Files.readString(folder.resolve(".ssh/known_hosts"), StandardCharsets.UTF_8);
        assertTrue(known.contains("[localhost]:" + server.getPort()) && known.contains("[127.0.0.1]:" + gate.getPort()), known);
        assertEquals(2, known.lines().filter(line -> !line.isBlank()).count(), known);
    }

    @Test
    void theWayMayLeadThroughSeveral() throws Exception {
        SshServer second = started("second");
        second.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        try (SshLogin login = login("bert@127.0.0.1:" + gate.getPort() + ", carl@127.0.0.1:" + second.getPort(), Map.of())) {
            assertTrue(login.session().isAuthenticated());
            assertEquals(List.of("127.0.0.1:" + second.getPort()), led);
        } finally {
            second.stop(true);
        }
    }

    @Test
    void theConnectionToTheGateEndsWithTheOneThroughIt() throws Exception {
        login("bert@127.0.0.1:" + gate.getPort(), Map.of()).close();

        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!gate.getActiveSessions().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), gate.getActiveSessions());
    }

    @Test
    void aGateThatLeadsNowhereIsToldOf() {
        gate.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);

        assertThrows(ConnectionException.class, () -> login("bert@127.0.0.1:" + gate.getPort(), Map.of("ConnectTimeout", "10")));
    }

    @Test
    void whatIsNoServerIsRefused() {
        ConnectionException refused = assertThrows(ConnectionException.class, () -> login("a@b@c:x", Map.of()));

        assertTrue(refused.getMessage().contains("ProxyJump is 'a@b@c:x'"), refused.getMessage());
    }
}
