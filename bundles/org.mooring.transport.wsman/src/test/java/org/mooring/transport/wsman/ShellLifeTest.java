package org.mooring.transport.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.fragment.Defragmenter;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.fragment.Fragmenter;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;

/** What becomes of a shell whose client is silent, loses answers, leaves and comes back; the clock is the test's. */
@Timeout(60)
class ShellLifeTest {

    private static final Duration ROBUST = Duration.ofMinutes(4);
    private static final UUID SHELL = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final EchoProcess echo = new EchoProcess();
    private final Sessions sessions = new Sessions(new SessionTable(9, 9),
        new FixedConfigurations(List.of(Samples.configuration("test", EchoProcess.KIND, SessionLimits.DEFAULT))),
        kind -> Optional.of(echo), record -> {}, () -> now);
    private final Shells shells = new Shells(() -> now, ROBUST);
    private final Operations operations = new Operations(sessions, shells);
    private final Fragmenter fragmenter = new Fragmenter(1 << 20);
    private final Defragmenter ofShell = Defragmenter.ofClient(FragmentLimits.CLIENT);
    private final Defragmenter ofCommand = Defragmenter.ofClient(FragmentLimits.CLIENT);
    private int lastMessage;

    @Test
    void aSilentClientsSessionAtWorkIsDisconnectedAndItsNextRequestConnectsItAgain() throws Exception {
        open();
        UUID command = command("repeat 3 hello");
        awaitEnd();
        assertEquals(List.of(), lookAfter(ROBUST.minusMillis(1)));

        assertEquals(List.of(State.Disconnected), lookAfter(Duration.ofMillis(1)).stream().map(SessionInfo::state).toList());

        assertEquals(List.of("hello", "hello", "hello", "ended"), heard(receive(command)));
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

        perform("Signal", signal(other, "powershell/signal/crtl_c"));

        assertEquals(List.of("stopped"), heard(receive(other)));
    }

    @Test
    void anAnswerThatWasLostWithTheConnectionComesAgainAfterAReconnectBySilence() throws Exception {
        open();
        UUID command = command("repeat 2 hello");
        awaitEnd();
        Request lost = receiving(command);
        operations.perform(lost, Samples.ALICE, Samples.connection()).written().accept(true);
        now = now.plus(ROBUST);
        shells.look();
        assertEquals(State.Disconnected, session().state());

        assertEquals(List.of("hello", "hello", "ended"), heard(answered(lost)));
        assertEquals(List.of(), heard(receive(command)));
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
        Request request = commanding(UUID.randomUUID(), "echo once");
        String first = answered(request);

        assertEquals(first, answered(request));
        assertEquals(1, sessions.pipelines(Samples.ALICE, SHELL).size());
    }

    @Test
    void anAnswerThatCouldNotBeWrittenIsGivenToTheNextRequest() throws Exception {
        open();
        UUID command = command("echo one");
        awaitEnd();
        operations.perform(receiving(command), Samples.ALICE, Samples.connection()).written().accept(false);

        assertEquals(List.of("one", "ended"), heard(receive(command)));
    }

    @Test
    void whatWasAnsweredBeforeADisconnectDoesNotComeAgainAndTheRestDoes() throws Exception {
        open();
        UUID command = command("echo " + "x".repeat(100_000));
        awaitEnd();
        List<String> heard = new ArrayList<>(heard(receive(command, 40_000)));
        assertEquals(List.of(), heard);

        perform("Disconnect", new XmlElement("", "Disconnect", Map.of(), "", List.of()));
        assertEquals(State.Disconnected, session().state());
        perform("Reconnect", null);

        while (heard.size() < 2) {
            heard.addAll(heard(receive(command, 40_000)));
        }
        assertEquals(List.of("x".repeat(100_000), "ended"), heard);
    }

