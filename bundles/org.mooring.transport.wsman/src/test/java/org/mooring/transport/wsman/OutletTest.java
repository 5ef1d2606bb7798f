package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.EarlierAnswer;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;

class OutletTest {

    private static final UUID PIPELINE = UUID.randomUUID();

    private final Scripted session = new Scripted();
    private final Outlet outlet = new Outlet(PIPELINE, new Fragmenter(1000), UnaryOperator.identity());
    private final Defragmenter client = Defragmenter.ofClient(FragmentLimits.CLIENT);

    @Test
    void whatIsThereComesInOneAnswerAndTheEndWithIt() throws Exception {
        session.says(output(1, 10), output(2, 20), new Received.PipelineEnded());
        Outlet.Batch batch = receive(request("a", 153_600));
        assertTrue(batch.done());
        assertEquals(List.of(10, 20), sizes(batch));
    }

    @Test
    void aClientThatAsksForMoreBeforeItsAnswerIsKnownToBeWrittenGetsNothingTwice() throws Exception {
        session.says(output(1, 10));
        outlet.receive(session, request("a", 153_600));
        session.says(output(2, 20), new Received.PipelineEnded());
        FutureTask<Outlet.Batch> next = new FutureTask<>(() -> outlet.receive(session, request("b", 153_600)));
        Thread asking = Thread.ofPlatform().start(next);
        while (asking.getState() != Thread.State.TIMED_WAITING && asking.isAlive()) {
            Thread.onSpinWait();
        }

        outlet.written(true);

        assertEquals(List.of(20), sizes(next.get()));
    }

