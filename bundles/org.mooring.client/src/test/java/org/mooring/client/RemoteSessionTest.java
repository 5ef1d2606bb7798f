package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.connection.ClientConnection;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.connection.KeptSession;
import org.mooring.api.connection.Target;
import org.mooring.api.host.HostUI;
import org.mooring.api.session.Availability;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.RemotingErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.testkit.TypedHost;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.PsrpServer;
import org.mooring.psrp.ServerEvent;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.Message.InvocationState;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;

class RemoteSessionTest {

    private static final PipelineRequest ONE = PipelineRequest.script("1");

    private final List<Object> said = new ArrayList<>();
    private final PipelineOutput output = new PipelineOutput() {
        @Override
        public void output(Object value) {
            said.add(value);
        }

        @Override
        public void record(StreamRecord record) {
            said.add(record);
        }
    };

    /** The other end, in this thread: what a pipeline does there is the test's. */
    private static final class Server implements ClientTransport, ClientConnection {

        interface Work {
            void run(Server server, UUID pipeline) throws InterruptedException;
        }

        private final SessionSecrets secrets = new SessionSecrets();
        private final PsrpServer psrp = new PsrpServer(new ClixmlFormat(secrets), secrets);
        private final Work work;
        private final List<Object> answers = new ArrayList<>();
        private final List<UUID> begun = new ArrayList<>();
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CountDownLatch closing = new CountDownLatch(1);
        private CountDownLatch mayClose = new CountDownLatch(0);
        private ConnectionListener listener;
        private boolean gone;

        Server(Work work) {
            this.work = work;
        }

        @Override
        public String name() {
            return "Test";
        }

        @Override
        public boolean reaches(Target target) {
            return true;
        }

        @Override
        public ClientConnection connect(Target target, UUID pool, HostUI person, ConnectionListener hears) {
            listener = hears;
            return this;
        }

        @Override
        public void open(List<SessionMessage> first) throws ConnectionException, InterruptedException {
            for (SessionMessage message : first) {
                send(message);
            }
        }

        void say(SessionMessage message) throws InterruptedException {
            listener.received(message);
        }

        @Override
        public void send(SessionMessage message) throws ConnectionException, InterruptedException {
            try {
                for (ServerEvent event : psrp.receive(message)) {
                    switch (event) {
                        case ServerEvent.Send send -> say(send.message());
                        case ServerEvent.PoolRequested requested -> {
                            for (SessionMessage answer : psrp.opened(Map.of())) {
                                say(answer);
                            }
                        }
                        case ServerEvent.PipelineRequested requested -> work.run(this, requested.pipeline());
                        case ServerEvent.HostAnswered answered -> {
                            answers.add(answered.response().result());
                            say(psrp.state(answered.pipeline(), InvocationState.Completed, null));
                        }
                        default -> answers.add(event);
                    }
                }
            } catch (PsrpException e) {
                throw new ConnectionException(e.getMessage(), e);
            }
        }

        @Override
        public void connect(List<SessionMessage> first) throws ConnectionException, InterruptedException {
            psrp.expectConnect();
            open(first);
            psrp.connectEnded();
        }

        @Override
        public void begin(SessionMessage pipeline) {
            begun.add(pipeline.pipeline());
        }

        @Override
        public void disconnect(long idleTimeoutMillis, String buffering) {
            heard.add("disconnect");
        }

        @Override
        public void reconnect() {}

        @Override
        public void connectPipeline(UUID pipeline) throws ConnectionException, InterruptedException {
            work.run(this, pipeline);
        }

        @Override
        public void stop(UUID pipeline) {}

        @Override
        public void closePipeline(UUID pipeline) throws InterruptedException {
            closing.countDown();
            mayClose.await();
            heard.add("close");
        }

        @Override
        public void close() throws ConnectionException {
            if (gone) {
                throw new ConnectionException("gone", 0);
            }
        }
    }

    private record Nowhere(String computerName, String configurationName, long openTimeoutMillis) implements Target {}

    private static RemoteSession open(Server server) throws ConnectionException, InterruptedException {
        return RemoteSession.open(server, new Nowhere("there", "any", 10_000), new TypedHost("typed"), Map.of());
    }

    private PipelineOutcome run(RemoteSession session) {
        return session.pipeline(ONE, output, null).run(PipelineInput.CLOSED);
    }

