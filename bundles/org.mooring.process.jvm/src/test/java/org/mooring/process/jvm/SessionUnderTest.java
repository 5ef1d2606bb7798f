package org.mooring.process.jvm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mooring.api.audit.AuditException;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.Availability;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.testkit.Samples;
import org.mooring.psrp.ClientEvent;
import org.mooring.psrp.PsrpClient;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.security.SessionSecrets;

/** A session on a fake shell, with a client that speaks to it, and an output that can be full. */
final class SessionUnderTest implements ProcessOutput {

    static final HostInfo HOST = new HostInfo(false, false, false, false, new HostInfo.Defaults(-1, -1,
        new org.mooring.api.host.RawUI.Coordinates(0, 0), new org.mooring.api.host.RawUI.Coordinates(0, 0), 100,
        new org.mooring.api.host.RawUI.Size(80, 24), new org.mooring.api.host.RawUI.Size(80, 24),
        new org.mooring.api.host.RawUI.Size(80, 24), new org.mooring.api.host.RawUI.Size(80, 24), ""));

    final FakeShell shell = new FakeShell();
    final BlockingQueue<SessionMessage> said = new LinkedBlockingQueue<>();
    final BlockingQueue<UUID> ended = new LinkedBlockingQueue<>();
    final Semaphore room = new Semaphore(Integer.MAX_VALUE);
    final SessionSecrets secrets = new SessionSecrets();
    final PsrpClient client = new PsrpClient(UUID.randomUUID(), new ClixmlFormat(secrets), secrets);
    final ProcessChannel channel;
    final BlockingQueue<String> started = new LinkedBlockingQueue<>();
    volatile boolean unrecorded;
    volatile boolean over;
    volatile String broken;

    SessionUnderTest() throws SessionException {
        SessionInfo info = new SessionInfo(1, "Session1", UUID.randomUUID(), Samples.ALICE, "test", false, State.BeforeOpen,
            Availability.None, 0, null, Instant.EPOCH, null, Duration.ofHours(2), Duration.ofDays(1), BufferingMode.Block, 0);
        channel = new JvmProcess(List.of(shell), "1.2.3", new JvmLimits(4096, ClixmlFormat.DEFAULT_CHARACTERS)).open(new ProcessRequest(info,
            Samples.connection(), Samples.configuration("test", "jvm", SessionLimits.DEFAULT), InitialSessionState.of(List.of())), this);
    }

    /** The session, open. */
    static SessionUnderTest ready() throws Exception {
        SessionUnderTest session = new SessionUnderTest();
        session.open(Map.of());
        return session;
    }

    void open(Map<String, Object> applicationArguments) throws Exception {
        for (SessionMessage message : client.open(new Message.InitRunspacePool(1, 1, 0, 2, applicationArguments, HOST))) {
            channel.send(message);
        }
        while (!said.isEmpty()) {
            client.receive(said.remove());
        }
    }

    /** All that was said and not read. */
    List<SessionMessage> drain() {
        List<SessionMessage> messages = new ArrayList<>();
        said.drainTo(messages);
        return messages;
    }

    /** Another client, which begins anew. */
    PsrpClient fresh() throws Exception {
        PsrpClient fresh = new PsrpClient(UUID.randomUUID(), new ClixmlFormat(secrets), secrets);
        for (SessionMessage message : fresh.open(new Message.InitRunspacePool(1, 1, 0, 2, Map.of(), HostInfo.NONE))) {
            channel.send(message);
        }
        while (!said.isEmpty()) {
            fresh.receive(said.remove());
        }
        return fresh;
    }

    static Message.CreatePipeline creation(String text) {
        PipelineRequest script = PipelineRequest.script(text);
        return new Message.CreatePipeline(new PipelineRequest(script.statements(), false, false, false, text, 0), 2, HostInfo.OF_RUNSPACE, true);
    }

    UUID run(String text) throws Exception {
        return run(text, false);
    }

    UUID run(String text, boolean input) throws Exception {
        UUID id = UUID.randomUUID();
        PipelineRequest script = PipelineRequest.script(text);
        PipelineRequest request = new PipelineRequest(script.statements(), input, false, false, text, 0);
        channel.send(client.create(id, new Message.CreatePipeline(request, 2, HostInfo.OF_RUNSPACE, true)));
        return id;
    }

    /** The next event at the client. */
    ClientEvent next() throws Exception {
        SessionMessage message = said.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("The session says nothing more.");
        }
        room.release();
        List<ClientEvent> events = client.receive(message);
        return events.isEmpty() ? next() : events.get(0);
    }

    /** What a pipeline says, up to its end. */
    List<ClientEvent> untilEnd(UUID pipeline) throws Exception {
        List<ClientEvent> events = new ArrayList<>();
        while (true) {
            ClientEvent event = next();
            events.add(event);
            if (event instanceof ClientEvent.PipelineState state && state.pipeline().equals(pipeline)) {
                return events;
            }
        }
    }

    @Override
    public void message(SessionMessage message) throws SessionException, InterruptedException {
        if (over) {
            throw new SessionException(SessionException.Reason.OVER, "over");
        }
        room.acquire();
        said.add(message);
    }

    @Override
    public void opened() {}

    @Override
    public void pipelineStarted(UUID pipeline, String text) {
        if (unrecorded) {
            throw new AuditException("There is no room.", null);
        }
        started.add(text);
    }

    @Override
    public void pipelineEnded(UUID pipeline) {
        ended.add(pipeline);
    }

    @Override
    public void broken(String reason) {
        broken = reason;
    }
}