    @Test
    void aClientThatLeftCannotComeBackWhenAnotherOneWasThere() throws Exception {
        open();
        perform("Disconnect", new XmlElement("", "Disconnect", Map.of(), "", List.of()));
        sessions.attach(Samples.ALICE, Samples.connection(), SHELL, AttachMode.FRESH).disconnect(null, null);

        assertTrue(perform("Reconnect", null).contains("Code=\"" + 0x803381CDL + "\""));
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
        XmlElement creation = new XmlElement("", "creationXml", Map.of(),
            fragments(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "")), List.of());
        XmlElement shell = new XmlElement("", "Shell", Map.of("ShellId", SHELL.toString()), "", List.of(creation));
        answered(request(Soap.TRANSFER + "/Create", shell, 500_000));
        assertEquals(List.of("opened"), heard(receive(SessionMessage.SESSION)));
    }

    private UUID command(String text) throws Exception {
        UUID id = UUID.randomUUID();
        answered(commanding(id, text));
        return id;
    }

    private Request commanding(UUID id, String text) {
        XmlElement arguments = new XmlElement("", "Arguments", Map.of(),
            fragments(Samples.message(EchoProcess.CREATE_PIPELINE, id, text)), List.of());
        return request(Soap.SHELL + "/Command", new XmlElement("", "CommandLine", Map.of("CommandId", id.toString()), "",
            List.of(arguments)), 500_000);
    }

    private static XmlElement signal(UUID command, String code) {
        return new XmlElement("", "Signal", Map.of("CommandId", command.toString()), "",
            List.of(new XmlElement("", "Code", Map.of(), code, List.of())));
    }

    private String receive(UUID command) throws Exception {
        return receive(command, 500_000);
    }

    private String receive(UUID command, int envelope) throws Exception {
        return answered(receiving(command, envelope));
    }

    private Request receiving(UUID command) {
        return receiving(command, 500_000);
    }

    private Request receiving(UUID command, int envelope) {
        Map<String, String> id = command.equals(SessionMessage.SESSION) ? Map.of() : Map.of("CommandId", command.toString());
        return request(Soap.SHELL + "/Receive", new XmlElement("", "Receive", Map.of(), "",
            List.of(new XmlElement("", "DesiredStream", id, "stdout", List.of()))), envelope);
    }

    /** All that a command says. */
    private List<String> all(UUID command) throws Exception {
        List<String> heard = new ArrayList<>();
        String answer;
        do {
            answer = receive(command);
            heard.addAll(heard(answer));
        } while (!answer.contains("CommandState/Done"));
        return heard;
    }

    private String perform(String action, XmlElement body) throws Exception {
        return answered(request(Soap.SHELL + "/" + action, body, 500_000));
    }

    private Request request(String action, XmlElement body, int envelope) {
        return new Request(action, "test", "uuid:" + ++lastMessage, Duration.ofMillis(10), envelope,
            "uuid:client", "en-US", "en-US", Map.of("ShellId", SHELL.toString()), Map.of(), body);
    }

    private String answered(Request request) throws InterruptedException {
        Answer answer = operations.perform(request, Samples.ALICE, Samples.connection());
        answer.written().accept(true);
        return new String(answer.envelope(), StandardCharsets.UTF_8);
    }

    private String fragments(SessionMessage message) {
        return Base64.getEncoder().encodeToString(fragmenter.fragments(message).getFirst());
    }

    private List<String> heard(String answer) throws PsrpException {
        Matcher stream = Pattern.compile("<rsp:Stream Name=\"stdout\"( CommandId=\"[^\"]*\")?>([^<]*)<").matcher(answer);
        return stream.find() ? (stream.group(1) == null ? ofShell : ofCommand).receive(Base64.getDecoder().decode(stream.group(2))).stream()
            .map(Samples::text).toList() : List.of();
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
        perform("Disconnect", new XmlElement("", "Disconnect", Map.of(), "", List.of()));
        perform("Reconnect", null);
        assertEquals(0, session().bufferedBytes());
    }
}
