package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;

/** What becomes of a shell whose client is silent, loses answers, leaves and comes back; the clock is the test's. */
@Timeout(60)
class ShellLifeTest {

    private static final Duration ROBUST = Duration.ofMinutes(4);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final EchoProcess echo = new EchoProcess();
    private final Sessions sessions = new Sessions(new SessionTable(9, 9),
        new FixedConfigurations(List.of(Samples.configuration("test", EchoProcess.KIND, SessionLimits.DEFAULT))),
        kind -> Optional.of(echo), record -> {}, () -> now);
    private final Shells shells = new Shells(() -> now, ROBUST);
    private final TestClient client = new TestClient(new Operations(sessions, shells));

    @Test
    void aSilentClientsSessionAtWorkIsDisconnectedAndItsNextRequestConnectsItAgain() throws Exception {
        open();
        UUID command = command("repeat 3 hello");
        awaitEnd();
        assertEquals(List.of(), lookAfter(ROBUST.minusMillis(1)));

        assertEquals(List.of(State.Disconnected), lookAfter(Duration.ofMillis(1)).stream().map(SessionInfo::state).toList());

        assertEquals(List.of("hello", "hello", "hello", "ended"), client.heard(receive(command)));
        assertEquals(State.Opened, session().state());
    }

    @Test
    void whatAVanishedClientHadGotDoesNotComeAgainWhenItIsBack() throws Exception {
        open();
        UUID command = command("echo one");
        assertEquals(List.of("one", "ended"), all(command));
        UUID other = command("wait");
        shells.look();
        now = now.plus(ROBUST);
        shells.look();
        assertEquals(State.Disconnected, session().state());

        client.answered(client.signalling(other, "powershell/signal/crtl_c"));

        assertEquals(List.of("stopped"), client.heard(receive(other)));
    }

    @Test
    void anAnswerThatWasLostWithTheConnectionComesAgainAfterAReconnectBySilence() throws Exception {
        open();
        UUID command = command("repeat 2 hello");
        awaitEnd();
        Request lost = receiving(command);
        client.perform(lost).written().accept(true);
        now = now.plus(ROBUST);
        shells.look();
        assertEquals(State.Disconnected, session().state());

        assertEquals(List.of("hello", "hello", "ended"), client.heard(client.answered(lost)));
        assertEquals(List.of(), client.heard(receive(command)));
    }

    @Test
    void anIdleSessionEndsWhenTheClientThatAskedAllTheTimeIsSilent() throws Exception {
        open();
        receive(SessionMessage.SESSION);
        shells.look();
        now = now.plus(ROBUST);
        shells.look();

        assertTrue(sessions.list(Samples.ALICE).isEmpty());
        assertTrue(echo.engines.getLast().closed);
    }

    @Test
    void anIdleSessionWhoseClientAsksOnlyWhenItWantsSomethingStaysForItsIdleTimeout() throws Exception {
        open();
        all(command("echo one"));
        receive(SessionMessage.SESSION);
        all(command("echo two"));
        awaitDelivered();
        now = now.plus(Duration.ofHours(2)).minusMillis(1);
        shells.look();
        assertEquals(1, sessions.list(Samples.ALICE).size());

        now = now.plusMillis(1);
        shells.look();

        assertTrue(sessions.list(Samples.ALICE).isEmpty());
    }

    @Test
    void aRequestThatIsSentAgainIsAnsweredAgainAndNothingIsDoneTwice() throws Exception {
        open();
        Request request = client.commanding(UUID.randomUUID(), "echo once");
        String first = client.answered(request);

        assertEquals(first, client.answered(request));
        assertEquals(1, sessions.pipelines(Samples.ALICE, TestClient.SHELL).size());
    }

    @Test
    void anAnswerThatCouldNotBeWrittenIsGivenToTheNextRequest() throws Exception {
        open();
        UUID command = command("echo one");
        awaitEnd();
        client.perform(receiving(command)).written().accept(false);

        assertEquals(List.of("one", "ended"), client.heard(receive(command)));
    }

    @Test
    void whatWasAnsweredBeforeADisconnectDoesNotComeAgainAndTheRestDoes() throws Exception {
        open();
        UUID command = command("echo " + "x".repeat(100_000));
        awaitEnd();
        List<String> heard = new ArrayList<>(client.heard(receive(command, 40_000)));
        assertEquals(List.of(), heard);

        leave();
        assertEquals(State.Disconnected, session().state());
        comeBack();

        while (heard.size() < 2) {
            heard.addAll(client.heard(receive(command, 40_000)));
        }
        assertEquals(List.of("x".repeat(100_000), "ended"), heard);
    }

