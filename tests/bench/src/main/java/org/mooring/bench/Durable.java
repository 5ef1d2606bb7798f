package org.mooring.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;

/**
 * Sessions that outlive their clients, over SSH on loopback: how fast they are left and come back to, what many that nobody holds cost, and
 * what remains of those that are gone. Arguments: the launcher, the yard in milliseconds, and by what the numbers are divided, for a quick look.
 */
public final class Durable {

    private static final List<String> OF_A_SESSION = List.of("org.mooring.session.HostedSession", "org.mooring.session.OutputBuffer",
        "org.mooring.session.HeldAttachment", "org.mooring.process.jvm.JvmSession", "org.mooring.process.jvm.RunningPipeline",
        "org.mooring.shell.powershell.hosting.PowerShellRunspace", "org.mooring.transport.stream.StreamClient");

    private final Server server;
    private final Connecting connecting;
    private final ClientSession ssh;
    private final Figures figures;
    private final int idleSessions;
    private final int cycles;
    private final int goneSessions;

    /** Makes another connection. */
    private interface Connecting {
        ClientSession connect() throws Exception;
    }

    private Durable(Server server, Connecting connecting, ClientSession ssh, Figures figures, int divisor) {
        this.connecting = connecting;
        this.idleSessions = 10_000 / divisor;
        this.cycles = 10_000 / divisor;
        this.goneSessions = 1_000 / divisor;
        this.server = server;
        this.ssh = ssh;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(Double.parseDouble(arguments[1]));
        try (Server server = Server.start(Path.of(arguments[0])); SshClient client = Remoting.client()) {
            int port = server.port("ssh");
            Connecting connecting = () -> Remoting.connect(client, port, session -> session.addPublicKeyIdentity(server.key()));
            Durable bench = new Durable(server, connecting, connecting.connect(), figures, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1);
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

    /** Begins a script in a session, and is gone without a word when it has said so many objects. */
    private void cut(String name, String script, int objects) throws Exception {
        ClientSession own = connecting.connect();
        SshSession.open(own, "powershell/powershell/" + name).begin(script, objects);
        own.close(true);
    }

    private void reattach() throws Exception {
        figures.time("attach with 1 MB kept, and receive it", Figures.median(15, () -> {
            cut("left", "'begun'; 1..1024 | ForEach-Object { 'x' * 1024 }", 1);
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
        comeAndGo(cycles);
        figures.rate("attached and left", cycles / ((System.nanoTime() - begin) / 1e9));
        figures.amount("heap grown by " + cycles + " of these", (server.liveHeap() - heap) / 1024.0, "KB");
        figures.amount("threads, files grown by them", server.threads() - threads + server.files() - files, "");
        remove("cycle");
    }

    /** Sessions that are left, cut off in the middle, taken over, and removed. */
    private void gone() throws Exception {
        live(goneSessions / 10);
        long heap = server.liveHeap();
        int threads = server.threads();
        int files = server.files();
        live(goneSessions);
        figures.amount("heap left by " + goneSessions + " removed sessions", (server.liveHeap() - heap) / 1024.0, "KB in all");
        figures.amount("threads, files left by them", server.threads() - threads + server.files() - files, "");
        for (String one : OF_A_SESSION) {
            figures.amount("  " + one.substring(one.lastIndexOf('.') + 1), server.objects(one), "objects");
        }
    }

    private void live(int sessions) throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < sessions; i++) {
            String name = "gone" + i;
            switch (random.nextInt(3)) {
                case 0 -> {
                    SshSession left = session(name);
                    left.run("$x = 5");
                    left.close();
                }
                case 1 -> cut(name, "1..50; Start-Sleep -Milliseconds 5; 1..50", 10);
                default -> {
                    ClientSession own = connecting.connect();
                    SshSession.open(own, "powershell/powershell/" + name);
                    SshSession second = session(name + "?attach=force");
                    second.run("1..10");
                    second.close();
                    own.close(true);
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
        for (int i = 0; i < idleSessions; i++) {
            String name = "idle" + i;
            SshSession session = session(name);
            session.run("$x = 5");
            session.close();
            names.add(name);
        }
        long with = server.liveHeap();
        figures.amount("heap of " + idleSessions + " idle sessions", (with - heap) / 1048576.0, "MB");
        figures.amount("heap of one of them", (with - heap) / 1024.0 / idleSessions, "KB");
        figures.amount("the server's memory with them", server.resident() / 1048576.0, "MB resident");
        figures.amount("threads, files for them", server.threads() - threads + server.files() - files, "");
        figures.time("attach to one of them", Figures.median(50, () -> session("idle77").close()));
        for (String name : names) {
            remove(name);
        }
        figures.amount("heap left when all are removed", (server.liveHeap() - heap) / 1024.0, "KB in all");
    }
}
