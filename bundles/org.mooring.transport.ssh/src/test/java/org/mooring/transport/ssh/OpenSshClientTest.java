package org.mooring.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.EdECPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;

/** The server with the client that people have. */
@Timeout(60)
class OpenSshClientTest {

    @TempDir
    Path directory;

    private SshServerFixture server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(isThere("ssh") && isThere("ssh-keygen"), "OpenSSH's client is not installed");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key().toString());
        server = new SshServerFixture(directory.resolve("state"), Map.of());
        AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(Files.readString(directory.resolve("key.pub")).strip());
        server.keys.put("alice", entry.resolvePublicKey(null, Collections.emptyMap(), PublicKeyEntryResolver.FAILING));
        Files.writeString(knownHosts(), "[127.0.0.1]:" + server.transport.port() + " " + server.hostKey());
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aSessionIsOpenedUsedAndClosed() throws Exception {
        Process ssh = ssh("-s", "alice@127.0.0.1", "powershell");
        byte[] init = new Fragmenter().fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")).getFirst();
        BufferedReader lines = ssh.inputReader();

        ssh.getOutputStream().write(PacketWriter.line(new Packet.Data(Packet.SESSION, init)));
        ssh.getOutputStream().flush();

        assertTrue(lines.readLine().startsWith("<Data Stream='Default'"));
        assertEquals(PacketWriter.text(new Packet.DataAck(Packet.SESSION)), lines.readLine());
        assertTrue(server.keys.get("alice") instanceof EdECPublicKey);
        ssh.getOutputStream().write(PacketWriter.line(new Packet.Close(Packet.SESSION)));
        ssh.getOutputStream().close();
        assertTrue(lines.readLine().startsWith("<Data Stream='Default'"));
        assertEquals(PacketWriter.text(new Packet.CloseAck(Packet.SESSION)), lines.readLine());
        assertEquals(0, ssh.waitFor());
    }

    @Test
    void anUnknownConfigurationIsTold() throws Exception {
        Process ssh = ssh("-s", "alice@127.0.0.1", "powershell/none");

        assertEquals("__NamedPipeError__:There is no session configuration 'none' that you may use here.", ssh.inputReader().readLine());
        assertEquals(1, ssh.waitFor());
    }

    @Test
    void anUnknownSubsystemIsRefused() throws Exception {
        Process ssh = ssh("-s", "alice@127.0.0.1", "sftp");

        assertTrue(text(ssh.getErrorStream()).contains("subsystem request failed"));
        assertEquals(255, ssh.waitFor());
    }

    @Test
    void aCommandRunsInTheConsoleAndItsExitCodeComesBack() throws Exception {
        server.transport.console(request -> {
            request.out().write(request.command().getBytes());
            return 3;
        });
        Process ssh = ssh("alice@127.0.0.1", "Get-Date", "-UFormat", "%s");

        assertEquals("Get-Date -UFormat %s", text(ssh.getInputStream()));
        assertEquals(3, ssh.waitFor());
    }

    @Test
    void aKeyThatIsNotTheUsersIsRefused() throws Exception {
        Process ssh = ssh("-s", "bob@127.0.0.1", "powershell");

        assertTrue(text(ssh.getErrorStream()).contains("Permission denied (publickey,password)"));
        assertEquals(255, ssh.waitFor());
    }

    @Test
    void aClientThatIsKilledLeavesNoSession() throws Exception {
        Process ssh = ssh("-s", "alice@127.0.0.1", "powershell");
        byte[] init = new Fragmenter().fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")).getFirst();
        ssh.getOutputStream().write(PacketWriter.line(new Packet.Data(Packet.SESSION, init)));
        ssh.getOutputStream().flush();
        ssh.inputReader().readLine();

        ssh.destroyForcibly();

        while (!server.sessions.list(Samples.ALICE).isEmpty()) {
            assertFalse(Thread.interrupted(), "The session did not end in time.");
            Thread.yield();
        }
    }

    private Path key() {
        return directory.resolve("key");
    }

    private Path knownHosts() {
        return directory.resolve("known_hosts");
    }

    private Process ssh(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("ssh", "-F", "none", "-i", key().toString(), "-p",
            Integer.toString(server.transport.port()), "-o", "UserKnownHostsFile=" + knownHosts(), "-o", "StrictHostKeyChecking=yes",
            "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start();
    }

    private static boolean isThere(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes());
    }
}
