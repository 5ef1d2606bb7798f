package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;

/**
 * Whatever is lost between a client and the server, and whenever the client leaves and comes back: it gets all output once, in order.
 * {@code -Dmooring.cuts=N} plays so many games instead of a few; each has its number as its seed.
 */
@Timeout(3600)
class LostAnswersTest {

    private static final int GAMES = Integer.getInteger("mooring.cuts", 40);
    private static final Duration ROBUST = Duration.ofMinutes(4);

    @Test
    void allOutputComesOnceAndInOrderWhateverIsLost() throws Exception {
        for (int seed = 0; seed < GAMES; seed++) {
            Game game = new Game(seed);
            assertEquals(game.expected(), game.play(), "seed " + seed);
        }
    }

    /** One client and its session, with a network that loses requests and answers. */
    private static final class Game {

        private Instant now = Instant.EPOCH;
        private final Random random;
        private final Sessions sessions;
        private final Shells shells;
        private final TestClient client;
        private final int outputs;
        private final int growth;

        Game(int seed) {
            random = new Random(seed);
            outputs = 1 + random.nextInt(120);
            growth = random.nextInt(4) == 0 ? random.nextInt(2500) : random.nextInt(60);
            SessionLimits limits = new SessionLimits(Duration.ofHours(2), Duration.ofHours(2), BufferingMode.Block,
                2000 + random.nextInt(200_000), 9);
            EchoProcess echo = new EchoProcess();
            sessions = new Sessions(new SessionTable(9, 9), new FixedConfigurations(List.of(Samples.configuration("test", EchoProcess.KIND, limits))),
                kind -> Optional.of(echo), record -> {}, () -> now);
            shells = new Shells(() -> now, ROBUST);
            client = new TestClient(new Operations(sessions, shells));
        }

        List<String> expected() {
            List<String> all = new ArrayList<>(IntStream.rangeClosed(1, outputs).mapToObj(i -> i + "x".repeat(i * growth)).toList());
            all.add("ended");
            return all;
        }

        List<String> play() throws Exception {
            lossy(client.creating());
            client.heard(lossy(client.receiving(SessionMessage.SESSION, 500_000)));
            UUID command = UUID.randomUUID();
            lossy(client.commanding(command, "count " + outputs + " " + growth));
            List<String> heard = new ArrayList<>();
            String answer;
            do {
                happens();
                answer = lossy(client.receiving(command, 32_768 + random.nextInt(100_000)));
                heard.addAll(client.heard(answer));
            } while (!answer.contains("CommandState/Done"));
            return heard;
        }

        /** Between two requests, the client may leave and come back, or be away for long. */
        private void happens() throws Exception {
            switch (random.nextInt(12)) {
                case 0 -> {
                    lossy(client.leaving("Disconnect"));
                    lossy(client.leaving("Reconnect"));
                }
                case 1 -> {
                    now = now.plus(ROBUST);
                    shells.look();
                }
                default -> { /* nothing */ }
            }
        }

        /** Sends a request until its answer has come. */
        private String lossy(Request request) throws Exception {
            while (true) {
                switch (random.nextInt(6)) {
                    case 0 -> { /* the request is lost */ }
                    case 1 -> client.perform(request).written().accept(true); // the answer is lost on its way
                    case 2 -> client.perform(request).written().accept(false); // it could not be written
                    default -> {
                        return client.answered(request);
                    }
                }
            }
        }
    }
}
