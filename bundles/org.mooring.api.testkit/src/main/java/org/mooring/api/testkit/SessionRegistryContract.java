package org.mooring.api.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionProcess;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.session.State;

/** What every {@link SessionRegistry} does, shown with {@link EchoProcess} as the engine. */
@Timeout(60)
public abstract class SessionRegistryContract {

    private static final Identity ALICE = Samples.ALICE;
    private static final Identity BOB = Samples.BOB;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final EchoProcess echo = new EchoProcess();
    private SessionRegistry sessions;

    /** A new registry for these configurations, whose engines are all this process's. */
    protected abstract SessionRegistry registry(SessionConfigurations configurations, SessionProcess process);

    @BeforeEach
    void makeRegistry() {
        sessions = registry(new FixedConfigurations(List.of(Samples.configuration("test", EchoProcess.KIND, SessionLimits.DEFAULT))), echo);
    }

    @Test
    void aNewSessionIsAttachedAndFoundByItsOwner() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("test", "Work"));
        SessionInfo session = attachment.session();

        assertEquals(State.Opened, session.state());
        assertEquals("Work", session.name());
        assertEquals(ALICE, session.owner());
        assertEquals(List.of(session.instanceId()), sessions.list(ALICE).stream().map(SessionInfo::instanceId).toList());
        assertEquals(session.id(), sessions.find(ALICE, session.instanceId()).orElseThrow().id());
        assertEquals(session.id(), sessions.find(ALICE, "wORK").orElseThrow().id());
    }

    @Test
    void sessionsAreListedFromTheOldestOnAndHaveIdsAndNamesOfTheirOwn() throws Exception {
        SessionInfo first = opened(ALICE, SessionRequest.bound("")).session();
        SessionInfo second = opened(ALICE, SessionRequest.bound("")).session();

        assertEquals(List.of(first.id(), second.id()), sessions.list(ALICE).stream().map(SessionInfo::id).toList());
        assertTrue(first.id() != second.id());
        assertFalse(first.name().equalsIgnoreCase(second.name()));
        assertFalse(first.instanceId().equals(second.instanceId()));
    }

    @Test
    void anotherUsersSessionDoesNotExist() throws Exception {
        SessionInfo session = opened(ALICE, SessionRequest.durable("", "work")).session();

        assertEquals(List.of(), sessions.list(BOB));
        assertEquals(Optional.empty(), sessions.find(BOB, session.instanceId()));
        assertEquals(Optional.empty(), sessions.find(BOB, "work"));
        UUID other = UUID.randomUUID();
        assertSameRefusal(session.instanceId(), other, () -> sessions.attach(BOB, Samples.connection(), session.instanceId(), AttachMode.CONNECT),
            () -> sessions.attach(BOB, Samples.connection(), other, AttachMode.CONNECT));
        assertSameRefusal(session.instanceId(), other, () -> sessions.disconnect(BOB, session.instanceId()), () -> sessions.disconnect(BOB, other));
        assertSameRefusal(session.instanceId(), other, () -> sessions.remove(BOB, session.instanceId()), () -> sessions.remove(BOB, other));
        opened(BOB, SessionRequest.durable("", "work"));
        assertEquals(1, sessions.list(ALICE).size());
    }

    @Test
    void whatCannotBeHadIsRefusedWithItsReason() throws Exception {
        UUID id = UUID.randomUUID();
        opened(ALICE, new SessionRequest("", "work", id, true, null, null));
        Duration tooShort = SessionLimits.MIN_IDLE_TIMEOUT.minusSeconds(1);

        assertRefused(Reason.CONFIGURATION, () -> create(ALICE, SessionRequest.bound("no-such-configuration")));
        assertRefused(Reason.TAKEN, () -> create(ALICE, SessionRequest.durable("", "WORK")));
        assertRefused(Reason.TAKEN, () -> create(ALICE, new SessionRequest("", null, id, true, null, null)));
        assertRefused(Reason.OUT_OF_RANGE, () -> create(ALICE, new SessionRequest("", null, null, true, tooShort, null)));
        assertRefused(Reason.BUSY, () -> sessions.attach(ALICE, Samples.connection(), id, AttachMode.CONNECT));
        assertEquals(1, sessions.list(ALICE).size());
        assertEquals(1, echo.engines.size());
    }

    @Test
    void aCommandSpeaksThroughItsSessionOnly() throws Exception {
        Attachment one = opened(ALICE, SessionRequest.bound(""));
        Attachment two = opened(ALICE, SessionRequest.bound(""));

        say(one, "echo first");
        say(two, "echo second");

        assertEquals(List.of("first", "ended"), List.of(heard(one), heard(one)));
        assertEquals(List.of("second", "ended"), List.of(heard(two), heard(two)));
    }

    @Test
    void aSessionThatIsBoundToItsConnectionEndsWithIt() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.bound(""));

        attachment.lost("cut");

        assertEquals(List.of(), sessions.list(ALICE));
        assertTrue(echo.engines.getFirst().closed);
    }

    @Test
    void aDurableSessionOutlivesItsConnectionAndWhatWasSaidMeanwhileIsDelivered() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        UUID id = attachment.session().instanceId();
        attachment.lost("cut");
        assertEquals(State.Disconnected, sessions.find(ALICE, id).orElseThrow().state());
        assertFalse(echo.engines.getFirst().closed);
        UUID pipeline = UUID.randomUUID();
        echo.engines.getFirst().send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "repeat 3 word"));

        Attachment again = sessions.attach(ALICE, Samples.connection(), id, AttachMode.CONNECT);

        assertEquals(List.of("word", "word", "word", "ended"), List.of(heard(again), heard(again), heard(again), heard(again)));
        assertEquals(List.of(AttachMode.CONNECT), echo.engines.getFirst().attached);
    }

    @Test
    void whatWasReceivedButNotDeliveredIsReceivedAgainAndWhatWasDeliveredIsNot() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        say(attachment, "repeat 2 word");
        Received.Output first = output(attachment);
        attachment.delivered(first);
        List<Long> undelivered = List.of(output(attachment).sequence(), output(attachment).sequence());
        attachment.lost("cut");

        Attachment again = sessions.attach(ALICE, Samples.connection(), attachment.session().instanceId(), AttachMode.RESUME);

        assertEquals(undelivered, List.of(output(again).sequence(), output(again).sequence()));
        assertTrue(first.sequence() < undelivered.getFirst());
        assertInstanceOf(Received.Nothing.class, again.receive(Duration.ZERO));
    }

    @Test
    void whoDisconnectsIsToldAndTheSessionStays() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));

        sessions.disconnect(ALICE, attachment.session().instanceId());

        assertEquals(State.Disconnected, assertInstanceOf(Received.Over.class, attachment.receive(LONG)).state());
        assertRefused(Reason.OVER, () -> say(attachment, "echo word"));
        assertEquals(1, sessions.list(ALICE).size());
    }

    @Test
    void aRemovedSessionIsGoneAtOnceWithWhatRanInIt() throws Exception {
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        say(attachment, "wait");
        UUID id = attachment.session().instanceId();

        sessions.remove(ALICE, id);

        assertEquals(Optional.empty(), sessions.find(ALICE, id));
        assertTrue(echo.engines.getFirst().closed);
        Received received = attachment.receive(LONG);
        while (received instanceof Received.Output) {
            received = attachment.receive(LONG);
        }
        assertTrue(assertInstanceOf(Received.Over.class, received).state().isOver());
        assertRefused(Reason.NOT_FOUND, () -> sessions.remove(ALICE, id));
        opened(ALICE, SessionRequest.durable("", "work"));
    }

    @Test
    void aWatchTellsOfTheCallersSessionsUntilItIsClosed() throws Exception {
        List<SessionEvent> events = new CopyOnWriteArrayList<>();
        SessionRegistry.Watch watch = sessions.watch(ALICE, events::add);
        opened(BOB, SessionRequest.durable("", "other"));
        Attachment attachment = opened(ALICE, SessionRequest.durable("", "work"));
        attachment.lost("cut");
        sessions.attach(ALICE, Samples.connection(), attachment.session().instanceId(), AttachMode.CONNECT);
        sessions.remove(ALICE, attachment.session().instanceId());

        watch.close();
        opened(ALICE, SessionRequest.durable("", "later"));

        assertTrue(events.stream().allMatch(event -> event.session().name().equals("work")), events.toString());
        List<SessionEvent.Kind> kinds = new ArrayList<>(events.stream().map(SessionEvent::kind).toList());
        assertEquals(SessionEvent.Kind.CREATED, kinds.getFirst());
        assertEquals(SessionEvent.Kind.REMOVED, kinds.getLast());
        assertTrue(kinds.indexOf(SessionEvent.Kind.DETACHED) > 0);
        assertTrue(kinds.lastIndexOf(SessionEvent.Kind.ATTACHED) > kinds.indexOf(SessionEvent.Kind.DETACHED), kinds.toString());
    }

    private Attachment create(Identity caller, SessionRequest request) throws SessionException {
        return sessions.create(caller, Samples.connection(), request);
    }

    /** A session that has said that it is open. */
    private Attachment opened(Identity caller, SessionRequest request) throws Exception {
        Attachment attachment = create(caller, request);
        attachment.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
        Received.Output opened = output(attachment);
        assertEquals("opened", Samples.text(opened.message()));
        attachment.delivered(opened);
        return attachment;
    }

    private static void say(Attachment attachment, String command) throws SessionException, InterruptedException {
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), command));
    }

    private static Received.Output output(Attachment attachment) throws InterruptedException {
        return assertInstanceOf(Received.Output.class, attachment.receive(LONG));
    }

    private static String heard(Attachment attachment) throws InterruptedException {
        Received.Output output = output(attachment);
        attachment.delivered(output);
        return Samples.text(output.message());
    }

    private static void assertRefused(Reason reason, Executable use) {
        assertEquals(reason, assertThrows(SessionException.class, use).reason());
    }

    /** A session that is another's and one that is nowhere are refused in the same words. */
    private static void assertSameRefusal(UUID others, UUID nobodys, Executable withOthers, Executable withNobodys) {
        SessionException one = assertThrows(SessionException.class, withOthers);
        SessionException two = assertThrows(SessionException.class, withNobodys);
        assertEquals(Reason.NOT_FOUND, one.reason());
        assertEquals(two.reason(), one.reason());
        assertEquals(two.getMessage().replace(nobodys.toString(), "ID"), one.getMessage().replace(others.toString(), "ID"));
    }
}
