package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;

@Timeout(60)
class RestoredSessionsTest {

    /** Engines that outlive the server, or do not, as a test has it. */
    private static final class Echo implements SessionProcess {

        final EchoProcess engines = new EchoProcess();
        final boolean outlives;
        /** What an engine that outlives the server says as soon as it is found. */
        final List<SessionMessage> keptByEngine = new ArrayList<>();
        final List<SessionMessage> handedIn = new ArrayList<>();
        final List<SessionMessage> gone = new ArrayList<>();
        boolean isGone;

        Echo(boolean outlives) {
            this.outlives = outlives;
        }

        @Override
        public String kind() {
            return EchoProcess.KIND;
        }

        @Override
        public boolean outlivesServer() {
            return outlives;
        }

        @Override
        public ProcessChannel open(ProcessRequest request, ProcessOutput output) {
            return engines.open(request, output);
        }

        @Override
        public ProcessChannel reopen(ProcessRequest request, ProcessOutput output, List<SessionMessage> said)
                throws SessionException, InterruptedException {
            if (isGone) {
                throw new SessionException(Reason.PROCESS, "It has ended.");
            }
            handedIn.addAll(said);
            long number = 0;
            for (SessionMessage message : keptByEngine) {
                output.kept(++number, message, () -> gone.add(message));
            }
            return engines.open(request, output);
        }
    }

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SessionConfiguration configuration = Samples.configuration("powershell", EchoProcess.KIND,
        new SessionLimits(Duration.ofMinutes(10), Duration.ofHours(1), BufferingMode.Block, 1 << 20, 9));

    private Sessions server(Echo echo) {
        Sessions sessions = new Sessions(new SessionTable(9, 9), new FixedConfigurations(List.of(configuration)), kind -> Optional.of(echo),
            record -> { }, () -> now, new SessionRows.InFiles(directory));
        sessions.found(echo);
        return sessions;
    }

    private static Attachment opened(Sessions sessions, SessionRequest request) throws Exception {
        Attachment attachment = sessions.create(Samples.ALICE, Samples.connection(), request);
        attachment.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
        attachment.delivered((Received.Output) attachment.receive(Duration.ofSeconds(20)));
        return attachment;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static SessionInfo only(Sessions sessions) {
        return sessions.list(Samples.ALICE).getFirst();
    }

    private static void untilItSays(Sessions sessions, State state) throws InterruptedException {
        while (only(sessions).state() != state) {
            Thread.sleep(5);
        }
    }

    private static List<String> texts(List<SessionMessage> messages) {
        return messages.stream().map(Samples::text).toList();
    }

    @Test
    void aSessionWhoseEngineOutlivesTheServerIsFoundByItsOwnerAlone() throws Exception {
        Sessions before = server(new Echo(true));
        opened(before, SessionRequest.durable("", "work"));
        SessionInfo was = only(before);

        Sessions after = server(new Echo(true));

        SessionInfo is = only(after);
        assertEquals(List.of("work", was.instanceId(), was.owner(), was.configuration(), was.created(), State.Disconnected),
            List.of(is.name(), is.instanceId(), is.owner(), is.configuration(), is.created(), is.state()));
        assertEquals(List.of(), after.list(Samples.BOB));
        after.attach(Samples.ALICE, Samples.connection(), is.instanceId(), AttachMode.CONNECT);
        assertEquals(State.Opened, only(after).state());
        assertThrows(SessionException.class, () -> after.create(Samples.ALICE, Samples.connection(), SessionRequest.durable("", "WORK")));
    }

    @Test
    void whatItsEngineKeptIsReceivedFirstAndTheEngineHearsWhenItIsDelivered() throws Exception {
        opened(server(new Echo(true)), SessionRequest.durable("", "work"));
        Echo echo = new Echo(true);
        UUID pipeline = UUID.randomUUID();
        IntStream.range(0, 3).forEach(i -> echo.keptByEngine.add(Samples.message(EchoProcess.PIPELINE_OUTPUT, pipeline, "kept" + i)));
        Sessions after = server(echo);

        Attachment attachment = after.attach(Samples.ALICE, Samples.connection(), only(after).instanceId(), AttachMode.CONNECT);

        Received.Output first = (Received.Output) attachment.receive(Duration.ofSeconds(20));
        Received.Output second = (Received.Output) attachment.receive(Duration.ofSeconds(20));
        assertEquals(List.of("kept0", "kept1"), texts(List.of(first.message(), second.message())));
        assertEquals(List.of(), echo.gone);
        attachment.delivered(second);
        assertEquals(List.of("kept0", "kept1"), texts(echo.gone));
    }

    @Test
    void aSessionWhoseEngineIsGoneIsBrokenAndSaysWhy() throws Exception {
        opened(server(new Echo(true)), SessionRequest.durable("", "work"));
        Echo echo = new Echo(true);
        echo.isGone = true;
        Sessions after = server(echo);
        untilItSays(after, State.Broken);

        SessionException refused = assertThrows(SessionException.class,
            () -> after.attach(Samples.ALICE, Samples.connection(), only(after).instanceId(), AttachMode.FRESH));

        assertTrue(refused.getMessage().contains("is broken: It has ended."), refused.getMessage());
        after.remove(Samples.ALICE, only(after).instanceId());
        assertEquals(List.of(), files());
    }

    @Test
    void aSessionThatRanInTheServerIsBrokenUntilSomebodyComesForWhatItHadSaid() throws Exception {
        Sessions before = server(new Echo(false));
        Attachment left = opened(before, SessionRequest.durable("", "work"));
        left.lost("gone");
        UUID pipeline = UUID.randomUUID();
        Attachment back = before.resume(Samples.ALICE, Samples.connection(), left);
        back.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "count 5"));
        back.lost("gone");
        while (back.session().running() > 0) {
            Thread.sleep(5);
        }