    @Test
    void anOutputLargerThanAnEnvelopeComesInSeveralAnswers() throws Exception {
        session.says(output(1, 100_000), new Received.PipelineEnded());
        int answers = 0;
        List<Integer> sizes = new ArrayList<>();
        for (boolean done = false; !done; answers++) {
            Outlet.Batch batch = receive(request("m" + answers, 32_768));
            assertTrue(batch.base64().length() <= 32_768);
            sizes.addAll(sizes(batch));
            done = batch.done();
        }
        assertTrue(answers > 3);
        assertEquals(List.of(100_000), sizes);
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() throws Exception {
        session.says(output(1, 10), new Received.Nothing(), output(2, 20), new Received.Nothing());
        Outlet.Batch first = receive(request("a", 153_600));
        assertSame(first, receive(request("a", 153_600)));
        assertTrue(session.delivered.isEmpty());
    }

    @Test
    void onlyTheNextRequestSaysThatAnAnswerCameThrough() throws Exception {
        session.says(output(1, 10), new Received.Nothing(), output(2, 20), new Received.Nothing());
        receive(request("a", 153_600));
        receive(request("b", 153_600));
        assertEquals(List.of(1L), session.delivered);
    }

    @Test
    void silenceIsTheFaultOfATimeout() {
        session.says(new Received.Nothing());
        WsmanFault fault = assertThrows(WsmanFault.class, () -> receive(request("a", 153_600)));
        assertTrue(fault.body().contains("Code=\"2150858793\""), fault.body());
    }

    @Test
    void outputOfAnEndedSessionComesBeforeItsEnd() throws Exception {
        session.says(output(1, 10), new Received.Over(State.Closed, "closed"), new Received.Over(State.Closed, "closed"));
        assertFalse(receive(request("a", 153_600)).done());
        assertThrows(WsmanFault.class, () -> receive(request("b", 153_600)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same request again says nothing of what it gets,                     a, false, true, 0",
        "another request says that it came where it was written,                  b, true, false, 7",
        "another request says that it came where the client would ask again,      b, false, true, 7",
        "another request of a client that does not ask again says nothing,        b, false, false, 0"})
    void theFirstRequestAfterAServersEndSaysWhetherItsLastAnswerCame(String what, String id, boolean written, boolean asksAgain, long gone)
            throws Exception {
        session.earlier = new EarlierAnswer(asksAgain ? "a op/1" : "a", written, 7);
        session.says(output(8, 10), new Received.Nothing());
        receive(request(id, asksAgain ? id.equals("a") ? "op/1" : "op/2" : null, 153_600));
        assertEquals(gone, session.goneBefore);
    }

    @Test
    void whatIsInAnAnswerIsSaidBeforeItIsWrittenAndThatItWasAfterwards() throws Exception {
        session.says(output(1, 10), output(2, 20), new Received.Nothing());
        outlet.receive(session, request("a", 153_600));
        assertEquals(List.of("answering a 2"), session.answers);
        outlet.written(true);
        assertEquals(List.of("answering a 2", "answered a"), session.answers);
    }

    @Test
    void whatAClientThatDisconnectsIsNotAnsweredAnyMoreIsNotSaidToBeAnswered() throws Exception {
        session.says(output(1, 10), new Received.Nothing());
        session.suspends = outlet;
        assertThrows(WsmanFault.class, () -> outlet.receive(session, request("a", 153_600)));
        assertEquals(List.of(), session.answers);
    }

    /** As a client asks that gets each answer. */
    private Outlet.Batch receive(Request request) throws WsmanFault, InterruptedException {
        Outlet.Batch batch = outlet.receive(session, request);
        outlet.written(true);
        return batch;
    }

    private List<Integer> sizes(Outlet.Batch batch) throws PsrpException {
        return client.receive(Base64.getDecoder().decode(batch.base64())).stream().map(message -> message.data().remaining()).toList();
    }

    private static Request request(String id, int envelope) {
        return request(id, null, envelope);
    }

    private static Request request(String id, String operation, int envelope) {
        return new Request("Receive", "r", id, operation, Duration.ofMillis(50), envelope, null, "en-US", "en-US", null, Map.of(), Map.of(), null);
    }

    private static Received output(long sequence, int size) {
        return new Received.Output(sequence, SessionMessage.of(SessionMessage.TO_CLIENT, 0x00041004, UUID.randomUUID(), PIPELINE,
            new byte[size]));
    }

    /** A session that says what the test wrote down. */
    private static final class Scripted implements Attachment {

        private final Deque<Received> script = new ArrayDeque<>();
        private final List<Long> delivered = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private EarlierAnswer earlier;
        private long goneBefore;
        /** Whose client disconnects while it is read from, or null. */
        private Outlet suspends;

        @Override
        public Optional<EarlierAnswer> earlierAnswer(UUID pipeline) {
            return Optional.ofNullable(earlier);
        }

        @Override
        public void answering(UUID pipeline, String name, long upTo) {
            answers.add("answering " + name + " " + upTo);
        }

        @Override
        public void answered(UUID pipeline, String name) {
            answers.add("answered " + name);
        }

        void says(Received... words) {
            script.addAll(List.of(words));
        }

        @Override
        public Received receive(UUID pipeline, Duration timeout) throws InterruptedException {
            if (suspends != null) {
                suspends.suspend(this);
            }
            return script.isEmpty() ? new Received.Nothing() : script.poll();
        }

        @Override
        public Received receive(Duration timeout) throws InterruptedException {
            return receive(PIPELINE, timeout);
        }

        @Override
        public void delivered(Received.Output output) {
            delivered.add(output.sequence());
        }

        @Override
        public void delivered(UUID pipeline, long upTo) {
            goneBefore = upTo;
        }

        @Override
        public SessionInfo session() {
            throw new AssertionError("not asked for here");
        }

        @Override
        public long send(SessionMessage message) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public long stop(UUID pipeline) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public long closePipeline(UUID pipeline) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public long close() {
            throw new AssertionError("not asked for here");
        }

        @Override
        public void disconnect(Duration idleTimeout, BufferingMode buffering) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public void sent(Received.Output output) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public long leave() {
            throw new AssertionError("not asked for here");
        }

        @Override
        public void client(String name) {}

        @Override
        public void lost(String reason) {
            throw new AssertionError("not asked for here");
        }
    }
}
