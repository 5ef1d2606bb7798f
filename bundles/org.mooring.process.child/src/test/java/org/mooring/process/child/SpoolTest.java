package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;
import org.mooring.process.child.Frame.Kind;

@Timeout(60)
class SpoolTest {

    private final UUID pipeline = UUID.randomUUID();
    private final BlockingQueue<Frame> server = new LinkedBlockingQueue<>();

    private SessionMessage output(String text) {
        return Samples.message(EchoProcess.PIPELINE_OUTPUT, pipeline, text);
    }

    private static ByteBuffer numbers(long... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            buffer.putLong(number);
        }
        return buffer.flip();
    }

    private List<String> texts() {
        return server.stream().filter(frame -> frame.kind() == Kind.MESSAGE).map(frame -> Samples.text(SessionMessage.of(frame.data()))).toList();
    }

    @Test
    void whatIsKeptGoesToTheNextServerOnceMoreWithoutWhatIsGone() throws Exception {
        Spool spool = new Spool(10_000, BufferingMode.Block);
        spool.connect(server::add, Frame.of(Kind.RETURNED));
        spool.put(output("a"));
        spool.put(output("b"));
        spool.put(output("c"));
        spool.gone(numbers(1, 3));
        spool.disconnect();
        server.clear();

        spool.put(output("d"));
        spool.connect(server::add, Frame.of(Kind.RETURNED, 7));

        assertEquals(List.of("b", "d"), texts());
        assertEquals(7, server.stream().toList().getLast().number());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theNextServerHearsWhatTheOneBeforeAnsweredLast(boolean written) throws Exception {
        Spool spool = new Spool(10_000, BufferingMode.Block);
        spool.connect(server::add, Frame.of(Kind.RETURNED));
        for (String text : List.of("a", "b", "c", "d")) {
            spool.put(output(text));
        }
        spool.answering(new LastAnswer(pipeline, "first", false, 3));
        if (written) {
            spool.answered(pipeline, "first");
        }
        spool.disconnect();
        server.clear();

        spool.connect(server::add, Frame.of(Kind.RETURNED));

        LastAnswer said = LastAnswer.of(server.stream().filter(frame -> frame.kind() == Kind.EARLIER).findFirst().orElseThrow());
        assertEquals(new LastAnswer(pipeline, "first", written, 3), said);
    }

    @Test
    void anAnswerToAnotherClientIsNotTold() throws Exception {
        Spool spool = new Spool(10_000, BufferingMode.Block);
        spool.connect(server::add, Frame.of(Kind.RETURNED));
        spool.put(output("a"));
        spool.answering(new LastAnswer(pipeline, "first", false, 1));
        spool.forgetAnswers();
        spool.connect(server::add, Frame.of(Kind.RETURNED));

        assertTrue(server.stream().noneMatch(frame -> frame.kind() == Kind.EARLIER));
    }

    @Test
    void theNextServerHearsWhatRunsAndWhatHasEndedWithWordsThatAreKept() throws Exception {
        Spool spool = new Spool(10_000, BufferingMode.Block);
        spool.opened();
        spool.started(pipeline, "text");
        spool.put(output("a"));
        spool.ended(pipeline, "Completed");
        UUID running = UUID.randomUUID();
        spool.started(running, "text");

        spool.connect(server::add, Frame.of(Kind.RETURNED));

        assertEquals(List.of(Kind.OPENED, Kind.GOES_ON, Kind.MESSAGE, Kind.ENDED, Kind.RETURNED), server.stream().map(Frame::kind).toList());
        assertEquals(running, server.stream().filter(frame -> frame.kind() == Kind.GOES_ON).findFirst().orElseThrow().pipeline());
    }

    @Test
    void withoutServerAndRoomTheOldestGoesWhereTheModeIsDrop() throws Exception {
        SessionMessage one = output("0");
        Spool spool = new Spool(3L * one.size(), BufferingMode.Drop);
        for (int i = 0; i < 10; i++) {
            spool.put(output(Integer.toString(i)));
        }

        spool.connect(server::add, Frame.of(Kind.RETURNED));

        assertEquals(List.of("7", "8", "9"), texts());
    }

    @Test
    void withAServerItAsksForRoomAndGoesOnWhenThereIsSome() throws Exception {
        SessionMessage one = output("a");
        Spool spool = new Spool(one.size(), BufferingMode.Drop);
        spool.connect(server::add, Frame.of(Kind.RETURNED));
        spool.put(one);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            try {
                spool.put(output("b"));
            } catch (SessionException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Frame frame;
        do {
            frame = server.poll(30, TimeUnit.SECONDS);
        } while (frame.kind() != Kind.ROOM);
        assertEquals(one.size(), frame.number());

        spool.gone(numbers(1));

        second.get(30, TimeUnit.SECONDS);
        assertTrue(texts().contains("b"));
    }

    @Test
    void aSessionThatClosesWaitsForNoRoom() throws Exception {
        SessionMessage one = output("a");
        Spool spool = new Spool(one.size(), BufferingMode.Block);
        spool.put(one);
        spool.closing();

        assertThrows(SessionException.class, () -> spool.put(output("b")));
        spool.put(Samples.message(EchoProcess.RUNSPACEPOOL_STATE, SessionMessage.SESSION, "closed"));
    }
}
