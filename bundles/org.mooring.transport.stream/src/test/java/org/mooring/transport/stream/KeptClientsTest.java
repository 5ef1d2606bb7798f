package org.mooring.transport.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;

/** Clients that know of sessions which stay: they list, leave, join and end them. */
@Timeout(120)
class KeptClientsTest {

    private static final AuditTrail AUDIT = event -> { };
    private static final UUID PIPELINE = UUID.fromString("22222222-2222-3333-4444-555555555555");
    private static final String ID = "11111111-2222-3333-4444-555555555555";

    private final Sessions sessions = new Sessions(new SessionTable(10, 10), new FixedConfigurations(List.of(
        Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT))), kind -> Optional.of(new EchoProcess()), AUDIT,
        () -> Instant.EPOCH);
    private final StreamSessions streams = new StreamSessions(sessions, AUDIT, () -> Instant.EPOCH, StreamLimits.DEFAULT, Duration.ofMillis(1));

    /** What the last client was called by the server. */
    private String client;

    private StreamPeer connect(String subsystem) throws IOException {
        return new StreamPeer((in, out) -> streams.serve(Samples.ALICE, Samples.connection(), subsystem, in, out));
    }

    private StreamPeer opened() throws Exception {
        StreamPeer peer = connect("powershell/powershell?new=" + ID + "&name=work");
        client = peer.nameOfClient();
        peer.sendData(SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "");
        assertEquals(List.of("opened", "DataAck"), peer.next(2));
        return peer;
    }

    private StreamPeer joined() throws Exception {
        return told(connect("powershell?connect=" + ID));
    }

    private StreamPeer resumed() throws Exception {
        return told(connect("powershell?resume=" + ID + "&client=" + client));
    }

    private StreamPeer told(StreamPeer peer) throws IOException {
        client = peer.nameOfClient();
        return peer;
    }

    private SessionInfo session() {
        return sessions.find(Samples.ALICE, UUID.fromString(ID)).orElseThrow();
    }

    private String said(Identity user, String subsystem) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        streams.serve(user, Samples.connection(), subsystem, InputStream.nullInputStream(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void left(StreamPeer peer) throws Exception {
        peer.send(new Packet.Disconnect(Packet.SESSION, -1, "None"));
        assertEquals(List.of("DisconnectAck"), peer.next(1));
    }

    @Test
    void aListTellsItsUserOfTheSessionsAndNobodyElse() throws Exception {
        try (StreamPeer peer = opened()) {
            assertEquals("<Kept PSGuid='" + ID + "' BufferMode='Block' Configuration='powershell' IdleTimeout='7200000' MaxIdleTimeout='"
                + session().maxIdleTimeout().toMillis() + "' Name='work' Pipelines='' Silence='0' State='Connected' />\n"
                + "<CloseAck PSGuid='00000000-0000-0000-0000-000000000000' />\n", said(Samples.ALICE, "powershell?list"));
            assertEquals("<CloseAck PSGuid='00000000-0000-0000-0000-000000000000' />\n", said(Samples.BOB, "powershell?list"));
        }
    }

    @Test
    void aSessionIsNobodyElsesToJoinResumeOrRemove() throws Exception {
        try (StreamPeer peer = opened()) {
            left(peer);
            for (String wish : List.of("connect=" + ID, "resume=" + ID + "&client=" + client, "remove=" + ID)) {
                assertTrue(said(Samples.BOB, "powershell?" + wish).startsWith("__NamedPipeError__:"));
            }
            assertEquals(State.Disconnected, session().state());
        }
    }

    @Test
    void whoLeavesComesBackAndGetsWhatItHasNotGotOfItsPipelines() throws Exception {
        try (StreamPeer first = opened()) {
            UUID pipeline = first.start("echo one");
            assertEquals(List.of("one", "ended"), first.next(2));
            left(first);
            for (boolean resumes : List.of(true, false)) {
                try (StreamPeer again = resumes ? resumed() : joined()) {
                    again.send(new Packet.Connect(pipeline, 0));
                    assertEquals(List.of("ConnectAck", "one", "ended"), again.next(3));
                    left(again);
                }
            }
        }
    }

    @Test
    void whatAClientConfirmsOrHasGotIsNotSaidAgain() throws Exception {
        try (StreamPeer first = opened()) {
            UUID pipeline = first.start("echo one");
            assertEquals(List.of("one", "ended"), first.next(2));
            first.send(new Packet.Taken(pipeline, first.lastObjectId() - 1));
            left(first);
            try (StreamPeer again = resumed()) {
                again.send(new Packet.Connect(pipeline, 0));
                assertEquals(List.of("ConnectAck", "ended"), again.next(2));
                left(again);
            }
            try (StreamPeer again = resumed()) {
                again.send(new Packet.Connect(pipeline, first.lastObjectId()));
                assertEquals(List.of("ConnectAck"), again.next(1));
                again.start("echo two");
                assertEquals(List.of("two", "ended"), again.next(2));
            }
        }
    }

    @Test
    void outputThatNobodyAskedForWaits() throws Exception {
        try (StreamPeer first = opened()) {
            UUID pipeline = UUID.randomUUID();
            first.send(new Packet.Begin(pipeline));
            first.sendData(pipeline, EchoProcess.CREATE_PIPELINE, "echo one");
            assertEquals(List.of("CommandAck", "DataAck"), first.next(2));
            first.send(new Packet.Connect(pipeline, 0));
            assertEquals(List.of("ConnectAck", "one", "ended"), first.next(3));
        }
    }

    @Test
    void aPipelineThatIsNotThereIsToldSo() throws Exception {
        try (StreamPeer peer = opened()) {
            peer.send(new Packet.Connect(UUID.randomUUID(), 0));
            assertEquals("<ConnectAck PSGuid='", peer.nextLine().substring(0, 20));
        }
    }

    @Test
    void whoIsAboutToLeaveHearsNoMoreUnlessItStays() throws Exception {
        try (StreamPeer peer = opened()) {
            peer.send(new Packet.Pause(Packet.SESSION));
            assertEquals(List.of("PauseAck"), peer.next(1));
            peer.send(new Packet.Command(PIPELINE));
            peer.sendData(PIPELINE, EchoProcess.CREATE_PIPELINE, "echo one");
            assertEquals(List.of("CommandAck", "DataAck"), peer.next(2));
            peer.send(new Packet.Disconnect(Packet.SESSION, 1, "None"));
            assertEquals(List.of("DisconnectAck", "one", "ended"), peer.next(3));
        }
    }

    @Test
    void anIdleTimeoutThatIsOutOfRangeLeavesTheClientWhereItIs() throws Exception {
        try (StreamPeer peer = opened()) {
            peer.send(new Packet.Disconnect(Packet.SESSION, 1, "None"));
            assertTrue(peer.nextLine().contains("Done='false'"));
            peer.start("echo still");
            assertEquals(List.of("still", "ended"), peer.next(2));
        }
    }

    @Test
    void aClientThatClosesEndsTheSession() throws Exception {
        try (StreamPeer peer = opened()) {
            peer.send(new Packet.Close(Packet.SESSION));
            assertEquals(List.of("closed", "CloseAck"), peer.next(2));
            assertEquals(List.of(), sessions.list(Samples.ALICE));
        }
    }

    @Test
    void aSessionThatWasLeftIsRemovedWithoutBeingJoined() throws Exception {
        try (StreamPeer peer = opened()) {
            left(peer);
            assertEquals("<CloseAck PSGuid='00000000-0000-0000-0000-000000000000' />\n", said(Samples.ALICE, "powershell?remove=" + ID));
            assertEquals(List.of(), sessions.list(Samples.ALICE));
        }
    }

    @Test
    void whoLeftIsNotTakenForAClientThatLeftAfterIt() throws Exception {
        try (StreamPeer first = opened()) {
            String mine = client;
            left(first);
            try (StreamPeer other = joined()) {
                left(other);
            }
            assertTrue(said(Samples.ALICE, "powershell?resume=" + ID + "&client=" + mine)
                .startsWith("__NamedPipeError__:Another client has been attached"));
            try (StreamPeer other = resumed()) {
                assertEquals(State.Opened, session().state());
            }
        }
    }

    @Test
    void whoLeftIsNotTakenForAClientThatKnowsNothingOfThat() throws Exception {
        try (StreamPeer first = opened()) {
            left(first);
            try (StreamPeer other = connect("powershell/powershell/work")) {
                other.sendData(SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "");
                other.next(2);
            }
            while (session().state() != State.Disconnected) {
                Thread.onSpinWait();
            }
            assertTrue(said(Samples.ALICE, "powershell?resume=" + ID + "&client=" + client)
                .startsWith("__NamedPipeError__:Another client has been attached"));
        }
    }

    @Test
    void aSessionInWhichNothingGoesOnEndsSomeTimeAfterItsClientVanished() throws Exception {
        opened().close();
        while (!sessions.list(Samples.ALICE).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aSessionThatHasSomethingToDoStaysWithoutItsClient() throws Exception {
        try (StreamPeer peer = opened()) {
            peer.start("wait");
        }
        while (session().state() != State.Disconnected) {
            Thread.onSpinWait();
        }
        assertEquals(1, session().running());
    }

    @ParameterizedTest
    @ValueSource(strings = {"powershell", "powershell/a/b", "powershell?lists", "powershell/a?list", "powershell?new=1", "powershell?new=" + ID + "0",
        "powershell/a?connect=" + ID, "powershell?connect=" + ID + "&name=x", "powershell?new=" + ID + "&name=a b", "powershell/-a?new=" + ID,
        "powershell/a/b?new=" + ID, "other?list", "powershell?list=1", "powershell?resume=" + ID,
        "powershell?connect=" + ID + "&client=" + ID, "powershell?resume=" + ID + "&client=1", "powershell?resume=" + ID + "&name=x&client=" + ID})
    void otherNamesAreNoneOfThese(String subsystem) {
        assertEquals(Optional.empty(), KeptRequest.parse(subsystem));
    }

    @ParameterizedTest
    @CsvSource({"powershell?list, LIST, , ''", "powershell?connect=" + ID + ", CONNECT, , ''", "powershell?resume=" + ID + "&client=" + ID + ", RESUME, , ''",
        "powershell?remove=" + ID + ", REMOVE, , ''", "powershell?new=" + ID + ", NEW, , ''", "powershell/ops?new=" + ID + "&name=w, NEW, w, ops"})
    void theNamesSayWhatIsAskedFor(String subsystem, KeptRequest.Kind kind, String name, String configuration) {
        KeptRequest request = KeptRequest.parse(subsystem).orElseThrow();
        assertEquals(kind, request.kind());
        assertEquals(name, request.name());
        assertEquals(configuration, request.configuration());
    }
}
