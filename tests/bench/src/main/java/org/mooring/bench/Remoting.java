package org.mooring.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Sessions over SSH on loopback: start of the server, New-PSSession, round trip, streaming, memory of idle sessions, growth over many
 * sessions. Arguments: the launcher, the yard in milliseconds.
 */
public final class Remoting {

    private static final int IDLE_SESSIONS = 500;

    private Remoting() {}

    public static void main(String[] arguments) throws Exception {
        Path mooring = Path.of(arguments[0]);
        Figures figures = new Figures(Double.parseDouble(arguments[1]));
        try (Server server = Server.start(mooring); SshClient client = client()) {
            figures.time("server ready", server.startMillis());
            int port = server.port("ssh");
            Consumer<ClientSession> byKey = ssh -> ssh.addPublicKeyIdentity(server.key());
            Consumer<ClientSession> byPassword = ssh -> ssh.addPasswordIdentity(Server.PASSWORD);
            figures.time("new session, with its connection, by key", Figures.median(50, () -> open(client, port, byKey)));
            figures.time("new session, with its connection, by password", Figures.median(20, () -> open(client, port, byPassword)));
            try (ClientSession ssh = connect(client, port, byKey)) {
                figures.time("new session, on a connection", Figures.median(50, () -> SshSession.open(ssh, "powershell").close()));
                try (SshSession session = SshSession.open(ssh, "powershell")) {
                    figures.time("round trip of { 1 }", Figures.median(500, () -> session.run("1")));
                    double streamed = Figures.median(7, () -> session.run("1..100000"));
                    figures.rate("objects streamed", 100_000 / streamed * 1000);
                }
            }
            idle(server, client, port, figures);
        }
    }

    private static void idle(Server server, SshClient client, int port, Figures figures) throws Exception {
        long before = server.liveHeap();
        int threadsBefore = server.threads();
        List<ClientSession> connections = new ArrayList<>();
        List<SshSession> sessions = new ArrayList<>();
        for (int i = 0; i < IDLE_SESSIONS; i++) {
            if (i % 5 == 0) {
                connections.add(connect(client, port, ssh -> ssh.addPublicKeyIdentity(server.key())));
            }
            SshSession session = SshSession.open(connections.getLast(), "powershell");
            session.run("$x = 5");
            sessions.add(session);
        }
        figures.amount("heap of an idle session", (server.liveHeap() - before) / 1024.0 / IDLE_SESSIONS, "KB (with a fifth of a connection)");
        figures.amount("threads for an idle session", (server.threads() - threadsBefore) / (double) IDLE_SESSIONS, "");
        for (SshSession session : sessions) {
            session.close();
        }
        for (ClientSession connection : connections) {
            connection.close(false);
        }
        figures.amount("heap left when all are closed", (server.liveHeap() - before) / 1024.0, "KB in all");
    }

    private static void open(SshClient client, int port, Consumer<ClientSession> identity) throws Exception {
        try (ClientSession ssh = connect(client, port, identity); SshSession session = SshSession.open(ssh, "powershell")) {
            session.run("1");
        }
    }

    static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        client.start();
        return client;
    }

    static ClientSession connect(SshClient client, int port, Consumer<ClientSession> identity) throws java.io.IOException {
        ClientSession ssh = client.connect(Server.USER, "127.0.0.1", port).verify(30_000).getSession();
        identity.accept(ssh);
        ssh.auth().verify(30_000);
        return ssh;
    }
}
