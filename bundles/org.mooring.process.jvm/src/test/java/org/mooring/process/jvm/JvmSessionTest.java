package org.mooring.process.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.PSObject;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobState;
import org.mooring.psrp.ClientEvent;
import org.mooring.psrp.PsrpClient;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.Message.InvocationState;

class JvmSessionTest {

    private static ClientEvent.PipelineState last(List<ClientEvent> events) {
        return (ClientEvent.PipelineState) events.get(events.size() - 1);
    }

    @Test
    void aSessionOpensWithItsVersionTable() throws Exception {
        SessionUnderTest session = new SessionUnderTest();
        for (SessionMessage message : session.client.open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE))) {
            session.channel.send(message);
        }

        session.next();
        Map<String, Object> data = ((ClientEvent.PrivateData) session.next()).data();
        ClientEvent state = session.next();

        Map<?, ?> versions = (Map<?, ?>) PSObject.base(data.get("PSVersionTable"));
        assertEquals("7.6.5", String.valueOf(versions.get("PSVersion")));
        assertEquals("Core", versions.get("PSEdition"));
        assertEquals("1.2.3", versions.get("MooringVersion"));
        assertEquals(1, data.get("DebugMode"));
        assertEquals(new ClientEvent.PoolState(State.Opened, null), state);
    }

    @Test
    void aSessionThatCannotBeBuiltSaysWhy() throws Exception {
        SessionUnderTest session = new SessionUnderTest();

        assertThrows(SessionException.class, () -> session.open(Map.of("refuse", true)));

        session.next();
        ClientEvent.PoolState state = (ClientEvent.PoolState) session.next();
        assertEquals(State.Broken, state.state());
        assertEquals("This session cannot be built.", state.reason().message());
        assertEquals("This session cannot be built.", session.broken);
    }

    @Test
    @Timeout(120)
    void aThreadThatOutlivesItsSessionHoldsNothingOfIt() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.untilEnd(session.run("say x"));
        Thread ran = session.shell.runspaces.getFirst().thread;
        WeakReference<Object> runspace = new WeakReference<>(session.shell.runspaces.getFirst());
        ran.join();
        session.channel.close();
        session.shell.runspaces.clear();

        while (runspace.get() != null) {
            System.gc();
            Thread.sleep(10);
        }
        Reference.reachabilityFence(ran);
        Reference.reachabilityFence(session);
    }

    @Test
    void objectsAndRecordsComeInOrderThenTheState() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();

        UUID counting = session.run("count 3");
        List<ClientEvent> counted = session.untilEnd(counting);
        UUID warning = session.run("warn careful");
        List<ClientEvent> warned = session.untilEnd(warning);

        assertEquals(List.of(new ClientEvent.Output(counting, 1), new ClientEvent.Output(counting, 2), new ClientEvent.Output(counting, 3),
            new ClientEvent.PipelineState(counting, InvocationState.Completed, null)), counted);
        assertEquals("careful", ((WarningRecord) ((ClientEvent.Record) warned.get(0)).value()).message());
        assertEquals(HostMethod.WriteWarningLine, ((ClientEvent.HostCalled) warned.get(1)).call().method());
    }

    @Test
    void whatCannotBeRecordedFailsAndTheSessionLives() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.unrecorded = true;

        ClientEvent.PipelineState failed = last(session.untilEnd(session.run("say hello")));

        assertEquals("CommandNotRecorded", failed.reason().fullyQualifiedErrorId());
        session.unrecorded = false;
        assertEquals(InvocationState.Completed, last(session.untilEnd(session.run("say alive"))).state());
        assertEquals("say alive", session.started.poll());
    }

    @Test
    void aFailureCarriesItsErrorAndTheSessionLives() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();

        ClientEvent.PipelineState failed = last(session.untilEnd(session.run("fail")));
        ClientEvent.PipelineState unknown = last(session.untilEnd(session.run("no-such-command")));
        ClientEvent.PipelineState bug = last(session.untilEnd(session.run("bug")));

        assertEquals(InvocationState.Failed, failed.state());
        assertEquals("It failed.", failed.reason().message());
        assertEquals("CommandNotFoundException", unknown.reason().fullyQualifiedErrorId());
        assertEquals(InvocationState.Failed, bug.state());
        assertEquals(InvocationState.Completed, last(session.untilEnd(session.run("say alive"))).state());
    }

    @Test
    void aSecondPipelineWaitsForItsTurn() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID first = session.run("wait");
        session.next();
        UUID second = session.run("say second");
        assertTrue(session.said.isEmpty());

        session.channel.stop(first);

        List<ClientEvent> events = session.untilEnd(second);
        assertEquals(InvocationState.Stopped, ((ClientEvent.PipelineState) events.get(0)).state());
        assertEquals(new ClientEvent.Output(second, "second"), events.get(1));
    }

    @Test
    void aPipelineThatWaitsForItsTurnCanBeStopped() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID first = session.run("wait");
        session.next();
        UUID second = session.run("say second");

        session.channel.stop(second);

        assertEquals(InvocationState.Stopped, last(session.untilEnd(second)).state());
        assertEquals(List.of("wait"), session.shell.runspaces.get(0).ran);
        session.channel.stop(first);
    }

    @Test
    void aStopFreesAPipelineWhoseOutputNobodyReads() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.room.drainPermits();
        session.room.release(5);
        UUID flood = session.run("flood");
        for (int i = 0; i < 5; i++) {
            session.said.poll(30, TimeUnit.SECONDS);
        }
        assertEquals(0, session.said.size());

        Thread stopping = Thread.ofVirtual().start(() -> {
            try {
                session.channel.stop(flood);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertTrue(session.shell.runspaces.get(0).stopAsked.await(30, TimeUnit.SECONDS));
        session.room.release(2); // for what it may have been saying as the stop came, and for its end

        stopping.join(30_000);
        assertEquals(flood, session.ended.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void inputIsTakenInOrderAndWaitsWhileThePipelineIsFull() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID echo = session.run("echo", true);
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 1000; i++) {
                    session.channel.send(session.client.input(echo, i));
                }
                session.channel.send(session.client.endInput(echo));
            } catch (SessionException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        List<ClientEvent> events = session.untilEnd(echo);

        sender.join();
        assertEquals(1001, events.size());
        assertEquals(new ClientEvent.Output(echo, 999), events.get(999));
    }

    @Test
    void theClientAnswersItsHostCalls() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID asking = session.run("ask");

        ClientEvent.HostCalled call = (ClientEvent.HostCalled) session.next();
        session.channel.send(session.client.respond(asking, call.call().callId(), HostMethod.ReadLine, "World", null));

        assertEquals(1, call.call().callId());
        assertEquals(new ClientEvent.Output(asking, "you said World"), session.untilEnd(asking).get(0));
    }

    @Test
    void aChoiceHasItsLabels() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID choosing = session.run("choose");

        Message.HostCall call = ((ClientEvent.HostCalled) session.next()).call();
        session.channel.send(session.client.respond(choosing, call.callId(), call.method(), 0, null));

        assertEquals(HostMethod.PromptForChoice, call.method());
        assertEquals("[HostChoice[label=&Yes, helpMessage=], HostChoice[label=&No, helpMessage=]]", call.parameters().get(2).toString());
        assertEquals(new ClientEvent.Output(choosing, 0), session.untilEnd(choosing).get(0));
    }

    @Test
    void theScreenIsReadWithoutAskingAndSetWithoutWaiting() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID title = session.run("title");

        ClientEvent.HostCalled call = (ClientEvent.HostCalled) session.next();

        assertEquals(HostMethod.SetWindowTitle, call.call().method());
        assertEquals(Message.HostCall.VOID, call.call().callId());
        assertEquals(new ClientEvent.Output(title, "80x"), session.untilEnd(title).get(0));
    }

    @Test
    void aStopEndsAHostCallThatNobodyAnswers() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID asking = session.run("ask");
        assertInstanceOf(ClientEvent.HostCalled.class, session.next());

        session.channel.stop(asking);

        assertEquals(InvocationState.Stopped, last(session.untilEnd(asking)).state());
    }

    @Test
    void whatAClientSetsByItselfIsAnsweredAtOnce() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID id = UUID.randomUUID();
        PipelineRequest request = new PipelineRequest(
            List.of(List.of(CommandRequest.command("__Set-PSDebugMode", new CommandRequest.Argument("Mode", 6)))), false, false, false, null, 15);

        session.channel.send(session.client.create(id, new Message.CreatePipeline(request, 2, HostInfo.OF_RUNSPACE, true)));

        assertEquals(List.of(new ClientEvent.PipelineState(id, InvocationState.Completed, null)), session.untilEnd(id));
        assertEquals(List.of(), session.shell.runspaces.get(0).ran);
    }

    @Test
    void aQueryForMetadataIsGetCommandTwice() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID id = UUID.randomUUID();

        session.channel.send(session.client.create(id, new Message.GetCommandMetadata(List.of("Get-Date"), 271, null, null, null)));

        assertEquals(new ClientEvent.Output(id, 2), session.untilEnd(id).get(0));
        assertEquals(List.of("Get-Command"), session.shell.runspaces.get(0).ran);
    }

    @Test
    void theRunspaceIsResetOnlyWhileNothingRuns() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.channel.send(session.client.call(new Message.ResetRunspaceState(1)));
        assertEquals(new ClientEvent.Responded(1, true), session.next());
        UUID waiting = session.run("wait");
        session.next();

        session.channel.send(session.client.call(new Message.ResetRunspaceState(2)));

        assertEquals(new ClientEvent.Responded(2, false), session.next());
        assertEquals(1, session.shell.runspaces.get(0).resets);
        session.channel.stop(waiting);
    }

    @Test
    void aFreshClientFindsTheSameRunspace() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.untilEnd(session.run("say first"));
        session.channel.detached();
        session.channel.attached(AttachMode.FRESH, List::of);
        PsrpClient fresh = new PsrpClient(UUID.randomUUID(), new ClixmlFormat(session.secrets), session.secrets);

        for (SessionMessage message : fresh.open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE))) {
            session.channel.send(message);
        }
        while (!session.said.isEmpty()) {
            fresh.receive(session.said.remove());
        }

        assertEquals(State.Opened, fresh.state());
        assertEquals(1, session.shell.runspaces.size());
    }

    @Test
    void whatEndedWithoutAnyoneHearingItIsAJobOfTheFreshClient() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.run("count 3");
        session.ended.poll(30, TimeUnit.SECONDS);
        session.channel.detached();

        session.channel.attached(AttachMode.FRESH, session::drain);

        Job job = session.shell.runspaces.get(0).jobs.all().get(0);
        assertEquals(JobState.Completed, job.state());
        assertEquals("count 3", job.command());
        assertEquals(List.of(1, 2, 3), received(job));
    }

    @Test
    void theErrorThatEndedItWithoutAnyoneHearingItIsTheJobs() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.run("no such command");
        session.ended.poll(30, TimeUnit.SECONDS);
        session.channel.detached();

        session.channel.attached(AttachMode.FRESH, session::drain);

        Job part = session.shell.runspaces.get(0).jobs.all().get(0).children().get(0);
        assertEquals(JobState.Failed, part.state());
        assertEquals("No 'no such command'.", part.failure().message());
    }

    @Test
    void whatStillRunsGoesOnAsAJobWithAllThatItSaid() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.run("flood");
        session.next();
        session.channel.detached();

        session.channel.attached(AttachMode.FRESH, session::drain);

        Job job = session.shell.runspaces.get(0).jobs.all().get(0);
        assertEquals(JobState.Running, job.state());
        assertFalse(received(job).isEmpty());
        job.stopJob();
        job.finished().await(-1);
        assertEquals(JobState.Stopped, job.state());
    }

    @Test
    void whileAPipelineThatWasLeftRunsCommandsAboutJobsAreServedAndOthersWait() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        session.run("wait");
        session.next();
        session.channel.detached();
        session.channel.attached(AttachMode.FRESH, session::drain);
        PsrpClient fresh = session.fresh();

        session.channel.send(fresh.create(UUID.randomUUID(), SessionUnderTest.creation("say waits")));
        session.channel.send(fresh.create(UUID.randomUUID(), SessionUnderTest.creation("Get-Job | Receive-Job -Keep")));
        session.ended.poll(30, TimeUnit.SECONDS);

        FakeShell.FakeRunspace runspace = session.shell.runspaces.get(0);
        assertEquals(List.of("Get-Job | Receive-Job -Keep"), runspace.beside.ran);
        assertEquals(List.of("wait"), runspace.ran);
        runspace.jobs.all().get(0).stopJob();
        session.ended.poll(30, TimeUnit.SECONDS);
        session.ended.poll(30, TimeUnit.SECONDS);
        assertEquals(List.of("wait", "say waits"), runspace.ran);
    }

    private static List<Object> received(Job job) {
        return job.children().get(0).receive(true).stream().map(Job.Received::value).map(PSObject::base).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"Get-Job ! true", "gjb | rcjb -Keep | Out-Default ! true", "Stop-Job -Id 1; Get-Job ! true", "prompt ! true",
        "Get-Job | ForEach-Object { $x } ! false", "Get-Process ! false", "Get-Job; Get-Process ! false", "$x ! false", "1 ! false"})
    void whatIsAboutJobsAloneIsKnown(String text, boolean only) {
        assertEquals(only, JobCommands.only(PipelineRequest.script(text)));
    }

    @Test
    void whenTheSessionIsOverItsPipelinesEnd() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID flood = session.run("flood");
        session.next();

        session.over = true;

        assertEquals(flood, session.ended.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aClosedSessionHasSaidItsLastWordsAndFreedItsRunspace() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        UUID waiting = session.run("wait");
        session.next();

        session.channel.close();

        assertEquals(InvocationState.Stopped, last(session.untilEnd(waiting)).state());
        assertEquals(new ClientEvent.PoolState(State.Closing, null), session.next());
        assertEquals(new ClientEvent.PoolState(State.Closed, null), session.next());
        assertTrue(session.shell.runspaces.get(0).closed);
        session.channel.close();
        assertTrue(session.said.isEmpty());
    }

    @Test
    void whatBreaksTheProtocolBreaksTheSessionAndSaysWhy() throws Exception {
        SessionUnderTest session = SessionUnderTest.ready();
        SessionMessage broken = SessionMessage.of(SessionMessage.TO_SERVER, 0x00041002, new UUID(9, 9), UUID.randomUUID(), "<S>x".getBytes());

        SessionException refusal = assertThrows(SessionException.class, () -> session.channel.send(broken));

        assertEquals(SessionException.Reason.PROCESS, refusal.reason());
        assertEquals(refusal.getMessage(), session.broken);
        assertFalse(session.broken.isEmpty());
    }
}
