package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.Samples;

/**
 * Games of a keeper with one server after the other: each is cut off at a random byte, or ends in good order, until everything that two
 * commands say is with a client or with the engine. {@code -Dmooring.cuts=N} plays N games; each has its number as its seed.
 */
@Timeout(300)
class LinkCutsTest {

    private static final int LAST = 1000;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("mooring.cuts", 20));
    }

    @TempDir
    Path directory;

    private final UUID shortWords = UUID.randomUUID();
    private final UUID longWords = UUID.randomUUID();
    /** The newest message of each command that is with a client or the engine. */
    private final Map<UUID, Integer> newest = new HashMap<>(Map.of(shortWords, 0, longWords, 0));
    private final Session session = new Session(true, Duration.ofHours(1), BufferingMode.Block, 60_000);
    /** What the engine took for clients that begin anew, and is not counted yet. */
    private final BlockingQueue<SessionMessage> taken = new LinkedBlockingQueue<>();
    private Child child;
    private CuttingRelay relay;
    /** What was handed on by servers that ended in good order. */
    private final Set<String> known = new HashSet<>();
    private int cuts;
    private int ends;

    @ParameterizedTest
    @MethodSource("seeds")
    void whereverTheLinkIsCutNothingIsLostAndNothingComesAgainThatTheKeeperWasToldOf(int seed) throws Exception {
        Random chance = new Random(seed);
        KeptSession kept = new KeptSession((request, output) -> new Taking(new ProcessRequest(request.session(), request.connection(),
            request.configuration(), null), output, taken), Clock.systemUTC(), Duration.ofMinutes(5));
        Path sockets = Files.createTempDirectory("mooring");
        child = new Child(directory.resolve("record"), directory.resolve("own"), sockets.resolve("r"), "secret", Integer.MAX_VALUE, Instant.EPOCH,
            "alice", UUID.randomUUID());
        try (KeeperSocket listening = new KeeperSocket(sockets.resolve("s"), "secret", kept);
                CuttingRelay between = new CuttingRelay(sockets.resolve("r"), sockets.resolve("s"))) {
            relay = between;
            begin();
            while (newest.values().stream().anyMatch(number -> number < LAST)) {
                play(chance);
            }
            assertEquals(Set.of(), relay.again);
            end();
        } finally {
            kept.close();
            Files.deleteIfExists(sockets.resolve("r"));
            Files.deleteIfExists(sockets);
        }
        assertTrue(cuts > 10 && ends > 3, cuts + " cuts, " + ends + " ends in good order");
    }

    private ChildChannel server(Session to) throws IOException {
        return new ChildChannel(child, new Link(SocketChannel.open(UnixDomainSocketAddress.of(child.socket()))), to);
    }

    private void greet(ChildChannel server) throws Exception {
        server.hello(Duration.ofSeconds(60));
        for (SessionMessage message = taken.poll(); message != null; message = taken.poll()) {
            gone(message, "taken by the engine");
            String name = name(message);
            assertFalse(known.contains(name), () -> name + " is with the engine and with a client");
        }
    }

    private void begin() throws Exception {
        relay.passNext(Long.MAX_VALUE, Long.MAX_VALUE);
        ChildChannel server = server(session);
        greet(server);
        server.open(RequestData.of("echo", List.of(), session.request()));
        server.send(Session.opening());
        server.send(Session.command(longWords, "count " + (LAST - 1) + " 1"));
        server.send(Session.command(shortWords, "count " + (LAST - 1)));
        server.serverEnds();
        assertFalse(relay.wasCut());
    }

    private void end() throws Exception {
        relay.passNext(Long.MAX_VALUE, Long.MAX_VALUE);
        ChildChannel server = server(session.again());
        greet(server);
        server.serverEnds();
        assertFalse(relay.wasCut());
    }

    /** A server comes, hands on some of what it is told, in one of its turns to a client that begins anew, and is gone. */
    private void play(Random chance) throws Exception {
        boolean cutting = chance.nextInt(5) > 0;
        relay.passNext(cutting ? 90 + chance.nextInt(1500) : Long.MAX_VALUE, cutting ? 40 + chance.nextInt(60_000) : Long.MAX_VALUE);
        boolean fresh = chance.nextInt(8) == 0;
        int some = chance.nextInt(120);
        Session again = session.again();
        List<SessionMessage> handed = new ArrayList<>();
        Exception failed = null;
        ChildChannel server = server(again);
        try {
            greet(server);
            hand(again, some, handed);
            if (fresh) {
                server.attached(AttachMode.FRESH, drained(again));
                server.send(Session.opening());
            }
        } catch (SessionException | IOException e) {
            failed = e; // what was handed on counts
        } finally {
            server.serverEnds();
        }
        if (relay.wasCut()) {
            cuts++;
        } else {
            if (failed != null) {
                throw failed; // of itself, and not since the link was cut
            }
            ends++;
            handed.forEach(message -> known.add(name(message)));
        }
        handed.forEach(message -> gone(message, "handed on"));
    }

    /** Hands on so many messages, or what comes until the link is cut. */
    private void hand(Session from, int some, List<SessionMessage> handed) throws InterruptedException {
        Map<UUID, Integer> left = new HashMap<>(newest);
        while (handed.size() < some && left.values().stream().anyMatch(number -> number < LAST)) {
            Session.Kept next = next(from.kept, from.broken);
            if (next == null) {
                return;
            }
            handed.add(next.message());
            left.merge(next.message().pipeline(), number(next.message()), Math::max);
            next.gone().run();
        }
    }

    private static Session.Kept next(BlockingQueue<Session.Kept> kept, BlockingQueue<String> broken) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            boolean over = !broken.isEmpty();
            Session.Kept next = kept.poll(over ? 0 : 1, TimeUnit.MILLISECONDS);
            if (next != null || over) {
                return next;
            }
        }
        throw new AssertionError("Nothing more came.");
    }

    /** As a session does for a client that begins anew. */
    private static Supplier<List<SessionMessage>> drained(Session session) {
        return () -> {
            List<Session.Kept> all = new ArrayList<>();
            session.kept.drainTo(all);
            all.forEach(one -> one.gone().run());
            return all.stream().map(Session.Kept::message).toList();
        };
    }

    private static int number(SessionMessage message) {
        String text = Samples.text(message);
        return text.equals("ended") ? LAST : Integer.parseInt(text.replaceAll("x+$", ""));
    }

    private static String name(SessionMessage message) {
        return message.pipeline() + " " + number(message);
    }

    /** Nothing before it was passed over. */
    private void gone(SessionMessage message, String how) {
        int number = number(message);
        int before = newest.get(message.pipeline());
        assertTrue(number <= before + 1, () -> number + " was " + how + " after " + before);
        newest.put(message.pipeline(), Math.max(before, number));
    }
}