    @Test
    void outputComesInItsOrderUntilThePipelineHasEnded() throws Exception {
        RemoteSession session = open(new Server((server, pipeline) -> {
            server.say(server.psrp.output(pipeline, 1));
            server.say(server.psrp.output(pipeline, "two"));
            server.say(server.psrp.state(pipeline, InvocationState.Completed, null));
        }));

        assertInstanceOf(PipelineOutcome.Completed.class, run(session));
        assertEquals(List.of(1, "two"), said);
    }

    @Test
    void anErrorTellsWhereItCameFrom() throws Exception {
        RemoteSession session = open(new Server((server, pipeline) -> {
            server.say(server.psrp.record(pipeline, new ErrorRecord(new DotNetException("System.Exception", "bad"), "MyId",
                ErrorCategory.InvalidData, null), 0));
            server.say(server.psrp.state(pipeline, InvocationState.Completed, null));
        }));

        run(session);

        RemotingErrorRecord error = assertInstanceOf(RemotingErrorRecord.class, said.getFirst());
        assertEquals("MyId", error.fullyQualifiedErrorId());
        assertEquals("there", error.origin().computerName());
    }

    @Test
    void theHostHereAnswersWhatTheServerAsks() throws Exception {
        Server server = new Server((there, pipeline) -> there.say(there.psrp.hostCall(pipeline, 1, HostMethod.ReadLine, List.of())));

        run(open(server));

        assertEquals(List.of("typed"), server.answers);
    }

    @Test
    @Timeout(60)
    void aDisconnectWaitsUntilTheServerHasHeardOfThePipelineThatHasJustEnded() throws Exception {
        Server server = new Server((there, pipeline) -> there.say(there.psrp.state(pipeline, InvocationState.Completed, null)));
        server.mayClose = new CountDownLatch(1);
        RemoteSession session = open(server);
        Thread job = Thread.ofPlatform().start(() -> run(session));
        server.closing.await();

        Thread leaving = Thread.ofPlatform().start(() -> session.disconnect(-1, "None"));
        while (leaving.getState() != Thread.State.WAITING && leaving.isAlive()) {
            Thread.onSpinWait();
        }
        server.mayClose.countDown();
        job.join();
        leaving.join();

        assertEquals(List.of("close", "disconnect"), server.heard);
        assertEquals(State.Disconnected, session.state());
    }

    @Test
    void aLostConnectionFailsWhatRunsAndBreaksTheSession() throws Exception {
        RemoteSession session = open(new Server((server, pipeline) -> server.listener.lost(new ConnectionException("gone", new IOException()))));

        PipelineOutcome.Failed failed = assertInstanceOf(PipelineOutcome.Failed.class, run(session));

        assertEquals("gone", failed.reason().message());
        assertEquals(State.Broken, session.state());
    }

    @Test
    void aClosedSessionRunsNothing() throws Exception {
        RemoteSession session = open(new Server((server, pipeline) -> { }));
        session.close();

        PipelineOutcome.Failed failed = assertInstanceOf(PipelineOutcome.Failed.class, run(session));

        assertEquals("InvalidSessionState", failed.reason().errorId());
    }

