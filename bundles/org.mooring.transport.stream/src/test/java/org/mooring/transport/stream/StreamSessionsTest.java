package org.mooring.transport.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.fragment.FragmentLimits;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.session.SessionTable;
import org.mooring.session.Sessions;

@Timeout(60)
class StreamSessionsTest {

    private static final String ERROR = "__NamedPipeError__:";

    private final EchoProcess echo = new EchoProcess();
    private final List<AuditRecord> audit = new CopyOnWriteArrayList<>();
    private final Sessions sessions = new Sessions(new SessionTable(10, 10), new FixedConfigurations(List.of(
        Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT),
        Samples.configuration("small", EchoProcess.KIND,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(2), BufferingMode.Block, 2000, 10)))),
        kind -> Optional.of(echo), audit::add, () -> Instant.EPOCH);
    private final StreamSessions streams = new StreamSessions(sessions, audit::add, () -> Instant.EPOCH,
        new StreamLimits(100_000, new FragmentLimits(200_000, Long.MAX_VALUE), 3));

    @Test
    void acknowledgementsComeWhereAStockClientExpectsThem() throws Exception {
        try (StreamPeer peer = connect("powershell")) {
            UUID pipeline = UUID.randomUUID();
            peer.sendData(SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "");
            assertEquals(List.of("opened", "DataAck"), peer.next(2));

            peer.send(new Packet.Command(pipeline));
            assertEquals(List.of("CommandAck"), peer.next(1));

            peer.sendData(pipeline, EchoProcess.CREATE_PIPELINE, "echo hello");
            assertEquals(List.of("DataAck", "hello", "ended"), peer.next(3));

            peer.send(new Packet.Close(pipeline));
            assertEquals(List.of("CloseAck"), peer.next(1));

            peer.send(new Packet.Close(Packet.SESSION));
            assertEquals(List.of("closed", "CloseAck"), peer.next(2));
        }
    }

    @Test
    void aStoppedPipelineSaysSoBeforeTheSignalIsAcknowledged() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            UUID pipeline = peer.start("wait");

            peer.send(new Packet.Signal(pipeline));

            assertEquals(List.of("stopped", "SignalAck"), peer.next(2));
            peer.send(new Packet.Close(pipeline));
            assertEquals(List.of("CloseAck"), peer.next(1));
            peer.start("echo again");
            assertEquals(List.of("again", "ended"), peer.next(2));
        }
    }

    @Test
    void closingTheSessionStopsWhatRunsAndSaysItsLastWordsFirst() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            peer.start("wait");

            peer.send(new Packet.Close(Packet.SESSION));

            assertEquals(List.of("stopped", "closed", "CloseAck"), peer.next(3));
        }
    }

    @Test
    void aClientThatSaysAllAtOnceAndHangsUpItsEndStillHearsTheEnd() throws Exception {
        try (StreamPeer peer = connect("powershell")) {
            peer.sendData(SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "");
            peer.send(new Packet.Close(Packet.SESSION));
            peer.sayNoMore();

            assertEquals(List.of("opened", "DataAck", "closed", "CloseAck"), peer.next(4));
            assertEquals(StreamSessions.DONE, peer.end());
        }
    }

    @Test
    void dataForAPipelineThatIsGoneIsAcknowledgedAndDropped() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            peer.sendData(UUID.randomUUID(), EchoProcess.CREATE_PIPELINE, "echo hello");
            peer.send(new Packet.Signal(UUID.randomUUID()));
            peer.send(new Packet.Close(UUID.randomUUID()));

            assertEquals(List.of("DataAck", "SignalAck", "CloseAck"), peer.next(3));
        }
    }

    @Test
    void aMessageInManyFragmentsIsAcknowledgedForEachLine() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            UUID pipeline = UUID.randomUUID();
            peer.send(new Packet.Command(pipeline));
            peer.sendData(pipeline, EchoProcess.CREATE_PIPELINE, "echo " + "x".repeat(100_000));

            assertEquals(List.of("CommandAck", "DataAck", "DataAck", "DataAck", "DataAck"), peer.next(5));
            assertEquals("x".repeat(100_000), peer.next(1).getFirst());
        }
    }

    @Test
    void aClientThatReadsSlowlyGetsEverythingWhileTheSessionHoldsLittle() throws Exception {
        try (StreamPeer peer = opened("powershell/small")) {
            peer.start("repeat 20000 " + "x".repeat(100));

            for (int i = 0; i < 20_000; i++) {
                assertEquals("x".repeat(100), peer.next(1).getFirst());
            }
            assertEquals(List.of("ended"), peer.next(1));
            assertTrue(sessions.list(Samples.ALICE).getFirst().bufferedBytes() <= 2000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "<Data", "<Unknown PSGuid='00000000-0000-0000-0000-000000000000' />", "",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><Data Stream='Default' PSGuid='00000000-0000-0000-0000-000000000000'>&a;</Data>",
        "<Data Stream='Default' PSGuid='00000000-0000-0000-0000-000000000000'>!!!</Data>",
        "<Data Stream='Default' PSGuid='00000000-0000-0000-0000-000000000000'>AAAAAAAAAAAAAAAAAAAAAAAAAAAA</Data>",
        "<DataAck PSGuid='00000000-0000-0000-0000-000000000000' />", "<Signal PSGuid='00000000-0000-0000-0000-000000000000' />"})
    void whatBreaksTheProtocolIsAnsweredByAnErrorAndEndsThisSessionOnly(String line) throws Exception {
        try (StreamPeer other = opened("powershell"); StreamPeer peer = opened("powershell")) {
            peer.sendLine(line);

            String last = peer.next(1).getFirst();
            assertTrue(last.startsWith(ERROR), last);
            assertEquals(StreamSessions.FAILED, peer.end());
            assertEquals(1, sessions.list(Samples.ALICE).size());
            assertEquals(1, audit.stream().filter(record -> record.event() == AuditEvent.PROTOCOL && !record.allowed()).count());
            other.start("echo well");
            assertEquals(List.of("well", "ended"), other.next(2));
        }
    }

    @Test
    void aLineOverTheLimitEndsTheSession() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            peer.sendLine("x".repeat(100_001));

            assertTrue(peer.next(1).getFirst().startsWith(ERROR));
        }
    }

    @Test
    void anObjectOverTheLimitEndsTheSession() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            peer.sendData(SessionMessage.SESSION, EchoProcess.SESSION_CAPABILITY, "x".repeat(200_001));

            List<String> answers = new ArrayList<>();
            while (answers.isEmpty() || !answers.getLast().startsWith(ERROR)) {
                answers.addAll(peer.next(1));
            }
            assertTrue(answers.getLast().contains("exceeded the allowed maximum object size"), answers.getLast());
        }
    }

    @Test
    void moreCommandsThanAllowedEndTheSession() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            for (int i = 0; i < 4; i++) {
                peer.send(new Packet.Command(UUID.randomUUID()));
            }

            assertTrue(peer.next(4).getLast().startsWith(ERROR));
        }
    }

    @Test
    void anUnknownConfigurationIsRefusedByName() throws Exception {
        try (StreamPeer peer = connect("powershell/none")) {
            String answer = peer.next(1).getFirst();

            assertTrue(answer.startsWith(ERROR) && answer.contains("'none'"), answer);
            assertEquals(StreamSessions.FAILED, peer.end());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sftp", "powershell/", "powershell/a/b/c", "powershell/../etc", "powershell/a b", "PowerShell"})
    void whatIsNoSubsystemIsRefused(String subsystem) throws Exception {
        try (StreamPeer peer = connect(subsystem)) {
            assertTrue(peer.next(1).getFirst().contains(StreamRequest.USAGE));
            assertEquals(List.of(AuditEvent.SESSION_CREATE), audit.stream().map(AuditRecord::event).toList());
        }
    }

    @Test
    void aConnectionThatIsLostEndsItsSession() throws Exception {
        StreamPeer peer = opened("powershell");
        peer.start("wait");

        peer.close();
        peer.end();

        assertTrue(sessions.list(Samples.ALICE).isEmpty());
        assertTrue(echo.engines.getLast().closed);
    }

    @Test
    void aDurableSessionIsFoundAgainByItsName() throws Exception {
        StreamPeer first = opened("powershell/powershell/work");
        first.start("wait");
        first.close();
        first.end();
        assertEquals(State.Disconnected, sessions.find(Samples.ALICE, "work").orElseThrow().state());

        opened("powershell/powershell/WORK");

        assertEquals(1, echo.engines.size());
        assertEquals(List.of(AttachMode.FRESH), echo.engines.getLast().attached);
        assertEquals(1, sessions.list(Samples.ALICE).getFirst().running());
    }

    @Test
    void aDurableSessionInUseIsToldToBe() throws Exception {
        try (StreamPeer first = opened("powershell/powershell/work"); StreamPeer second = connect("powershell/powershell/work")) {
            assertTrue(second.next(1).getFirst().contains("in use"));
            first.start("echo well");
            assertEquals(List.of("well", "ended"), first.next(2));
        }
    }

    @Test
    void aClientThatClosesADurableSessionHearsTheLastWordsAndLeavesIt() throws Exception {
        StreamPeer peer = opened("powershell/powershell/work");
        peer.send(new Packet.Close(SessionMessage.SESSION));

        assertEquals(List.of("left", "CloseAck"), peer.next(2));
        peer.close();
        peer.end();
        assertEquals(State.Disconnected, sessions.find(Samples.ALICE, "work").orElseThrow().state());
        assertFalse(echo.engines.getLast().closed);
    }

    @Test
    void aSessionThatItsClientLeftIsFreeForTheNextOneAtOnce() throws Exception {
        try (StreamPeer first = opened("powershell/powershell/work")) {
            first.send(new Packet.Close(SessionMessage.SESSION));
            assertEquals(List.of("left", "CloseAck"), first.next(2));

            try (StreamPeer second = opened("powershell/powershell/work")) {
                second.start("echo well");
                assertEquals(List.of("well", "ended"), second.next(2));
            }
        }
    }

    @Test
    void aPipelineThatIsClosedWithTheSessionGoesOn() throws Exception {
        StreamPeer peer = opened("powershell/powershell/work");
        UUID pipeline = peer.start("wait");
        peer.send(new Packet.Close(pipeline));
        assertEquals(List.of("CloseAck"), peer.next(1));
        peer.send(new Packet.Close(SessionMessage.SESSION));
        assertEquals(List.of("left", "CloseAck"), peer.next(2));
        peer.close();
        peer.end();

        assertEquals(1, sessions.list(Samples.ALICE).getFirst().running());
    }

    @Test
    void aPipelineThatIsClosedWhileTheClientStaysIsStopped() throws Exception {
        try (StreamPeer peer = opened("powershell/powershell/work")) {
            UUID pipeline = peer.start("wait");
            peer.send(new Packet.Close(pipeline));
            assertEquals(List.of("CloseAck"), peer.next(1));

            peer.start("echo well");

            assertEquals(List.of("well", "ended"), peer.next(2));
            peer.send(new Packet.Close(SessionMessage.SESSION));
            peer.next(2);
            assertEquals(0, sessions.list(Samples.ALICE).getFirst().running());
        }
    }

    @Test
    void whatAClientMayNotHaveGotIsHandedToTheNextAndWhatItClosedIsNot() throws Exception {
        StreamPeer first = opened("powershell/powershell/work");
        UUID closed = first.start("echo one");
        assertEquals(List.of("one", "ended"), first.next(2));
        first.send(new Packet.Close(closed));
        assertEquals(List.of("CloseAck"), first.next(1));
        first.start("echo two");
        assertEquals(List.of("two", "ended"), first.next(2));
        first.close();
        first.end();

        opened("powershell/powershell/work");

        assertEquals(List.of("two", "ended"), echo.engines.getLast().handedOver.stream().map(Samples::text).toList());
    }

    @Test
    void aClientThatAsksToTakesASessionFromAnother() throws Exception {
        try (StreamPeer first = opened("powershell/powershell/work"); StreamPeer second = opened("powershell/powershell/work?attach=force")) {
            second.start("echo mine");
            assertEquals(List.of("mine", "ended"), second.next(2));
            assertTrue(first.next(1).getFirst().startsWith(ERROR));
            assertTrue(audit.stream().anyMatch(record -> "force".equals(record.detail().get("how"))));
        }
    }

    @Test
    void aSessionIsRemovedWhenTheClientThatClosesItAskedForThat() throws Exception {
        try (StreamPeer peer = opened("powershell/powershell/work?close=remove")) {
            peer.send(new Packet.Close(SessionMessage.SESSION));
            assertEquals(List.of("closed", "CloseAck"), peer.next(2));
        }
        assertTrue(sessions.list(Samples.ALICE).isEmpty());
    }

    @Test
    void aDurableSessionOfAnotherConfigurationIsNotJoined() throws Exception {
        opened("powershell/powershell/work").close();

        try (StreamPeer second = connect("powershell/small/work")) {
            assertTrue(second.next(1).getFirst().contains("'powershell', not of 'small'"));
        }
    }

    @Test
    void aSessionRemovedFromElsewhereTellsItsClient() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            sessions.remove(Samples.ALICE, sessions.list(Samples.ALICE).getFirst().instanceId());

            assertTrue(peer.next(1).getFirst().startsWith(ERROR));
            assertEquals(StreamSessions.FAILED, peer.end());
        }
    }

    @Test
    void aBrokenEngineTellsItsClient() throws Exception {
        try (StreamPeer peer = opened("powershell")) {
            echo.engines.getLast().output().broken("It fell over.");

            assertEquals(ERROR + "It fell over.", peer.next(1).getFirst());
        }
    }

    @Test
    void clientsCutAtAnyByteLeaveNothingBehind() throws Exception {
        for (int cut = 1; cut < 400; cut += 7) {
            StreamPeer peer = connect("powershell");
            peer.sendDataCutAt(cut, SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "x".repeat(100));
            peer.close();
            peer.end();
        }

        assertTrue(sessions.list(Samples.ALICE).isEmpty());
        assertTrue(echo.engines.stream().allMatch(engine -> engine.closed));
        assertFalse(echo.engines.isEmpty());
    }

    private StreamPeer connect(String subsystem) throws IOException {
        return new StreamPeer((in, out) -> streams.serve(Samples.ALICE, Samples.connection(), subsystem, in, out));
    }

    private StreamPeer opened(String subsystem) throws Exception {
        StreamPeer peer = connect(subsystem);
        peer.sendData(SessionMessage.SESSION, EchoProcess.INIT_RUNSPACEPOOL, "");
        assertEquals(List.of("opened", "DataAck"), peer.next(2));
        return peer;
    }
}
