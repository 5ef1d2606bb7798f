package org.mooring.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;

/**
 * Sessions that outlive their clients, over SSH on loopback: how fast they are left and come back to, what many that nobody holds cost, and
 * what remains of those that are gone. Arguments: the launcher, the yard in milliseconds.
 */
public final class Durable {

    private static final int IDLE_SESSIONS = 10_000;
    private static final int CYCLES = 10_000;
    private static final int GONE_SESSIONS = 1_000;
    private static final List<String> OF_A_SESSION = List.of("org.mooring.session.HostedSession", "org.mooring.session.OutputBuffer",
        "org.mooring.session.HeldAttachment", "org.mooring.process.jvm.JvmSession", "org.mooring.process.jvm.RunningPipeline",
        "org.mooring.shell.powershell.hosting.PowerShellRunspace", "org.mooring.transport.stream.StreamClient");

    private final Server server;
    private final ClientSession ssh;
    private final Figures figures;

    private Durable(Server server, ClientSession ssh, Figures figures) {
        this.server = server;
        this.ssh = ssh;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(Double.parseDouble(arguments[1]));
        try (Server server = Server.start(Path.of(arguments[0])); SshClient client = Remoting.client();
                ClientSession ssh = Remoting.connect(client, server.port("ssh"), session -> session.addPublicKeyIdentity(server.key()))) {
            Durable bench = new Durable(server, ssh, figures);
            bench.comeAndGo(500);
            bench.reattach();
            bench.cycles();
            bench.gone();
            bench.idle();
        }
    }

    private SshSession session(String name) throws Exception {
        return SshSession.open(ssh, "powershell/powershell/" + name);
    }

    private void remove(String name) throws Exception {
        session(name + "?attach=force&close=remove").close();
    }

    private void comeAndGo(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            session("cycle").close();
        }
    }

    private void reattach() throws Exception {
        figures.time("attach with 1 MB kept, and receive it", Figures.median(15, () -> {
            SshSession leaving = session("left");
            leaving.begin("'begun'; 1..1024 | ForEach-Object { 'x' * 1024 }", 1);
            leaving.cut();
        }, () -> {
            try (SshSession back = session("left?attach=force")) {
                int came = back.run("Get-Job | Wait-Job | Receive-Job; Get-Job | Remove-Job");
                if (came != 1025) {
                    throw new IllegalStateException(came + " of 1025 objects came.");
                }
            }
        }));
        remove("left");
    }

    private void cycles() throws Exception {
        comeAndGo(2 * 500);
        long heap = server.liveHeap();
        int threads = server.threads();
        int files = server.files();
        long begin = System.nanoTime();
        comeAndGo(CYCLES);
        figures.rate("attached and left", CYCLES / ((System.nanoTime() - begin) / 1e9));
        figures.amount("heap grown by 10,000 of these", (server.liveHeap() - heap) / 1024.0, "KB");
        figures.amount("threads, files grown by them", server.threads() - threads + server.files() - files, "");
        remove("cycle");
    }

    /** Sessions that are left, cut off in the middle, taken over, and removed. */
    private void gone() throws Exception {
        live(GONE_SESSIONS / 10);
        long heap = server.liveHeap();
        int threads = server.threads();
        int files = server.files();
        live(GONE_SESSIONS);
        figures.amount("heap left by 1,000 removed sessions", (server.liveHeap() - heap) / 1024.0, "KB in all");
        figures.amount("threads, files left by them", server.threads() - threads + server.files() - files, "");
        for (String one : OF_A_SESSION) {
            figures.amount("  " + one.substring(one.lastIndexOf('.') + 1), server.objects(one), "objects");
        }
    }

    private void live(int sessions) throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < sessions; i++) {
            String name = "gone" + i;
            SshSession first = session(name);
            switch (random.nextInt(3)) {
                case 0 -> {
                    first.run("$x = 5");
                    first.close();
                }
                case 1 -> {
                    first.begin("1..50; Start-Sleep -Milliseconds 5; 1..50", 10);
                    first.cut();
                }
                default -> {
                    SshSession second = session(name + "?attach=force");
                    second.run("1..10");
                    second.close();
                    first.cut();
                }
            }
            remove(name);
        }
    }

    private void idle() throws Exception {
        long heap = server.liveHeap();
        int threads = server.threads();
        int files = server.files();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < IDLE_SESSIONS; i++) {
            String name = "idle" + i;
            SshSession session = session(name);
            session.run("$x = 5");
            session.close();
            names.add(name);
        }
        long with = server.liveHeap();
        figures.amount("heap of 10,000 idle sessions", (with - heap) / 1048576.0, "MB");
        figures.amount("heap of one of them", (with - heap) / 1024.0 / IDLE_SESSIONS, "KB");
        figures.amount("the server's memory with them", server.resident() / 1048576.0, "MB resident");
        figures.amount("threads, files for them", server.threads() - threads + server.files() - files, "");
        figures.time("attach to one of them", Figures.median(50, () -> session("idle77").close()));
        for (String name : names) {
            remove(name);
        }
        figures.amount("heap left when all are removed", (server.liveHeap() - heap) / 1024.0, "KB in all");
    }
}
