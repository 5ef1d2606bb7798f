package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mooring.api.testkit.Samples.ALICE;
import static org.mooring.api.testkit.Samples.BOB;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.configuration.Isolation;
import org.mooring.api.configuration.Isolation.RunAs;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;

/** Whose a session is that runs as another user. */
@Timeout(60)
class RunAsTest {

    private static final Identity WORKER = new Identity("worker", Set.of(), "password");

    private final EchoProcess echo = new EchoProcess();
    private final List<AuditRecord> audit = new ArrayList<>();
    private final Sessions sessions = new Sessions(new SessionTable(9, 9), new FixedConfigurations(List.of(
        runningAs("plain", RunAs.SERVER), runningAs("worker", new RunAs("worker", false, List.of())),
        runningAs("virtual", new RunAs("", true, List.of())))), kind -> Optional.of(echo), audit::add, InstantSource.system());
    private UUID id;

    private static SessionConfiguration runningAs(String name, RunAs user) {
        SessionConfiguration plain = Samples.configuration(name, EchoProcess.KIND, SessionLimits.DEFAULT);
        return new SessionConfiguration(name, plain.origin(), "", plain.access(), plain.shell(), plain.process(), plain.languageMode(), plain.modules(),
            plain.visible(), plain.variables(), plain.limits(), plain.definition(), new Isolation(user, 0, 0, List.of()));
    }

    @BeforeEach
    void aliceHasASessionOfEachKind() throws Exception {
        for (String configuration : List.of("plain", "worker", "virtual")) {
            Attachment opened = sessions.create(ALICE, Samples.connection(), SessionRequest.durable(configuration, configuration + "s"));
            opened.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, org.mooring.api.session.SessionMessage.SESSION, ""));
            opened.disconnect(null, null);
        }
        id = sessions.find(ALICE, "workers").orElseThrow().instanceId();
    }

    private List<String> names(Identity user) {
        return sessions.list(user).stream().map(SessionInfo::name).toList();
    }

    @Test
    void itIsItsOwnersAndTheUsersAsWhomItRunsAndNobodyElses() {
        assertEquals(List.of("plains", "workers", "virtuals"), names(ALICE));
        assertEquals(List.of("workers"), names(WORKER));
        assertEquals(List.of(), names(BOB));
        assertEquals(List.of(), names(new Identity("root", Set.of(Identity.ADMINISTRATORS, Identity.SERVER_OWNER), "local")));
        assertEquals(id, sessions.find(WORKER, "WORKERS").orElseThrow().instanceId());
        assertTrue(sessions.find(BOB, id).isEmpty());
    }

    @Test
    void theUserAsWhomItRunsConnectsToItAndTheAuditSaysWho() throws Exception {
        Attachment attachment = sessions.attach(WORKER, Samples.connection(), id, AttachMode.CONNECT);

        assertEquals("alice", attachment.session().owner().user());
        assertEquals("worker", audit.getLast().detail().get("user"));
        assertThrows(SessionException.class, () -> sessions.attach(ALICE, Samples.connection(), id, AttachMode.CONNECT));
        attachment.disconnect(null, null);
        sessions.attach(ALICE, Samples.connection(), id, AttachMode.CONNECT).disconnect(null, null);
    }

    @Test
    void theUserAsWhomItRunsRemovesIt() throws Exception {
        sessions.remove(WORKER, id);
        assertEquals(List.of("plains", "virtuals"), names(ALICE));
    }

    @Test
    void aSessionOfOnesOwnWithTheSameNameComesFirst() throws Exception {
        SessionInfo own = sessions.create(WORKER, Samples.connection(), SessionRequest.durable("plain", "workers")).session();
        assertEquals(own.instanceId(), sessions.find(WORKER, "workers").orElseThrow().instanceId());
    }
}