    @Test
    void whoRemovesASessionHearsWhetherItsServerWasTold() throws Exception {
        assertTrue(open(new Server((there, pipeline) -> { })).remove());
        Server server = new Server((there, pipeline) -> { });
        RemoteSession left = open(server);
        server.gone = true;

        assertFalse(left.remove());

        assertEquals(State.Closed, left.state());
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() {
        Server silent = new Server((server, pipeline) -> { });
        ClientTransport mute = new ClientTransport() {
            @Override
            public String name() {
                return "Mute";
            }

            @Override
            public boolean reaches(Target target) {
                return true;
            }

            @Override
            public ClientConnection connect(Target target, UUID pool, HostUI person, ConnectionListener listener) {
                return silent.connect(target, pool, person, new ConnectionListener() {
                    @Override
                    public void received(SessionMessage message) {}

                    @Override
                    public void lost(ConnectionException reason) {}
                });
            }
        };

        assertThrows(ConnectionException.class,
            () -> RemoteSession.open(mute, new Nowhere("there", "any", 50), new TypedHost(), Map.of()));
    }

    private static KeptSession kept(RemoteSession session, boolean disconnected, List<UUID> pipelines) {
        return new KeptSession(session.instanceId(), "kept", "any", disconnected, Duration.ofHours(2), Duration.ofDays(1), "Block",
            Duration.ZERO, pipelines);
    }

    @Test
    void anotherClientTakesWhatAPipelineHasKept() throws Exception {
        UUID left = UUID.randomUUID();
        Server server = new Server((there, pipeline) -> {
            there.say(new MessageCodec(new ClixmlFormat(there.secrets)).encode(SessionMessage.TO_CLIENT, UUID.randomUUID(), pipeline,
                new Message.PipelineOutput(pipeline.equals(left))));
            there.say(new MessageCodec(new ClixmlFormat(there.secrets)).encode(SessionMessage.TO_CLIENT, UUID.randomUUID(), pipeline,
                new Message.PipelineState(InvocationState.Completed, null)));
        });
        RemoteSession session = RemoteSession.kept(server, new Nowhere("there", "any", 10_000), new TypedHost(),
            kept(open(server), true, List.of(left)));
        assertEquals(State.Disconnected, session.state());
        assertEquals(Availability.None, session.availability());

        session.reconnect();

        assertEquals(Availability.Busy, session.availability());
        assertEquals("InvalidOperation", assertInstanceOf(PipelineOutcome.Failed.class, run(session)).reason().errorId());
        assertInstanceOf(PipelineOutcome.Completed.class, session.left(output, null).run(PipelineInput.CLOSED));
        assertEquals(List.of(true), said);
        assertFalse(session.hasLeft());
        assertEquals(Availability.Available, session.availability());
    }

    @Test
    void aSessionThatAnotherClientHasIsBusy() throws Exception {
        Server server = new Server((there, pipeline) -> { });

        assertEquals(Availability.Busy, RemoteSession.kept(server, new Nowhere("there", "any", 10_000), new TypedHost(),
            kept(open(server), false, List.of())).availability());
    }

    @Test
    void nothingIsAskedOfAPipelineThatIsBegunAndLeft() throws Exception {
        Server server = new Server((there, pipeline) -> there.answers.add(pipeline));
        RemoteSession session = open(server);

        session.begin(ONE, List.of());

        assertEquals(1, server.begun.size());
        assertEquals(List.of(), server.answers);
        assertTrue(session.hasLeft());
    }

    /** What waits for somebody to take it. */
    private static final class Untaken implements PipelineOutput {

        private final List<Runnable> whenTaken = new CopyOnWriteArrayList<>();

        @Override
        public void output(Object value) {}

        @Override
        public void record(StreamRecord record) {}

        @Override
        public void whenTaken(Runnable then) {
            whenTaken.add(then);
        }
    }

    @Test
    void nothingThatHasComeOfAPipelineIsSaidToBeTakenBeforeItIsThoughThePipelineHasEnded() throws Exception {
        List<String> confirmed = new CopyOnWriteArrayList<>();
        List<UUID> pipelines = new ArrayList<>();
        Server server = new Server((there, pipeline) -> {
            pipelines.add(pipeline);
            there.say(there.psrp.output(pipeline, 1));
            there.say(there.psrp.state(pipeline, InvocationState.Completed, null));
            there.listener.whenTaken(pipeline, () -> confirmed.add("before the end"));
        });
        RemoteSession session = open(server);
        Untaken untaken = new Untaken();
        session.pipeline(ONE, untaken, null).run(PipelineInput.CLOSED);
        server.listener.whenTaken(pipelines.getFirst(), () -> confirmed.add("after the end"));

        assertEquals(List.of(), confirmed);
        untaken.whenTaken.forEach(Runnable::run);
        assertEquals(List.of("before the end", "after the end"), confirmed);
    }

    @Test
    @Timeout(60)
    void aPipelineThatHasEndedIsItsServersUntilItsOutputIsTaken() throws Exception {
        Server server = new Server((there, pipeline) -> {
            there.say(there.psrp.output(pipeline, 1));
            there.say(there.psrp.state(pipeline, InvocationState.Completed, null));
        });
        RemoteSession session = open(server);
        Untaken untaken = new Untaken();

        assertInstanceOf(PipelineOutcome.Completed.class, session.pipeline(ONE, untaken, null).run(PipelineInput.CLOSED));

        assertEquals(Availability.Available, session.availability());
        assertEquals(List.of(), server.heard);
        untaken.whenTaken.forEach(Runnable::run);
        server.closing.await();
    }

    @Test
    void whatHasComeOfAPipelineThatHasEndedIsTheClientsThatLeaves() throws Exception {
        Server server = new Server((there, pipeline) -> there.say(there.psrp.state(pipeline, InvocationState.Completed, null)));
        RemoteSession session = open(server);
        Untaken untaken = new Untaken();
        session.pipeline(ONE, untaken, null).run(PipelineInput.CLOSED);

        session.disconnect(-1, "None");
        untaken.whenTaken.forEach(Runnable::run);

        assertEquals(List.of("close", "disconnect"), server.heard);
    }
}
