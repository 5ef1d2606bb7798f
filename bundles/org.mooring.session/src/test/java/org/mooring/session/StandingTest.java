package org.mooring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.GroupRule;
import org.mooring.api.configuration.PermissionChange;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.credential.Factor;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.SessionRequest;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.FixedConfigurations;
import org.mooring.api.testkit.Samples;

/** What becomes of sessions whose users have lost what they had. */
@Timeout(60)
class StandingTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final SessionLimits NORMAL = SessionLimits.DEFAULT;
    private static final Identity OPERATOR = new Identity("olga", Set.of("operators", "staff"), List.of(new Factor("publickey", "SHA256:a")));

    private final EchoProcess echo = new EchoProcess();
    private final List<AuditRecord> audit = new CopyOnWriteArrayList<>();
    private final List<SessionConfiguration> configurations = new CopyOnWriteArrayList<>(List.of(operators(PermissionChange.End),
        operators(PermissionChange.Disconnect), operators(PermissionChange.Keep), roles(), proved(), shrinking("@{}", Set.of("operators", "staff"))));
    private final Sessions sessions = new Sessions(new SessionTable(9, 9),
        new FixedConfigurations(configurations), kind -> Optional.of(echo), audit::add, InstantSource.system());

    private static SessionConfiguration configuration(String name, Access access, SessionLimits limits, SessionDefinition definition) {
        SessionConfiguration sample = Samples.configuration("sample", EchoProcess.KIND, limits);
        return new SessionConfiguration(name, "test", "", access, "PowerShell", EchoProcess.KIND, sample.languageMode(), List.of(),
            sample.visible(), Map.of(), limits, definition);
    }

    private static SessionConfiguration operators(PermissionChange change) {
        return configuration(change.name(), new Access(false, Set.of(), Set.of("operators")), new SessionLimits(NORMAL.idleTimeout(),
            NORMAL.maxIdleTimeout(), NORMAL.buffering(), NORMAL.outputBufferBytes(), NORMAL.sessionsPerUser(), change), null);
    }

    private static SessionConfiguration roles() {
        return configuration("roles", Access.EVERYONE, NORMAL, new SessionDefinition("roles.pssc", "@{}",
            List.of(new SessionDefinition.Role("operators", List.of(), Map.of()))));
    }

    private static SessionLimits limits(PermissionChange change) {
        return new SessionLimits(NORMAL.idleTimeout(), NORMAL.maxIdleTimeout(), NORMAL.buffering(), NORMAL.outputBufferBytes(),
            NORMAL.sessionsPerUser(), change);
    }

    /** With two roles. */
    private static SessionConfiguration shrinking(String text, Set<String> groups) {
        return configuration("Shrink", new Access(false, Set.of(), groups), limits(PermissionChange.Shrink), new SessionDefinition("shrink.pssc",
            text, List.of(new SessionDefinition.Role("operators", List.of(), Map.of()), new SessionDefinition.Role("staff", List.of(), Map.of()))));
    }

    private void isWritten(SessionConfiguration now) {
        configurations.replaceAll(one -> one.name().equals(now.name()) ? now : one);
        becomes(OPERATOR);
    }

    private List<String> rolesOfTheEngine() throws Exception {
        EchoProcess.Engine engine = echo.engines.getLast();
        long deadline = System.nanoTime() + LONG.toNanos();
        while (engine.shrunk.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        return engine.shrunk.getLast().definition().roles().stream().map(SessionDefinition.Role::name).toList();
    }

    private static SessionConfiguration proved() {
        return configuration("proved", new Access(true, Set.of(), Set.of(), GroupRule.NONE, List.of(Set.of("publickey", "password"),
            Set.of("certificate"))), NORMAL, null);
    }

    private Attachment open(String configuration) throws Exception {
        Attachment attachment = sessions.create(OPERATOR, Samples.connection(), SessionRequest.durable(configuration, "s-" + configuration));
        attachment.send(Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, ""));
        attachment.receive(LONG);
        return attachment;
    }

    private void becomes(Identity now) {
        sessions.recheck(was -> Optional.ofNullable(now));
    }

    private static Received next(Attachment attachment) throws Exception {
        return attachment.receive(LONG);
    }

    @Test
    void nothingHappensToWhoIsLetInStill() throws Exception {
        Attachment attachment = open("End");

        becomes(OPERATOR);
        becomes(OPERATOR.with(Set.of("operators", "more")));

        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo still"));
        assertEquals("still", Samples.text(((Received.Output) next(attachment)).message()));
    }

    @Test
    void sessionsOfAUserWhoWasRemovedEndAtOnceWithWhatRuns() throws Exception {
        Attachment attachment = open("End");
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "wait"));

        becomes(null);

        Received received = next(attachment);
        while (!(received instanceof Received.Over)) {
            received = next(attachment);
        }
        assertTrue(((Received.Over) received).reason().contains("would not be let in"), received.toString());
    }

    @Test
    void sessionsOfAUserWhoLeftTheGroupEnd() throws Exception {
        Attachment attachment = open("End");

        becomes(OPERATOR.with(Set.of("staff")));

        assertInstanceOf(Received.Over.class, next(attachment));
    }

    @Test
    void sessionsWithARoleThatTheUserHasNotAnyMoreEnd() throws Exception {
        Attachment attachment = open("roles");

        becomes(OPERATOR.with(Set.of("staff")));

        assertInstanceOf(Received.Over.class, next(attachment));
    }

    @Test
    void aClientIsLetGoWhereTheConfigurationSaysSoAndComesBackWithItsRight() throws Exception {
        SessionInfo session = open("Disconnect").session();
        Identity less = OPERATOR.with(Set.of("staff"));

        becomes(less);

        assertEquals(null, sessions.find(OPERATOR, session.instanceId()).orElseThrow().attachedFrom());
        assertThrows(SessionException.class, () -> sessions.attach(less, Samples.connection(), session.instanceId(), AttachMode.RESUME));
        sessions.attach(OPERATOR, Samples.connection(), session.instanceId(), AttachMode.RESUME);
    }

    @Test
    void aSessionIsKeptWhereTheConfigurationSaysSo() throws Exception {
        SessionInfo session = open("Keep").session();

        becomes(null);

        assertTrue(sessions.find(OPERATOR, session.instanceId()).orElseThrow().attachedFrom() != null);
    }

    @Test
    void aSessionIsJudgedByWhoWasAttachedLast() throws Exception {
        SessionInfo session = open("Disconnect").session();
        Identity again = new Identity("olga", OPERATOR.groups(), List.of(new Factor("publickey", "SHA256:b")));
        sessions.disconnect(OPERATOR, session.instanceId());
        sessions.attach(again, Samples.connection(), session.instanceId(), AttachMode.RESUME);

        sessions.recheck(was -> was.equals(again) ? Optional.of(again) : Optional.empty());

        assertTrue(sessions.find(OPERATOR, session.instanceId()).orElseThrow().attachedFrom() != null);
    }

    @Test
    void aClientThatGoesOnWhereItWasIsAskedForItsRightAgain() throws Exception {
        Attachment left = open("Keep");
        left.disconnect(null, null);
        Identity less = OPERATOR.with(Set.of("staff"));

        SessionException refused = assertThrows(SessionException.class, () -> sessions.resume(less, Samples.connection(), left));

        assertEquals(SessionException.Reason.CONFIGURATION, refused.reason());
        assertEquals(null, sessions.find(OPERATOR, left.session().instanceId()).orElseThrow().attachedFrom());
        sessions.resume(OPERATOR, Samples.connection(), left);
    }

    @Test
    void aClientThatGoesOnWhereItWasHasOnlyTheRolesThatItsUserHasStill() throws Exception {
        Attachment left = open("Shrink");
        left.disconnect(null, null);

        sessions.resume(OPERATOR.with(Set.of("staff")), Samples.connection(), left);

        assertEquals(List.of("staff"), rolesOfTheEngine());
    }

    @Test
    void aConfigurationMayAskForKindsOfCredentials() throws Exception {
        assertThrows(SessionException.class, () -> sessions.create(OPERATOR, Samples.connection(), SessionRequest.bound("proved")));

        Identity both = OPERATOR.and(new Identity("olga", Set.of(), "password"));
        SessionInfo session = sessions.create(both, Samples.connection(), SessionRequest.bound("proved")).session();
        sessions.disconnect(both, session.instanceId());
        assertThrows(SessionException.class, () -> sessions.attach(OPERATOR, Samples.connection(), session.instanceId(), AttachMode.RESUME));
        sessions.attach(new Identity("olga", Set.of(), "certificate"), Samples.connection(), session.instanceId(), AttachMode.RESUME);
    }

    @Test
    void aSessionKeepsTheRolesThatItsUserHasStill() throws Exception {
        Attachment attachment = open("Shrink");

        becomes(OPERATOR.with(Set.of("staff")));

        assertEquals(List.of("staff"), rolesOfTheEngine());
        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo still"));
        assertEquals("still", Samples.text(((Received.Output) next(attachment)).message()));
    }

    @Test
    void aRoleThatComesBackCountsFromTheNextSessionOn() throws Exception {
        open("Shrink");
        becomes(OPERATOR.with(Set.of("staff")));
        rolesOfTheEngine();

        becomes(OPERATOR);

        assertEquals(1, echo.engines.getLast().shrunk.size());
    }

    @Test
    void aSessionFollowsItsConfigurationsFile() throws Exception {
        open("Shrink");

        isWritten(shrinking("@{ VisibleCmdlets = 'Get-Date' }", Set.of("operators")));

        assertEquals(List.of("operators", "staff"), rolesOfTheEngine());
        assertEquals("@{ VisibleCmdlets = 'Get-Date' }", echo.engines.getLast().shrunk.getLast().definition().text());
    }

    @Test
    void aSessionWhoseEngineCannotTakeThingsAwayEnds() throws Exception {
        Attachment attachment = open("Shrink");
        echo.engines.getLast().canShrink = false;

        becomes(OPERATOR.with(Set.of("staff")));

        assertInstanceOf(Received.Over.class, next(attachment));
    }

    @Test
    void aSessionWithoutAnyRightLeftEndsWhereOthersShrink() throws Exception {
        Attachment attachment = open("Shrink");

        becomes(OPERATOR.with(Set.of("guests")));

        assertInstanceOf(Received.Over.class, next(attachment));
    }

    @Test
    void sessionsEndWhoseConfigurationDoesNotNameTheirUserAnyMore() throws Exception {
        Attachment attachment = open("End");

        isWritten(configuration("End", new Access(false, Set.of("somebody"), Set.of()), NORMAL, null));

        assertInstanceOf(Received.Over.class, next(attachment));
    }

    @Test
    void sessionsEndWhoseRoleIsNotInTheirConfigurationAnyMore() throws Exception {
        Attachment attachment = open("roles");

        isWritten(configuration("roles", Access.EVERYONE, NORMAL, new SessionDefinition("roles.pssc", "@{}", List.of())));

        assertInstanceOf(Received.Over.class, next(attachment));
    }

    @Test
    void sessionsStayWhoseConfigurationIsClosedOrWrong() throws Exception {
        Attachment attachment = open("End");

        configurations.removeIf(one -> one.name().equals("End"));
        becomes(OPERATOR);

        attachment.send(Samples.message(EchoProcess.CREATE_PIPELINE, UUID.randomUUID(), "echo still"));
        assertEquals("still", Samples.text(((Received.Output) next(attachment)).message()));
    }
}
