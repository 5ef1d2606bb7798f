package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Availability;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;

@Timeout(30)
class SessionsTest {

    private static final Identity ALICE = Samples.ALICE;
    private static final Identity BOB = Samples.BOB;
    private static final Duration LONG = Duration.ofSeconds(20);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final EchoProcess echo = new EchoProcess();
    private final List<AuditRecord> audit = new CopyOnWriteArrayList<>();
    private final SessionConfiguration everyones = Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT);
    private final SessionConfiguration alices = new SessionConfiguration("ops", "test", "", new Access(false, Set.of("alice"), Set.of()),
        "PowerShell", EchoProcess.KIND, everyones.languageMode(), List.of(), everyones.visible(), Map.of(),
        new SessionLimits(Duration.ofMinutes(10), Duration.ofHours(1), BufferingMode.Drop, 1000, 2));
    private final SessionConfiguration nowhere = Samples.configuration("nowhere", "no-such-process", SessionLimits.DEFAULT);
    private final Sessions sessions = new Sessions(new SessionTable(6, 4), new FixedConfigurations(List.of(everyones, alices, nowhere)),
        kind -> kind.equals(EchoProcess.KIND) ? Optional.of(echo) : Optional.empty(), this::record, clock);
    private boolean full;

    private void record(AuditRecord record) {
        if (full && record.allowed() && record.event().canBeRefused()) {
            throw new AuditException("There is no room.", null);
        }
        audit.add(record);
    }

    @Test
    void anAdministratorMayKnowOfEverybodysSessionsAndOthersOfTheirOwn() throws Exception {
        opened(ALICE, SessionRequest.bound(""));
        opened(BOB, SessionRequest.bound(""));
        Identity administrator = new Identity("root", Set.of(Identity.ADMINISTRATORS), "password");

        assertEquals(List.of(ALICE, BOB), sessions.overview(administrator).stream().map(SessionInfo::owner).toList());
        assertEquals(List.of(BOB), sessions.overview(BOB).stream().map(SessionInfo::owner).toList());
        assertEquals(List.of(), sessions.list(administrator));
    }

    @Test
    void aNewSessionIsAttachedAndOpensWithTheClientsFirstMessages() throws Exception {
        Attachment attachment = create(ALICE, SessionRequest.bound(""));
        assertEquals(State.Opening, attachment.session().state());

        long after = attachment.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));

        assertEquals(State.Opened, attachment.session().state());
        assertEquals(Availability.Available, attachment.session().availability());
        Received.Output opened = (Received.Output) attachment.receive(LONG);
        assertEquals("opened", Samples.text(opened.message()));
        assertEquals(after, opened.sequence());
    }

    @Test
    void aCommandSpeaksThroughTheSession() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.bound(""));

        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo hello"));

        assertEquals("hello", receive(attachment));
        assertEquals("ended", receive(attachment));
    }

    @Test
    void twoSessionsDoNotHearEachOther() throws Exception {
        Attachment first = opened(ALICE, SessionRequest.bound(""));
        Attachment second = opened(BOB, SessionRequest.bound(""));

        first.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo one"));
        second.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo two"));

        assertEquals(List.of("one", "ended"), List.of(receive(first), receive(first)));
        assertEquals(List.of("two", "ended"), List.of(receive(second), receive(second)));
    }

    @Test
    void whenStopReturnsThePipelineHasSaidThatItIsStopped() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.bound(""));
        UUID pipeline = UUID.randomUUID();
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "wait"));
        assertEquals(Availability.Busy, attachment.session().availability());

        attachment.stop(pipeline);

        assertEquals("stopped", Samples.text(((Received.Output) attachment.receive(pipeline, Duration.ZERO)).message()));
        assertInstanceOf(Received.PipelineEnded.class, attachment.receive(pipeline, Duration.ZERO));
        assertEquals(Availability.Available, attachment.session().availability());
    }

    @Test
    void aClosedSessionSaysItsLastWordsAndIsForgotten() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.bound(""));

        attachment.close();

        assertEquals("closed", receive(attachment));
        assertEquals(State.Closed, assertInstanceOf(Received.Over.class, attachment.receive(LONG)).state());
        assertTrue(sessions.list(ALICE).isEmpty());
        assertThrows(SessionException.class, () -> attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo x")));
    }

    @Test
    void aBoundSessionEndsWithItsConnection() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.bound(""));

        attachment.lost("cut");

        assertTrue(sessions.list(ALICE).isEmpty());
        assertTrue(echo.engines.getLast().closed);
    }

    @Test
    void aDurableSessionKeepsItsRunningCommandAndItsOutputWhenTheConnectionIsLost() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        UUID pipeline = UUID.randomUUID();
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "repeat 3 hello"));
        while (attachment.session().running() > 0) {
            Thread.onSpinWait();
        }

        attachment.lost("cut");

        SessionInfo info = sessions.find(ALICE, "WORK").orElseThrow();
        assertEquals(State.Disconnected, info.state());
        assertEquals(Availability.None, info.availability());
        assertEquals(now, info.disconnected());
        assertFalse(echo.engines.getLast().hasClient);
        Attachment again = sessions.attach(ALICE, Samples.connection(), info.instanceId(), AttachMode.RESUME);
        assertEquals(List.of("hello", "hello", "hello", "ended"),
            List.of(receive(again), receive(again), receive(again), receive(again)));
    }

    @Test
    void aFreshClientDoesNotHearWhatEarlierPipelinesSaidButTheEngineIsGivenIt() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo hello"));
        while (attachment.session().running() > 0) {
            Thread.onSpinWait();
        }
        attachment.lost("cut");

        Attachment fresh = sessions.attach(ALICE, Samples.connection(), attachment.session().instanceId(), AttachMode.FRESH);

        assertInstanceOf(Received.Nothing.class, fresh.receive(Duration.ZERO));
        assertEquals(List.of("hello", "ended"), echo.engines.getLast().handedOver.stream().map(Samples::text).toList());
    }

    @Test
    void aSecondClientIsToldThatTheSessionIsInUse() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));

        SessionException busy = assertThrows(SessionException.class,
            () -> sessions.attach(ALICE, Samples.connection(), attachment.session().instanceId(), AttachMode.FRESH));

        assertEquals(Reason.BUSY, busy.reason());
        assertEquals(Availability.Busy, sessions.list(ALICE).getFirst().availability());
    }

    @Test
    void anAttachmentThatWasLetGoCanDoNothingMore() throws Exception {
        Attachment old = opened(ALICE, SessionRequest.durable("", "work"));
        UUID id = old.session().instanceId();
        sessions.disconnect(ALICE, id);
        Attachment young = sessions.attach(ALICE, Samples.connection(), id, AttachMode.RESUME);

        assertThrows(SessionException.class, () -> old.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo x")));
        assertThrows(SessionException.class, () -> old.stop(UUID.randomUUID()));
        assertThrows(SessionException.class, () -> old.disconnect(null, null));
        assertEquals(State.Disconnected, assertInstanceOf(Received.Over.class, old.receive(LONG)).state());
        old.close();
        old.lost("again");
        assertEquals(State.Opened, young.session().state());
    }

    @Test
    void toOthersASessionDoesNotExist() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        UUID id = attachment.session().instanceId();
        attachment.disconnect(null, null);

        assertTrue(sessions.list(BOB).isEmpty());
        assertTrue(sessions.find(BOB, id).isEmpty());
        assertTrue(sessions.find(BOB, "work").isEmpty());
        String missing = assertThrows(SessionException.class, () -> sessions.remove(BOB, id)).getMessage();
        String never = assertThrows(SessionException.class, () -> sessions.remove(BOB, SessionMessage.SESSION)).getMessage();
        assertEquals(never.replace(SessionMessage.SESSION.toString(), id.toString()), missing);
        assertEquals(Reason.NOT_FOUND,
            assertThrows(SessionException.class, () -> sessions.attach(BOB, Samples.connection(), id, AttachMode.FRESH)).reason());
    }

    @Test
    void twoUsersMayUseTheSameNameAndId() throws Exception {
        UUID id = UUID.randomUUID();
        SessionRequest request = new SessionRequest("", "work", id, true, null, null);

        create(ALICE, request);
        create(BOB, request);

        assertEquals(Reason.TAKEN, assertThrows(SessionException.class, () -> create(ALICE, request)).reason());
        assertEquals(Reason.TAKEN,
            assertThrows(SessionException.class, () -> create(ALICE, SessionRequest.durable("", "Work"))).reason());
    }

    @Test
    void aSessionIsFreedAtOnceWhenItIsRemoved() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        UUID pipeline = UUID.randomUUID();
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "wait"));

        sessions.remove(ALICE, attachment.session().instanceId());

        assertTrue(echo.engines.getLast().closed);
        assertEquals(State.Closed, attachment.session().state());
        assertInstanceOf(Received.Over.class, drain(attachment));
        assertTrue(sessions.list(ALICE).isEmpty());
    }

    @Test
    void quotasAreForAUserAConfigurationAndTheServer() throws Exception {
        create(ALICE, SessionRequest.bound("ops"));
        create(ALICE, SessionRequest.bound("ops"));
        assertTrue(refused(ALICE, SessionRequest.bound("ops"), Reason.QUOTA).contains("'ops'"));
        create(ALICE, SessionRequest.bound(""));
        create(ALICE, SessionRequest.bound(""));
        refused(ALICE, SessionRequest.bound(""), Reason.QUOTA);
        create(BOB, SessionRequest.bound(""));
        Attachment last = create(BOB, SessionRequest.bound(""));
        refused(BOB, SessionRequest.bound(""), Reason.QUOTA);

        last.close();

        create(BOB, SessionRequest.bound(""));
    }

    @Test
    void aConfigurationOfOthersIsNotThere() {
        String others = refused(BOB, SessionRequest.bound("ops"), Reason.CONFIGURATION);
        String none = refused(BOB, SessionRequest.bound("none"), Reason.CONFIGURATION);
        assertEquals(none.replace("none", "ops"), others);
    }

    @Test
    void aProcessThatNoBundleProvidesIsNamed() {
        assertTrue(refused(ALICE, SessionRequest.bound("nowhere"), Reason.PROCESS).contains("'no-such-process'"));
    }

    @Test
    void idleTimeoutsOutOfRangeAreRefused() throws Exception {
        refused(ALICE, new SessionRequest("ops", null, null, true, Duration.ofSeconds(59), null), Reason.OUT_OF_RANGE);
        refused(ALICE, new SessionRequest("ops", null, null, true, Duration.ofSeconds(3601), null), Reason.OUT_OF_RANGE);
        Attachment attachment = opened(ALICE, new SessionRequest("ops", null, null, true, Duration.ofSeconds(60), null));

        assertThrows(SessionException.class, () -> attachment.disconnect(Duration.ofHours(2), null));

        assertEquals(State.Opened, attachment.session().state());
        assertEquals(BufferingMode.Drop, attachment.session().buffering());
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        for (String name : List.of("", "a b", "../x", "a\nb", "x".repeat(65), "-x")) {
            refused(ALICE, SessionRequest.durable("", name), Reason.OUT_OF_RANGE);
        }
    }

    @Test
    void aSessionEndsWhenNobodyComesBackInTime() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("ops", "work"));
        attachment.lost("cut");
        now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
        sessions.endIdle();
        assertEquals(1, sessions.list(ALICE).size());

        now = now.plusMillis(1);
        sessions.endIdle();

        assertTrue(sessions.list(ALICE).isEmpty());
        assertTrue(echo.engines.getLast().closed);
    }

    @Test
    void aSessionWithAClientIsNeverIdle() throws Exception {
        opened(ALICE, SessionRequest.durable("ops", "work"));
        now = now.plus(Duration.ofDays(1));

        sessions.endIdle();

        assertEquals(1, sessions.list(ALICE).size());
    }

    @Test
    void aBrokenEngineBreaksItsSessionOnlyAndWhatItSaidCanBeRead() throws Exception {
        Attachment broken = opened(ALICE, SessionRequest.durable("", "work"));
        Attachment other = opened(BOB, SessionRequest.bound(""));
        broken.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo hello"));
        assertEquals("hello", receive(broken));
        assertEquals("ended", receive(broken));

        echo.engines.getFirst().output().broken("It fell over.");

        assertEquals(new Received.Over(State.Broken, "It fell over."), broken.receive(LONG));
        assertEquals(State.Broken, sessions.list(ALICE).getFirst().state());
        other.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo well"));
        assertEquals("well", receive(other));
    }

    @Test
    void everyDecisionIsInTheAudit() throws Exception {
        refused(BOB, SessionRequest.bound("ops"), Reason.CONFIGURATION);
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo hello"));
        attachment.disconnect(null, null);
        sessions.remove(ALICE, attachment.session().instanceId());

        assertEquals(List.of("SESSION_CREATE bob false", "SESSION_CREATE alice true", "SESSION_ATTACH alice true", "COMMAND alice true",
            "SESSION_DETACH alice true", "SESSION_REMOVE alice true"),
            audit.stream().filter(record -> record.event() != AuditEvent.COMMAND_END)
                .map(record -> record.event() + " " + record.user() + " " + record.allowed()).toList());
        assertTrue(audit.stream().filter(record -> record.session() != null).allMatch(record -> "powershell".equals(record.detail().get("configuration"))));
        assertEquals("echo hello", audit.stream().filter(record -> record.event() == AuditEvent.COMMAND).findFirst().orElseThrow().message());
    }

    @Test
    void theEndOfACommandIsInTheAuditWithItsOutcome() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.bound(""));
        UUID pipeline = UUID.randomUUID();
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "wait"));
        now = now.plusMillis(1500);

        echo.engines.getLast().output().pipelineEnded(pipeline, "Failed: CommandNotFoundException");

        AuditRecord end = audit.stream().filter(record -> record.event() == AuditEvent.COMMAND_END).findFirst().orElseThrow();
        assertEquals("Failed: CommandNotFoundException", end.message());
        assertEquals("1500", end.detail().get("milliseconds"));
        assertEquals(pipeline.toString(), end.detail().get("pipeline"));
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        UUID id = attachment.session().instanceId();
        full = true;

        refused(ALICE, SessionRequest.bound(""), Reason.PROCESS);
        assertEquals(1, sessions.list(ALICE).size());
        assertThrows(AuditException.class, () -> attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo hello")));
        assertEquals(0, attachment.session().running());
        attachment.disconnect(null, null);
        assertEquals(Reason.PROCESS, assertThrows(SessionException.class,
            () -> sessions.attach(ALICE, Samples.connection(), id, AttachMode.RESUME)).reason());
        assertNull(sessions.find(ALICE, id).orElseThrow().attachedFrom());

        full = false;
        sessions.attach(ALICE, Samples.connection(), id, AttachMode.RESUME);
    }

    @Test
    void tenThousandClientsOneAfterTheOtherLeaveNothingBehind() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        UUID id = attachment.session().instanceId();
        for (int i = 0; i < 10_000; i++) {
            UUID pipeline = UUID.randomUUID();
            attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "echo hello"));
            receive(attachment);
            receive(attachment);
            attachment.closePipeline(pipeline);
            attachment.lost("cut");
            attachment = sessions.attach(ALICE, Samples.connection(), id, i % 2 == 0 ? AttachMode.FRESH : AttachMode.CONNECT);
        }

        SessionInfo session = sessions.find(ALICE, id).orElseThrow();
        assertEquals(0, session.bufferedBytes());
        assertEquals(0, session.running());
        assertTrue(sessions.pipelines(ALICE, id).isEmpty());
    }

    @Test
    void onlyTheClientThatWasThereLastGoesOnWhereItWas() throws Exception {
        Attachment first = opened(ALICE, SessionRequest.durable("", "work"));
        first.disconnect(null, null);
        Attachment again = sessions.resume(ALICE, Samples.connection(), first);
        assertEquals(State.Opened, again.session().state());
        again.disconnect(null, null);
        sessions.attach(ALICE, Samples.connection(), again.session().instanceId(), AttachMode.CONNECT).disconnect(null, null);

        assertEquals(Reason.BUSY, assertThrows(SessionException.class, () -> sessions.resume(ALICE, Samples.connection(), again)).reason());
    }

    @Test
    void theBufferingModeMayChangeWithADisconnect() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));

        attachment.disconnect(Duration.ofSeconds(90), BufferingMode.Drop);

        SessionInfo session = sessions.list(ALICE).getFirst();
        assertEquals(BufferingMode.Drop, session.buffering());
        assertEquals(Duration.ofSeconds(90), session.idleTimeout());
    }

    @Test
    void watchersSeeTheirOwnSessionsOnly() throws Exception {
        List<String> seen = new ArrayList<>();
        SessionRegistry.Watch watch = sessions.watch(ALICE, event -> seen.add(event.kind() + " " + event.session().name()));
        create(BOB, SessionRequest.bound(""));
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        attachment.disconnect(null, null);
        sessions.remove(ALICE, attachment.session().instanceId());
        watch.close();
        create(ALICE, SessionRequest.bound(""));

        assertEquals(List.of("CREATED work", "DETACHED work", "REMOVED work"), seen);
    }

    @Test
    void idsRiseAndNamesAreMadeFromThem() throws Exception {
        SessionInfo first = create(ALICE, SessionRequest.bound("")).session();
        SessionInfo second = create(BOB, SessionRequest.bound("")).session();

        assertEquals(List.of("Session1", "Session2"), List.of(first.name(), second.name()));
        assertNull(first.disconnected());
    }

    private String refused(Identity caller, SessionRequest request, Reason reason) {
        SessionException refused = assertThrows(SessionException.class, () -> create(caller, request));
        assertEquals(reason, refused.reason());
        return refused.getMessage();
    }

    private Attachment create(Identity caller, SessionRequest request) throws SessionException {
        return sessions.create(caller, Samples.connection(), request);
    }

    private Attachment opened(Identity caller, SessionRequest request) throws Exception {
        Attachment attachment = create(caller, request);
        attachment.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
        assertEquals("opened", receive(attachment));
        return attachment;
    }

    private static String receive(Attachment attachment) throws InterruptedException {
        Received.Output output = assertInstanceOf(Received.Output.class, attachment.receive(LONG));
        attachment.delivered(output);
        return Samples.text(output.message());
    }

    private static Received drain(Attachment attachment) throws InterruptedException {
        Received received = attachment.receive(LONG);
        while (received instanceof Received.Output) {
            received = attachment.receive(LONG);
        }
        return received;
    }
}
