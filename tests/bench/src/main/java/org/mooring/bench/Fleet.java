package org.mooring.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Our own client on both transports, beside OpenSSH's where its server is installed, and one command in 500 sessions. Arguments: the launcher,
 * the yard in milliseconds, the script, and how many sessions.
 */
public final class Fleet {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");

    private Fleet() {}

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(Double.parseDouble(arguments[1]));
        try (Server server = Server.start(Path.of(arguments[0]))) {
            ProcessBuilder shell = new ProcessBuilder(arguments[0], "shell", "-File", arguments[2], "-Sessions", arguments[3]).redirectErrorStream(true);
            shell.environment().putAll(Map.of("BENCH_USER", Server.USER, "BENCH_PASSWORD", Server.PASSWORD, "BENCH_KEY",
                server.keyFile().toString(), "BENCH_SSH_PORT", Integer.toString(server.port("ssh")), "BENCH_WSMAN_PORT",
                Integer.toString(server.port("wsman"))));
            Process running = shell.start();
            running.getOutputStream().close();
            try (BufferedReader said = running.inputReader()) {
                said.lines().forEach(line -> figure(figures, line));
            }
            if (Files.isExecutable(SSHD)) {
                openSsh(server, figures);
            } else {
                System.out.println("no " + SSHD + ": nothing to be beside");
            }
        }
    }

    private static void figure(Figures figures, String line) {
        int space = line.lastIndexOf(' ');
        try {
            String name = line.substring(0, Math.max(0, space));
            double value = Double.parseDouble(line.substring(space + 1));
            if (name.endsWith("kb") || name.endsWith("sessions")) {
                figures.amount(name, value, "");
            } else {
                figures.time(name, value);
            }
        } catch (NumberFormatException e) {
            System.out.println(line); // something went wrong there, and it says so
        }
    }

    /** A shell command over a connection that is there, by OpenSSH's client and server. */
    private static void openSsh(Server server, Figures figures) throws Exception {
        Path folder = Files.createDirectory(server.state().resolve("openssh"));
        Path hostKey = folder.resolve("host");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey.toString());
        Path keys = Files.copy(server.state().resolve("authorized_keys.d").resolve(Server.USER), folder.resolve("keys"));
        Files.createDirectories(Path.of("/run/sshd"));
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process sshd = new ProcessBuilder(SSHD.toString(), "-D", "-f", "/dev/null", "-p", Integer.toString(port), "-h", hostKey.toString(), "-o",
            "ListenAddress=127.0.0.1", "-o", "AuthorizedKeysFile=" + keys, "-o", "StrictModes=no", "-o", "PidFile=none", "-o",
            "PermitRootLogin=yes").redirectErrorStream(true).redirectOutput(folder.resolve("sshd.out").toFile()).start();
        String[] ssh = {"ssh", "-F", "/dev/null", "-i", server.keyFile().toString(), "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o", "ConnectionAttempts=20", "-o",
            "ControlPath=" + folder.resolve("control"), "-p", Integer.toString(port), "127.0.0.1"};
        Process master = new ProcessBuilder(with(ssh, 1, "-M", "-N")).start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!Files.exists(folder.resolve("control")) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            figures.time("OpenSSH: a shell command, on a connection", Figures.median(20, () -> run(with(ssh, ssh.length, "true").toArray(String[]::new))));
            figures.time("OpenSSH: ten million bytes of a command", Figures.median(5, () ->
                run(with(ssh, ssh.length, "head -c 10000000 /dev/zero").toArray(String[]::new))));
        } finally {
            master.destroy();
            sshd.destroy();
        }
    }

    private static List<String> with(String[] words, int at, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(at, List.of(more));
        return all;
    }

    private static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed.");
        }
    }
}
