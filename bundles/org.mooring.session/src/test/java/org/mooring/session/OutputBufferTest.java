package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.EarlierAnswer;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;

@Timeout(30)
class OutputBufferTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int ONE = SessionMessage.HEADER_BYTES + 1;

    private final Object reader = new Object();

    @Test
    void messagesOfAllPipelinesComeInTheOrderInWhichTheyWereSaid() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.put(output(SECOND, "2"));
        buffer.put(output(FIRST, "3"));

        assertEquals(List.of("1", "2", "3"), texts(buffer, null));
    }

    @Test
    void onePipelineIsReadWithoutTheOthers() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.put(output(SECOND, "2"));
        buffer.put(output(FIRST, "3"));

        assertEquals(List.of("1", "3"), texts(buffer, FIRST));
        assertEquals(List.of("2"), texts(buffer, null));
    }

    @Test
    void aPipelineThatEndedSaysSoAfterItsLastMessage() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.pipelineEnded(FIRST);

        assertInstanceOf(Received.Output.class, buffer.take(reader, FIRST, LONG));
        assertInstanceOf(Received.PipelineEnded.class, buffer.take(reader, FIRST, LONG));
    }

    @Test
    void aReaderWaitsForAMessage() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        Thread.startVirtualThread(() -> put(buffer, output(FIRST, "1")));

        assertEquals("1", text(buffer.take(reader, LONG)));
    }

    @Test
    void withoutAMessageInTimeNothingIsAnswered() throws Exception {
        assertInstanceOf(Received.Nothing.class, buffer(1000, BufferingMode.Block).take(reader, Duration.ofMillis(1)));
    }

    @Test
    void aPipelineWaitsForRoomUntilAMessageIsDelivered() throws Exception {
        OutputBuffer buffer = buffer(2 * ONE, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.put(output(FIRST, "2"));
        Thread producer = Thread.ofVirtual().start(() -> put(buffer, output(FIRST, "3")));
        awaitState(producer, Thread.State.WAITING);

        Received.Output first = (Received.Output) buffer.take(reader, LONG);
        assertEquals(2 * ONE, buffer.bytes());
        buffer.delivered(reader, first);

        producer.join();
        assertEquals(List.of("2", "3"), texts(buffer, null));
    }

    @Test
    void aMessageLargerThanTheCapComesThroughAnEmptyBuffer() throws Exception {
        OutputBuffer buffer = buffer(10, BufferingMode.Block);
        buffer.put(output(FIRST, "x".repeat(100)));

        assertEquals(1, texts(buffer, null).size());
    }

    @Test
    void theSessionItselfNeverWaitsForPipelines() throws Exception {
        OutputBuffer buffer = buffer(ONE, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));

        buffer.put(output(SessionMessage.SESSION, "2"));

        assertEquals(List.of("2"), texts(buffer, SessionMessage.SESSION));
    }

    @Test
    void aSessionThatIsNeverReadCannotSayMoreThanTwiceTheCap() throws Exception {
        OutputBuffer buffer = buffer(ONE, BufferingMode.Block);
        buffer.put(output(SessionMessage.SESSION, "1"));
        buffer.put(output(SessionMessage.SESSION, "2"));

        assertThrows(SessionException.class, () -> buffer.put(output(SessionMessage.SESSION, "3")));
    }

    @Test
    void dropForgetsTheOldestOutputButNoState() throws Exception {
        OutputBuffer buffer = buffer(3 * ONE, BufferingMode.Drop);
        buffer.detach();
        buffer.put(message(EchoProcess.PIPELINE_STATE, FIRST, "s"));
        for (int i = 0; i < 10; i++) {
            buffer.put(output(FIRST, Integer.toString(i)));
        }
        buffer.attach(reader, false);

        assertEquals(List.of("s", "8", "9"), texts(buffer, null));
    }

    @Test
    void dropWaitsWhileSomebodyReads() throws Exception {
        OutputBuffer buffer = buffer(ONE, BufferingMode.Drop);
        buffer.put(output(FIRST, "1"));
        Thread producer = Thread.ofVirtual().start(() -> put(buffer, output(FIRST, "2")));
        awaitState(producer, Thread.State.WAITING);

        assertEquals("1", deliver(buffer));
        assertEquals("2", deliver(buffer));
    }

    @Test
    void whatWasReceivedButNotDeliveredIsThereForTheNextReaderInOrder() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        for (int i = 0; i < 4; i++) {
            buffer.put(output(i % 2 == 0 ? FIRST : SECOND, Integer.toString(i)));
        }
        Received.Output first = (Received.Output) buffer.take(reader, LONG);
        buffer.take(reader, LONG);
        buffer.delivered(reader, first);

        buffer.detach();
        Object next = new Object();
        buffer.attach(next, false);

        List<String> texts = new ArrayList<>();
        while (buffer.take(next, Duration.ZERO) instanceof Received.Output output) {
            texts.add(Samples.text(output.message()));
        }
        assertEquals(List.of("1", "2", "3"), texts);
    }

    @Test
    void whatAnEarlierServerAnsweredIsForTheClientThatResumesOnce() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        for (int i = 0; i < 4; i++) {
            buffer.keep(7 + i, output(i % 2 == 0 ? FIRST : SECOND, Integer.toString(i)), () -> { });
        }
        buffer.earlierAnswer(SECOND, "name", true, 8);
        buffer.attach(reader, true);
        EarlierAnswer earlier = buffer.earlierAnswer(reader, SECOND).orElseThrow();
        buffer.delivered(reader, SECOND, earlier.upTo());

        assertEquals("name", earlier.name());
        assertEquals(Optional.empty(), buffer.earlierAnswer(reader, SECOND));
        assertEquals(List.of("0", "2", "3"), texts(buffer, null));
        buffer.earlierAnswer(FIRST, "other", true, 7);
        buffer.attach(reader, false);
        assertEquals(Optional.empty(), buffer.earlierAnswer(reader, FIRST));
    }

    @Test
    void whatAnEngineKeepsHasTheSameNumberInEveryRunOfTheServerWhateverTheSessionSaysItself() throws Exception {
        OutputBuffer first = buffer(1000, BufferingMode.Block);
        first.keep(1, output(FIRST, "1"), () -> { });
        first.put(output(SessionMessage.SESSION, "the session's own"));
        first.keep(2, output(FIRST, "2"), () -> { });
        OutputBuffer next = buffer(1000, BufferingMode.Block);
        next.keep(2, output(FIRST, "2"), () -> { });

        List<Received.Output> said = new ArrayList<>();
        while (first.take(reader, Duration.ZERO) instanceof Received.Output output) {
            said.add(output);
        }
        assertEquals(((Received.Output) next.take(reader, Duration.ZERO)).sequence(), said.getLast().sequence());
        assertEquals(2, OutputBuffer.number(said.getLast().sequence()));
        assertEquals(said.stream().sorted(Comparator.comparing(Received.Output::sequence)).toList(), said);
    }

    @Test
    void whatTheFileKeptHasTheNumberThatItHad() throws Exception {
        OutputBuffer buffer = new OutputBuffer(1000, BufferingMode.Block);
        buffer.restore(new TreeMap<>(Map.of(5L, output(FIRST, "5"), 9L, output(FIRST, "9"))));
        buffer.attach(reader, true);

        buffer.delivered(reader, FIRST, 7);

        assertEquals(List.of("9"), texts(buffer, null));
    }

    @Test
    void aReaderThatWaitsIsReleasedWhenItIsDetached() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        AtomicReference<Received> received = new AtomicReference<>();
        Thread waiting = Thread.ofVirtual().start(() -> received.set(take(buffer)));
        awaitState(waiting, Thread.State.TIMED_WAITING);

        buffer.detach();

        waiting.join();
        assertEquals(State.Disconnected, assertInstanceOf(Received.Over.class, received.get()).state());
    }

    @Test
    void aFinishedBufferIsReadToItsEndAndTakesNoMore() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.finish(new Received.Over(State.Closed, "over"));

        assertThrows(SessionException.class, () -> buffer.put(output(FIRST, "2")));
        assertEquals("1", text(buffer.take(reader, LONG)));
        assertEquals("over", assertInstanceOf(Received.Over.class, buffer.take(reader, LONG)).reason());
    }

    @Test
    void producersThatWaitAreReleasedWhenTheSessionCloses() throws Exception {
        OutputBuffer buffer = buffer(ONE, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        AtomicReference<Exception> thrown = new AtomicReference<>();
        Thread producer = Thread.ofVirtual().start(() -> thrown.set(assertThrows(SessionException.class,
            () -> buffer.put(output(FIRST, "2")))));
        awaitState(producer, Thread.State.WAITING);

        buffer.closing();

        producer.join();
        assertInstanceOf(SessionException.class, thrown.get());
    }

    @Test
    void aForgottenPipelineGivesItsRoomBack() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.put(output(FIRST, "2"));
        buffer.take(reader, LONG);
        buffer.put(output(SECOND, "3"));

        buffer.forget(FIRST);

        assertEquals(ONE, buffer.bytes());
        assertEquals(List.of("3"), texts(buffer, null));
    }

    @Test
    void manyProducersAndASlowReaderStayWithinTheCapAndLoseNothing() throws Exception {
        int producers = 8;
        int each = 2_000;
        long cap = 20 * 50;
        OutputBuffer buffer = buffer(cap, BufferingMode.Block);
        CountDownLatch done = new CountDownLatch(producers);
        for (int p = 0; p < producers; p++) {
            UUID pipeline = UUID.randomUUID();
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < each; i++) {
                    put(buffer, output(pipeline, Integer.toString(i)));
                }
                done.countDown();
            });
        }
        var next = new java.util.HashMap<UUID, AtomicInteger>();
        for (int i = 0; i < producers * each; i++) {
            assertTrue(buffer.bytes() <= cap);
            Received.Output output = (Received.Output) buffer.take(reader, LONG);
            int expected = next.computeIfAbsent(output.message().pipeline(), id -> new AtomicInteger()).getAndIncrement();
            assertEquals(Integer.toString(expected), Samples.text(output.message()));
            buffer.delivered(reader, output);
        }
        done.await();
        assertEquals(0, buffer.bytes());
    }

    @Test
    void whatWasSentStaysForTheNextReaderAsLongAsThereIsRoom() throws Exception {
        OutputBuffer buffer = buffer(3 * ONE, BufferingMode.Block);
        for (String text : List.of("1", "2", "3", "4", "5")) {
            buffer.put(output(FIRST, text));
            buffer.sent(reader, (Received.Output) buffer.take(reader, LONG));
        }

        buffer.detach();
        buffer.attach(reader, false);

        assertEquals(List.of("3", "4", "5"), texts(buffer, null));
    }

    @Test
    void whatWasSentAndClosedIsForgottenAndTheSessionsOwnWordsAreWhenTheyAreSent() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.put(output(SessionMessage.SESSION, "2"));
        buffer.sent(reader, (Received.Output) buffer.take(reader, LONG));
        buffer.sent(reader, (Received.Output) buffer.take(reader, LONG));
        assertEquals(ONE, buffer.bytes());

        buffer.forget(FIRST);

        assertEquals(0, buffer.bytes());
    }

    @Test
    void aReaderThatLeavesHearsTheSessionsLastWordsOnly() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.leaving(reader);
        buffer.put(output(SessionMessage.SESSION, "closed"));
        buffer.put(output(FIRST, "2"));
        buffer.left(reader);

        assertEquals("closed", text(buffer.take(reader, LONG)));
        assertEquals(State.Disconnected, assertInstanceOf(Received.Over.class, buffer.take(reader, LONG)).state());
        buffer.detach();
        buffer.attach(reader, false);
        assertEquals(List.of("1", "closed", "2"), texts(buffer, null));
    }

    @Test
    void whatIsDeliveredAfterTheReaderCameBackIsNotReadAgain() throws Exception {
        OutputBuffer buffer = buffer(1000, BufferingMode.Block);
        buffer.put(output(FIRST, "1"));
        buffer.put(output(FIRST, "2"));
        Received.Output first = (Received.Output) buffer.take(reader, LONG);
        buffer.detach();
        buffer.attach(reader, false);

        buffer.delivered(reader, first);

        assertEquals(List.of("2"), texts(buffer, null));
    }

    private OutputBuffer buffer(long capacity, BufferingMode mode) {
        OutputBuffer buffer = new OutputBuffer(capacity, mode);
        buffer.attach(reader, false);
        return buffer;
    }

    private static SessionMessage output(UUID pipeline, String text) {
        return message(EchoProcess.PIPELINE_OUTPUT, pipeline, text);
    }

    private static SessionMessage message(int type, UUID pipeline, String text) {
        return SessionMessage.of(SessionMessage.TO_CLIENT, type, Samples.POOL, pipeline, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> texts(OutputBuffer buffer, UUID pipeline) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        while (buffer.take(reader, pipeline, Duration.ZERO) instanceof Received.Output output) {
            texts.add(Samples.text(output.message()));
        }
        return texts;
    }

    private String deliver(OutputBuffer buffer) throws InterruptedException {
        Received.Output output = (Received.Output) buffer.take(reader, LONG);
        buffer.delivered(reader, output);
        return Samples.text(output.message());
    }

    private static String text(Received received) {
        return Samples.text(((Received.Output) received).message());
    }

    private Received take(OutputBuffer buffer) {
        try {
            return buffer.take(reader, LONG);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(OutputBuffer buffer, SessionMessage message) {
        try {
            buffer.put(message);
        } catch (SessionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitState(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }
}
