package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.Availability;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.session.State;

/** What every {@link SessionProcess} does. The implementation's test knows how messages of its language look. */
public abstract class SessionProcessContract {

    private static final int PIPELINE_STATE = 0x00041006;

    /** The process under test. */
    protected abstract SessionProcess process();

    /** What a client sends to open its session. */
    protected abstract List<SessionMessage> opening();

    /** A CREATE_PIPELINE, without input, of a command that says something and ends. */
    protected abstract SessionMessage shortCommand(UUID pipeline);

    /** A CREATE_PIPELINE, without input, of a command that goes on until it is stopped. */
    protected abstract SessionMessage endlessCommand(UUID pipeline);

    /** What an engine does to its session, in order. */
    protected sealed interface Happening {
        record Said(SessionMessage message) implements Happening {}
        record Opened() implements Happening {}
        record Started(UUID pipeline, String text) implements Happening {}
        record Ended(UUID pipeline) implements Happening {}
        record Broken(String reason) implements Happening {}
    }

    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();

    private final ProcessOutput output = new ProcessOutput() {
        @Override
        public void message(SessionMessage message) {
            happenings.add(new Happening.Said(message));
        }

        @Override
        public void opened() {
            happenings.add(new Happening.Opened());
        }

        @Override
        public void pipelineStarted(UUID pipeline, String text) {
            happenings.add(new Happening.Started(pipeline, text));
        }

        @Override
        public void pipelineEnded(UUID pipeline) {
            happenings.add(new Happening.Ended(pipeline));
        }

        @Override
        public void broken(String reason) {
            happenings.add(new Happening.Broken(reason));
        }
    };

    @Test
    void aClientsFirstMessagesOpenTheSessionBeforeSendReturns() throws Exception {
        ProcessChannel channel = open();
        try {
            assertTrue(happenings.contains(new Happening.Opened()));
            assertTrue(happenings.stream().anyMatch(Happening.Said.class::isInstance));
            assertTrue(happenings.stream().noneMatch(Happening.Broken.class::isInstance));
        } finally {
            channel.close();
        }
    }

    @Test
    void aPipelineStartsThenSpeaksThenSaysItsStateThenEnds() throws Exception {
        ProcessChannel channel = open();
        try {
            happenings.clear();
            UUID pipeline = UUID.randomUUID();

            channel.send(shortCommand(pipeline));

            Happening first = next();
            assertTrue(first instanceof Happening.Started started && started.pipeline().equals(pipeline), first.toString());
            Happening before = first;
            Happening happening = next();
            while (!(happening instanceof Happening.Ended)) {
                before = happening;
                happening = next();
            }
            assertEquals(new Happening.Ended(pipeline), happening);
            assertTrue(before instanceof Happening.Said said && said.message().type() == PIPELINE_STATE, before.toString());
        } finally {
            channel.close();
        }
    }

    @Test
    void whenStopReturnsThePipelineHasEndedAndTheSessionStillWorks() throws Exception {
        ProcessChannel channel = open();
        try {
            UUID endless = UUID.randomUUID();
            channel.send(endlessCommand(endless));

            channel.stop(endless);

            assertTrue(happenings.contains(new Happening.Ended(endless)));
            UUID another = UUID.randomUUID();
            channel.send(shortCommand(another));
            while (!next().equals(new Happening.Ended(another))) { }
        } finally {
            channel.close();
        }
    }

    @Test
    void stoppingWhatIsNotThereDoesNothing() throws Exception {
        ProcessChannel channel = open();
        channel.stop(UUID.randomUUID());
        channel.closePipeline(UUID.randomUUID());
        channel.close();
    }

    @Test
    void whenCloseReturnsNothingMoreComes() throws Exception {
        ProcessChannel channel = open();
        UUID endless = UUID.randomUUID();
        channel.send(endlessCommand(endless));

        channel.close();

        assertTrue(happenings.contains(new Happening.Ended(endless)));
        happenings.clear();
        channel.close();
        assertFalse(happenings.stream().anyMatch(Happening.Said.class::isInstance));
    }

    private ProcessChannel open() throws Exception {
        SessionInfo session = new SessionInfo(1, "Session1", UUID.randomUUID(), Samples.ALICE, "test", false, State.BeforeOpen,
            Availability.None, 0, null, Instant.EPOCH, null, Duration.ofHours(2), Duration.ofDays(1), BufferingMode.Block, 0);
        ProcessChannel channel = process().open(new ProcessRequest(session, Samples.connection(),
            Samples.configuration("test", process().kind(), SessionLimits.DEFAULT), InitialSessionState.of(List.of())), output);
        for (SessionMessage message : opening()) {
            channel.send(message);
        }
        return channel;
    }

    private Happening next() throws InterruptedException {
        Happening happening = happenings.poll(30, TimeUnit.SECONDS);
        if (happening == null) {
            throw new AssertionError("Nothing more happened.");
        }
        return happening;
    }
}