    @Test
    void aClientThatLeftCannotComeBackWhenAnotherOneWasThere() throws Exception {
        open();
        leave();
        sessions.attach(Samples.ALICE, Samples.connection(), TestClient.SHELL, AttachMode.FRESH).disconnect(null, null);

        assertTrue(comeBack().contains("Code=\"" + 0x803381CDL + "\""));
    }

    @Test
    void aClientThatLeftComesBackToAServerThatKnowsNothingOfItsShell() throws Exception {
        open();
        UUID command = command("repeat 2 hello");
        awaitEnd();
        leave();
        Operations later = new Operations(sessions, new Shells(() -> now, ROBUST));

        assertTrue(answered(later, client.leaving("Reconnect")).contains("ReconnectResponse"));

        assertEquals(List.of("hello", "hello", "ended"), client.heard(answered(later, receiving(command))));
    }

    @Test
    void aClientThatDidNotHearOfTheServersEndGoesOnWithWhateverItAsksForNext() throws Exception {
        open();
        UUID command = command("echo one");
        awaitEnd();
        shells.close();
        Operations later = new Operations(sessions, new Shells(() -> now, ROBUST));

        assertEquals(List.of("one", "ended"), client.heard(answered(later, receiving(command))));
        UUID other = UUID.randomUUID();
        assertTrue(answered(later, client.commanding(other, "echo two")).contains("CommandResponse"));
    }

    @Test
    void aLaterServerDoesNotTakeOneClientForAnother() throws Exception {
        open();
        leave();
        sessions.attach(Samples.ALICE, Samples.connection(), TestClient.SHELL, AttachMode.FRESH).disconnect(null, null);

        String answer = answered(new Operations(sessions, new Shells(() -> now, ROBUST)), client.leaving("Reconnect"));

        assertTrue(answer.contains("Another client has been attached"), answer);
    }

    @Test
    void whoWaitsWhenTheTransportStopsIsToldAndWhoComesThenToo() throws Exception {
        open();
        UUID command = command("wait");

        shells.close();

        assertTrue(receive(command).contains("The server stops"));
        assertEquals(State.Disconnected, session().state());
    }

    private static String answered(Operations operations, Request request) throws Exception {
        return new TestClient(operations).answered(request);
    }

    @Test
    void sessionsStayWhenTheTransportStops() throws Exception {
        open();

        shells.close();

        assertEquals(State.Disconnected, session().state());
    }

    @Test
    void theOutputOfCommandsThatAreDoneIsForgottenBitByBit() throws Exception {
        open();
        for (int i = 0; i < 20; i++) {
            all(command("echo " + "x".repeat(50_000)));
        }
        assertTrue(session().bufferedBytes() < 5 * 51_000, "buffered: " + session().bufferedBytes());
    }

    private void open() throws Exception {
        client.answered(client.creating());
        assertEquals(List.of("opened"), client.heard(receive(SessionMessage.SESSION)));
    }

    private UUID command(String text) throws Exception {
        UUID id = UUID.randomUUID();
        client.answered(client.commanding(id, text));
        return id;
    }

    private String receive(UUID command) throws Exception {
        return receive(command, 500_000);
    }

    private String receive(UUID command, int envelope) throws Exception {
        return client.answered(client.receiving(command, envelope));
    }

    private Request receiving(UUID command) {
        return client.receiving(command, 500_000);
    }

    /** All that a command says. */
    private List<String> all(UUID command) throws Exception {
        List<String> heard = new ArrayList<>();
        String answer;
        do {
            answer = receive(command);
            heard.addAll(client.heard(answer));
        } while (!answer.contains("CommandState/Done"));
        return heard;
    }

    private String leave() throws Exception {
        return client.answered(client.leaving("Disconnect"));
    }

    private String comeBack() throws Exception {
        return client.answered(client.leaving("Reconnect"));
    }

    private SessionInfo session() {
        return sessions.list(Samples.ALICE).getFirst();
    }

    /** The sessions that are disconnected once nothing was heard for a time. */
    private List<SessionInfo> lookAfter(Duration silence) throws InterruptedException {
        now = now.plus(silence);
        shells.look();
        return sessions.list(Samples.ALICE).stream().filter(session -> session.state() == State.Disconnected).toList();
    }

    private void awaitEnd() {
        while (session().running() > 0) {
            Thread.onSpinWait();
        }
    }

    /** The session knows that all was received. */
    private void awaitDelivered() throws Exception {
        leave();
        comeBack();
        assertEquals(0, session().bufferedBytes());
    }
}
