package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditTrail;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Observation;
import org.mooring.api.session.Observed;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;

@Timeout(60)
class ObservationTest {

    private static final Identity ALICE = Samples.ALICE;
    private static final Identity WATCHER = new Identity("wanda", Set.of("auditors"), "password");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final EchoProcess echo = new EchoProcess();
    private final List<AuditRecord> audit = new CopyOnWriteArrayList<>();
    private final AuditTrail trail = new AuditTrail() {
        @Override
        public void add(AuditRecord record) {
            audit.add(record);
        }

        @Override
        public String withoutSecrets(UUID session, String command) {
            return command.replace("hunter2", "****");
        }
    };
    private final Sessions sessions = new Sessions(new SessionTable(100, 50), new FixedConfigurations(List.of(
        Samples.configuration("powershell", EchoProcess.KIND, SessionLimits.DEFAULT))), kind -> Optional.of(echo), trail, InstantSource.system());
    private Attachment watched;
    private Attachment own;

    @BeforeEach
    void twoSessions() throws Exception {
        sessions.observers(Set.of("auditors"));
        watched = opened(ALICE, "work");
        own = opened(WATCHER, "mine");
    }

    private Attachment opened(Identity user, String name) throws Exception {
        Attachment attachment = sessions.create(user, Samples.connection(), SessionRequest.durable("", name));
        attachment.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
        attachment.receive(LONG);
        return attachment;
    }

    private Observation observe() throws SessionException {
        return sessions.observe(WATCHER, own.session().instanceId(), watched.session().instanceId());
    }

    private static List<Observed> seen(Observation observation, Class<? extends Observed> until) throws InterruptedException {
        List<Observed> seen = new ArrayList<>();
        while (seen.isEmpty() || !until.isInstance(seen.getLast())) {
            seen.add(observation.next(LONG));
            if (seen.getLast() instanceof Observed.Nothing) {
                throw new AssertionError(seen.toString());
            }
        }
        return seen;
    }

    private void run(String command) throws Exception {
        watched.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), command));
    }

    @Test
    void whatIsRunAndSaidIsSeenWithoutSecrets() throws Exception {
        Observation observation = observe();
        run("echo hello hunter2");

        List<Observed> seen = seen(observation, Observed.Ended.class);

        assertEquals("echo hello ****", seen.stream().filter(Observed.Started.class::isInstance).map(one -> ((Observed.Started) one).text()).findFirst().orElseThrow());
        assertTrue(seen.stream().anyMatch(one -> one instanceof Observed.Said said && Samples.text(said.message()).equals("hello")));
    }

    @Test
    void theOwnerIsToldInTheSessionInItsInfoByAnEventAndInTheAudit() throws Exception {
        List<SessionEvent.Kind> events = new CopyOnWriteArrayList<>();
        sessions.watch(ALICE, event -> events.add(event.kind()));

        Observation observation = observe();

        Received.Output notice = (Received.Output) watched.receive(LONG);
        assertEquals(0x00021100, notice.message().type());
        assertTrue(Samples.text(notice.message()).contains("User 'wanda' watches this session."));
        assertEquals(List.of("wanda"), watched.session().observedBy());
        assertEquals(List.of("wanda"), sessions.list(ALICE).getFirst().observedBy());
        observation.close();
        observation.close();
        assertTrue(Samples.text(((Received.Output) watched.receive(LONG)).message()).contains("no more"));
        assertEquals(List.of(), watched.session().observedBy());
        assertEquals(List.of(SessionEvent.Kind.OBSERVED, SessionEvent.Kind.OBSERVED), events);
        List<AuditRecord> records = audit.stream().filter(record -> record.event() == AuditEvent.OBSERVE).toList();
        assertEquals(2, records.size());
        assertEquals("wanda", records.getFirst().user());
        assertEquals("alice", records.getFirst().detail().get("owner"));
        assertEquals(own.session().attachedFrom(), records.getFirst().connection().peer());
    }

    @Test
    void nobodyMayWatchUnlessAGroupIsGrantedIt() throws Exception {
        sessions.observers(Set.of());

        assertEquals(List.of(), sessions.observable(WATCHER, own.session().instanceId()));
        assertEquals(Reason.NOT_FOUND, assertThrows(SessionException.class, this::observe).reason());
        assertTrue(audit.stream().anyMatch(record -> record.event() == AuditEvent.OBSERVE && !record.allowed() && record.user().equals("wanda")));
        assertEquals(List.of(), watched.session().observedBy());
    }

    @Test
    void administratorsAreNotAssumedToBeGrantedIt() {
        Identity administrator = new Identity("wanda", Set.of(Identity.ADMINISTRATORS, Identity.SERVER_OWNER), "password");

        assertThrows(SessionException.class, () -> sessions.observe(administrator, own.session().instanceId(), watched.session().instanceId()));
    }

    @Test
    void whoDoesNotHaveTheSessionFromWhichItIsWatchedDoesNotWatch() {
        assertThrows(SessionException.class, () -> sessions.observe(ALICE, own.session().instanceId(), watched.session().instanceId()));
        assertThrows(SessionException.class, () -> sessions.observe(WATCHER, UUID.randomUUID(), watched.session().instanceId()));
        assertThrows(SessionException.class, () -> sessions.observe(WATCHER, own.session().instanceId(), own.session().instanceId()));
    }

    @Test
    void othersSessionsAreListedForWatchers() {
        assertEquals(List.of("work"), sessions.observable(WATCHER, own.session().instanceId()).stream().map(SessionInfo::name).toList());
    }

    @Test
    void itEndsWithTheSessionAndWithTheRightAndWithTheWatchersSession() throws Exception {
        Observation one = observe();
        sessions.recheck(identity -> identity.isSameUser(WATCHER) ? Optional.of(WATCHER.with(Set.of())) : Optional.of(identity));
        assertEquals("The watcher may not watch any more.", ((Observed.Over) seen(one, Observed.Over.class).getLast()).reason());

        Observation two = observe();
        own.close();
        sessions.recheck(Optional::of);
        assertInstanceOf(Observed.Over.class, seen(two, Observed.Over.class).getLast());

        own = opened(WATCHER, "again");
        Observation three = observe();
        sessions.remove(ALICE, watched.session().instanceId());
        assertInstanceOf(Observed.Over.class, seen(three, Observed.Over.class).getLast());
    }

    @Test
    void aWatcherWhoDoesNotReadHoldsNothingUpAndIsToldWhatWasMissed() throws Exception {
        Observation observation = observe();
        UUID pipeline = UUID.randomUUID();
        String text = "x".repeat(1000);
        watched.send(Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, "repeat 20000 " + text));
        int count = 0;
        while (count < 20_000) {
            if (watched.receive(LONG) instanceof Received.Output output) {
                watched.delivered(output);
                count += Samples.text(output.message()).equals(text) ? 1 : 0;
            }
        }

        Observed.Missed missed = (Observed.Missed) seen(observation, Observed.Missed.class).getLast();

        assertTrue(missed.messages() > 1000, missed.toString());
    }

    @Test
    void aNameCannotBreakTheNotice() {
        String text = Samples.text(Notice.of(UUID.randomUUID(), "a<b>&\u0007\u001b[2J_x000A_\n"));

        assertTrue(text.contains("a&lt;b&gt;&amp;??[2J_x005F_x000A_x005F_?</S>"), text);
    }
}