        Echo echo = new Echo(false);
        Sessions after = server(echo);
        untilItSays(after, State.Broken);
        Attachment attachment = after.attach(Samples.ALICE, Samples.connection(), only(after).instanceId(), AttachMode.CONNECT);

        List<String> expected = List.of("1", "2", "3", "4", "5", "ended");
        assertEquals(expected, texts(echo.handedIn));
        for (String text : expected) {
            Received.Output output = (Received.Output) attachment.receive(Duration.ofSeconds(20));
            assertEquals(text, Samples.text(output.message()));
            attachment.delivered(output);
        }
        assertEquals(State.Opened, only(after).state());
        assertEquals(1, files().size(), "the row alone");
    }

    @Test
    void whatWaitedForLongIsThereAfterACrashThoughItsClientWasAttached() throws Exception {
        Sessions before = server(new Echo(false));
        Attachment client = opened(before, SessionRequest.durable("", "work"));
        client.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "count 5"));
        while (client.session().running() > 0) {
            Thread.sleep(5);
        }
        Received.Output first = (Received.Output) client.receive(Duration.ofSeconds(20));
        Received.Output second = (Received.Output) client.receive(Duration.ofSeconds(20));
        before.spool();
        before.spool();
        client.delivered(first);

        Echo echo = new Echo(false);
        Sessions after = server(echo);
        untilItSays(after, State.Broken);
        after.attach(Samples.ALICE, Samples.connection(), only(after).instanceId(), AttachMode.CONNECT);

        assertEquals("2", Samples.text(second.message()));
        assertEquals(List.of("2", "3", "4", "5", "ended"), texts(echo.handedIn));
    }

    @Test
    void aClientThatReadsWhatComesCostsNoFile() throws Exception {
        Sessions sessions = server(new Echo(false));
        Attachment client = opened(sessions, SessionRequest.durable("", "work"));
        sessions.spool();
        client.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "repeat 9 x"));
        sessions.spool();
        for (int i = 0; i < 10; i++) {
            client.delivered((Received.Output) client.receive(Duration.ofSeconds(20)));
        }

        sessions.spool();

        assertEquals(1, files().size(), "the row alone");
    }

    @Test
    void aClientIsKnownAgainByWhatItsTransportCallsItUntilAnotherOneWasThere() throws Exception {
        opened(server(new Echo(true)), SessionRequest.durable("", "work")).client("first");
        Sessions after = server(new Echo(true));
        UUID id = only(after).instanceId();

        assertThrows(SessionException.class, () -> after.resume(Samples.ALICE, Samples.connection(), id, "second"));
        assertThrows(SessionException.class, () -> after.resume(Samples.BOB, Samples.connection(), id, "first"));
        after.resume(Samples.ALICE, Samples.connection(), id, "first").disconnect(null, null);
        after.attach(Samples.ALICE, Samples.connection(), id, AttachMode.CONNECT).disconnect(null, null);
        assertThrows(SessionException.class, () -> after.resume(Samples.ALICE, Samples.connection(), id, "first"));
    }

    @Test
    void aClientThatAnotherOneTookTheSessionFromIsNotTakenForItAfterACrash() throws Exception {
        Sessions before = server(new Echo(true));
        Attachment first = opened(before, SessionRequest.durable("", "work"));
        first.client("first");
        first.disconnect(null, null);
        before.attach(Samples.ALICE, Samples.connection(), only(before).instanceId(), AttachMode.FRESH);

        Sessions after = server(new Echo(true));

        assertThrows(SessionException.class, () -> after.resume(Samples.ALICE, Samples.connection(), only(after).instanceId(), "first"));
    }

    @Test
    void aSessionWhoseEngineEndedWithTheServerIsNotResumedButConnectedTo() throws Exception {
        opened(server(new Echo(false)), SessionRequest.durable("", "work")).client("first");
        Sessions after = server(new Echo(false));
        untilItSays(after, State.Broken);

        SessionException refused = assertThrows(SessionException.class,
            () -> after.resume(Samples.ALICE, Samples.connection(), only(after).instanceId(), "first"));

        assertTrue(refused.getMessage().contains("is broken"), refused.getMessage());
        after.attach(Samples.ALICE, Samples.connection(), only(after).instanceId(), AttachMode.CONNECT);
        assertEquals(State.Opened, only(after).state());
    }

    @Test
    void aServerThatStopsInGoodOrderLeavesDurableSessionsToTheNextAndEndsTheOthers() throws Exception {
        Sessions before = server(new Echo(false));
        opened(before, SessionRequest.durable("", "stays"));
        opened(before, SessionRequest.bound(""));

        before.endAll();

        Sessions after = server(new Echo(false));
        assertEquals(List.of("stays"), after.list(Samples.ALICE).stream().map(SessionInfo::name).toList());
    }

    @Test
    void aSessionThatIsRemovedLeavesNoFile() throws Exception {
        Sessions sessions = server(new Echo(false));
        Attachment attachment = opened(sessions, SessionRequest.durable("", "work"));
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "repeat 9 x"));
        attachment.lost("gone");

        sessions.remove(Samples.ALICE, only(sessions).instanceId());

        assertEquals(List.of(), files());
    }

    @Test
    void theIdleTimeGoesOnOverTheServersEnd() throws Exception {
        Attachment attachment = opened(server(new Echo(true)), SessionRequest.durable("", "work"));
        attachment.lost("gone");
        now = now.plus(Duration.ofMinutes(11));
        Sessions after = server(new Echo(true));

        after.endIdle();

        assertEquals(List.of(), after.list(Samples.ALICE));
        assertEquals(List.of(), files());
    }

    @Test
    void aRowThatCannotBeReadIsPassedOver() throws Exception {
        Files.write(directory.resolve(UUID.randomUUID() + ".session"), new byte[] {1, 2, 3});
        assertEquals(List.of(), server(new Echo(true)).list(Samples.ALICE));
        assertEquals(List.of(), files());
    }
}
