package org.mooring.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/** A server in a process of its own, with a state directory that is thrown away. */
final class Server implements AutoCloseable {

    static final String USER = "bench";
    static final String PASSWORD = "a password for the bench";

    private final Path state;
    private final KeyPair key;
    private final Process process;
    private final double startMillis;

    private Server(Path state, KeyPair key, Process process, double startMillis) {
        this.state = state;
        this.key = key;
        this.process = process;
        this.startMillis = startMillis;
    }

    /** Starts it and waits until it listens. */
    static Server start(Path mooring) throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("mooring-bench");
        addUser(mooring, state);
        KeyPair key = authorize(state);
        allowManySessions(state);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(mooring.toString(), "server", "--state", state.toString(), "--ssh-port", "0", "--wsman-port", "0")
            .redirectErrorStream(true).redirectOutput(state.resolve("server.out").toFile()).start();
        Server server = new Server(state, key, process, 0);
        server.port("ssh");
        server.port("wsman");
        return new Server(state, key, process, (System.nanoTime() - begin) / 1e6);
    }

    private static void addUser(Path mooring, Path state) throws IOException, InterruptedException {
        Process add = new ProcessBuilder(mooring.toString(), "user", "--state", state.toString(), "add", USER).redirectErrorStream(true).start();
        add.getOutputStream().write((PASSWORD + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        add.getOutputStream().close();
        String said = new String(add.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (add.waitFor() != 0) {
            throw new IOException("mooring user add failed: " + said);
        }
    }

    private static void allowManySessions(Path state) throws IOException {
        Files.createDirectories(state.resolve("conf"));
        Files.writeString(state.resolve("conf/bench.json"), """
            {
              "org.mooring.session": { "sessions": 20000, "sessionsPerUser": 20000 }
            }
            """);
        Files.createDirectories(state.resolve("configurations"));
        Files.writeString(state.resolve("configurations/powershell.pssc"), """
            @{
                SchemaVersion = '2.0.0.0'
                SessionType = 'Default'
                SessionsPerUser = 20000
                AllowedUsers = '*'
            }
            """);
    }

    private static KeyPair authorize(Path state) throws IOException {
        try {
            KeyPair key = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
            Set<PosixFilePermission> ownersAlone = PosixFilePermissions.fromString("rwx------");
            Path keys = Files.createDirectories(state.resolve("authorized_keys.d"), PosixFilePermissions.asFileAttribute(ownersAlone));
            Files.writeString(keys.resolve(USER), PublicKeyEntry.toString(key.getPublic()) + "\n");
            return key;
        } catch (GeneralSecurityException e) {
            throw new IOException("There is no key to log in with: " + e.getMessage(), e);
        }
    }

    /** The key that the user may log in with. */
    KeyPair key() {
        return key;
    }

    double startMillis() {
        return startMillis;
    }

    int port(String transport) throws IOException, InterruptedException {
        Path file = state.resolve(transport + ".port");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The server does not listen:\n" + Files.readString(state.resolve("server.out")));
            }
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    /** The server's JVM, which may be a child of the process that was started. */
    private ProcessHandle jvm() {
        return process.descendants().filter(child -> child.info().command().orElse("").endsWith("java")).findFirst().orElse(process.toHandle());
    }

    /** Live heap after a full collection, in bytes. */
    long liveHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        for (String line : jcmd("GC.heap_info").lines().toList()) {
            if (line.contains("used")) {
                return Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")) * 1024;
            }
        }
        throw new IOException("jcmd says nothing of the heap");
    }

    /** Platform threads. */
    int threads() throws IOException {
        try (var tasks = Files.list(Path.of("/proc/" + jvm().pid() + "/task"))) {
            return (int) tasks.count();
        }
    }

    /** Files and sockets that it has open. */
    int files() throws IOException {
        try (var files = Files.list(Path.of("/proc/" + jvm().pid() + "/fd"))) {
            return (int) files.count();
        }
    }

    /** Resident memory in bytes. */
    long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + jvm().pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("The system says nothing of the server's memory.");
    }

    /** How many live objects of a class there are. */
    long objects(String className) throws IOException, InterruptedException {
        for (String line : jcmd("GC.class_histogram").lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 4 && words[3].equals(className)) {
                return Long.parseLong(words[1]);
            }
        }
        return 0;
    }

    /** A file with the key, for programs. */
    Path keyFile() throws IOException, GeneralSecurityException {
        Path file = state.resolve("key");
        try (var out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, null, null, out);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    Path state() {
        return state;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(jvm().pid()), command));
        Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }
}
