package org.mooring.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.host.HostUI;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.client.ssh.SshClientTransport;

/**
 * Games of our own client with our own server over SSH: each opens a session with two commands, lists it, leaves it and comes back, from the same
 * and from other clients, over connections that are cut at random bytes, until all that the commands say has come. {@code -Dmooring.cuts=N} plays
 * N games; each has its number as its seed.
 */
@Timeout(300)
class OwnClientCutsTest {

    private static final int LAST = 2000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    static Path directory;
    private static SshServerFixture server;
    private static CuttingNetwork network;
    /** Each is a process of clients: one remembers what its clients have taken. */
    private static List<SshClientTransport> processes;
    private static SshTarget target;
    private static int games;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("mooring.cuts", 20));
    }

    @BeforeAll
    static void start() throws Exception {
        server = new SshServerFixture(directory, Map.of("connectionsBeforeLoginPerHost", 100));
        network = new CuttingNetwork(server.transport.port());
        processes = List.of(new SshClientTransport(), new SshClientTransport());
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = directory.resolve("key_of_alice");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "", null, out);
        }
        server.keys.put("alice", key.getPublic());
        target = new SshTarget("127.0.0.1", network.port(), "alice", file.toString(), "powershell/powershell", -1,
            Map.of("StrictHostKeyChecking", "no", "UserKnownHostsFile", directory.resolve("known").toString()), null);
    }

    @AfterAll
    static void stop() throws Exception {
        int cuts = network.cuts();
        System.out.println(games + " games, " + cuts + " cuts");
        assertTrue(cuts > 3 * games, cuts + " cuts in " + games + " games");
        network.close();
        server.close();
    }

    private UUID pool;
    private final UUID longWords = UUID.randomUUID();
    private final UUID shortWords = UUID.randomUUID();
    /** The newest that any client has got of each command. */
    private final Map<UUID, Integer> newest = new HashMap<>();
    /** What a client had got that left in good order: nobody gets it again. */
    private final Map<UUID, Integer> certain = new HashMap<>();
    /** What any client of a process has got: no other of that process gets it again. */
    private final Map<SshClientTransport, Map<UUID, Integer>> taken = new HashMap<>();
    private Client client;
    private String wrong;

    /** A client's end. What comes is the next of its command. */
    private final class Client implements ConnectionListener {

        private final SshClientTransport process;
        private final Map<UUID, Integer> got = new HashMap<>();
        private final Set<UUID> asked = new HashSet<>();
        private ClientConnection connection;
        private boolean opened;
        private boolean lost;

        Client(SshClientTransport process) {
            this.process = process;
        }

        @Override
        public void received(SessionMessage message) {
            UUID command = message.pipeline();
            synchronized (newest) {
                if (command.equals(SessionMessage.SESSION)) {
                    opened = true;
                } else if (this == client) {
                    got(command, number(message));
                }
                newest.notifyAll();
            }
        }

        private void got(UUID command, int number) {
            Integer before = got.put(command, number);
            int own = taken.computeIfAbsent(process, one -> new HashMap<>()).getOrDefault(command, 0);
            boolean right = before != null ? number == before + 1
                : number <= newest.get(command) + 1 && number > certain.get(command) && number > own;
            if (!right && wrong == null) {
                wrong = (command.equals(longWords) ? "long " : "short ") + number + " came after " + before + ", the newest anywhere was "
                    + newest.get(command) + ", of the process " + own + ", and up to " + certain.get(command) + " all was left in good order";
            }
            taken.get(process).merge(command, number, Math::max);
            newest.merge(command, number, Math::max);
        }

        @Override
        public void lost(ConnectionException reason) {
            synchronized (newest) {
                lost = true;
                newest.notifyAll();
            }
        }

        /** Until that holds, or the connection is lost. */
        void await(BooleanSupplier condition) throws ConnectionException, InterruptedException {
            long deadline = System.nanoTime() + PATIENCE;
            synchronized (newest) {
                while (!lost && !condition.getAsBoolean()) {
                    newest.wait(1000);
                    assertTrue(System.nanoTime() < deadline, () -> "Nothing more came after " + newest);
                }
                if (lost) {
                    throw new ConnectionException("It was cut.", 0);
                }
            }
        }

        ClientConnection connection() throws ConnectionException, InterruptedException {
            synchronized (newest) {
                lost = false;
            }
            if (connection == null) {
                connection = process.connect(target, pool, HostUI.NONE, this);
            }
            return connection;
        }
    }

    private static int number(SessionMessage message) {
        String text = Samples.text(message);
        return text.equals("ended") ? LAST : Integer.parseInt(text.replaceAll("x+$", ""));
    }

    private SessionMessage message(int type, UUID command, String data) {
        return SessionMessage.of(SessionMessage.TO_SERVER, type, pool, command, data.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereverConnectionsAreCutNothingIsLostAndNothingComesTwice(int seed) throws Exception {
        Random chance = new Random(seed);
        open(chance);
        while (!isOver()) {
            play(chance);
            assertEquals(null, wrong, () -> "game " + seed);
        }
        removeAll();
        games++;
    }

    private boolean isOver() {
        synchronized (newest) {
            return newest.values().stream().allMatch(number -> number == LAST);
        }
    }

    private int sum() {
        return newest.get(longWords) + newest.get(shortWords);
    }

    /** So many bytes as are needed to log in, or some more, or many more. */
    private static long some(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> 1 + chance.nextInt(6000);
            case 1 -> 5000 + chance.nextInt(5000);
            case 2 -> 6000 + chance.nextInt(60_000);
            default -> 50_000 + chance.nextInt(300_000);
        };
    }

    /** A session with two commands, of which one's output is not asked for yet. What is cut off is begun anew, as another session. */
    private void open(Random chance) throws Exception {
        while (true) {
            pool = UUID.randomUUID();
            synchronized (newest) {
                client = new Client(processes.getFirst());
                taken.clear();
                List.of(longWords, shortWords).forEach(command -> {
                    newest.put(command, 0);
                    certain.put(command, 0);
                });
            }
            network.pass(chance.nextBoolean() ? Long.MAX_VALUE : some(chance));
            try {
                Client now = client;
                now.connection().open(List.of(message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")));
                now.await(() -> now.opened);
                now.connection.send(message(EchoProcess.CREATE_PIPELINE, longWords, "count " + (LAST - 1) + " 2"));
                now.asked.add(longWords);
                now.connection.begin(message(EchoProcess.CREATE_PIPELINE, shortWords, "count " + (LAST - 1)));
                now.connection.disconnect(-1, "None");
                certain.putAll(newest);
                return;
            } catch (ConnectionException cutOff) {
                // Whatever is there of it is removed at the end.
            }
        }
    }

    /** A client comes or comes back, takes some of what is said, and leaves or is cut off. */
    private void play(Random chance) throws Exception {
        network.pass(some(chance));
        if (chance.nextInt(8) == 0) {
            list();
        }
        synchronized (newest) {
            if (chance.nextInt(3) == 0) {
                client = new Client(processes.get(chance.nextInt(processes.size())));
            }
        }
        try {
            join(client);
            int enough = chance.nextInt(LAST);
            boolean leaves = chance.nextInt(3) == 0;
            int from = sum();
            client.await(() -> isOver() || leaves && sum() >= from + enough);
            if (leaves) {
                leave(chance);
            }
        } catch (ConnectionException cutOff) {
            // Whatever came until then counts.
        }
    }

    /** In good order, unless it is cut off then. */
    private void leave(Random chance) throws ConnectionException, InterruptedException {
        if (chance.nextBoolean()) {
            network.cutAfter(chance.nextInt(3000));
        }
        client.connection.disconnect(-1, "None");
        synchronized (newest) {
            certain.putAll(newest);
        }
    }

    private void join(Client now) throws ConnectionException, InterruptedException {
        if (now.connection == null || !now.connection().resume()) {
            now.asked.clear();
            now.connection().connect(List.of(message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")));
        }
        for (UUID command : List.of(shortWords, longWords)) {
            if (newest.get(command) < LAST && now.asked.add(command)) {
                now.connection.connectPipeline(command);
            }
        }
    }

    /** Either nothing or everything is told. */
    private void list() throws InterruptedException {
        try {
            assertTrue(processes.getFirst().sessions(target, HostUI.NONE).stream().map(KeptSession::instanceId).anyMatch(pool::equals));
        } catch (ConnectionException cutOff) {
            // Nothing was told.
        }
    }

    private void removeAll() throws Exception {
        network.pass(Long.MAX_VALUE);
        long deadline = System.nanoTime() + PATIENCE;
        SshClientTransport any = processes.getFirst();
        for (List<KeptSession> there = any.sessions(target, HostUI.NONE); !there.isEmpty(); there = any.sessions(target, HostUI.NONE)) {
            for (KeptSession session : there) {
                any.connect(target, session.instanceId(), HostUI.NONE, new Client(any)).close();
            }
            assertTrue(System.nanoTime() < deadline);
        }
    }
}
