package org.mooring.process.child;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.session.Availability;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.testkit.EchoProcess;
import org.mooring.api.testkit.Samples;

/** A session as a server has it, without a client: it keeps what is said until a test lets it go. */
final class Session implements ProcessOutput {

    /** A message, and what is to be run when it is gone. */
    record Kept(SessionMessage message, Runnable gone) {
        String text() {
            return Samples.text(message);
        }
    }

    final BlockingQueue<Kept> kept = new LinkedBlockingQueue<>();
    final BlockingQueue<UUID> goingOn = new LinkedBlockingQueue<>();
    final BlockingQueue<UUID> ended = new LinkedBlockingQueue<>();
    final BlockingQueue<String> broken = new LinkedBlockingQueue<>();
    private final UUID id;
    private final Duration idleTimeout;
    private final boolean durable;
    private final BufferingMode buffering;
    private final long capacity;

    Session() {
        this(true, Duration.ofHours(1), BufferingMode.Block, 8 << 20);
    }

    Session(boolean durable, Duration idleTimeout, BufferingMode buffering, long capacity) {
        this(UUID.randomUUID(), durable, idleTimeout, buffering, capacity);
    }

    private Session(UUID id, boolean durable, Duration idleTimeout, BufferingMode buffering, long capacity) {
        this.id = id;
        this.durable = durable;
        this.idleTimeout = idleTimeout;
        this.buffering = buffering;
        this.capacity = capacity;
    }

    /** The same session, as a later server has it. */
    Session again() {
        return new Session(id, durable, idleTimeout, buffering, capacity);
    }

    ProcessRequest request() {
        SessionInfo session = new SessionInfo(1, "Session1", id, Samples.ALICE, "test", durable, State.BeforeOpen, Availability.None, 0, null,
            Instant.EPOCH, null, idleTimeout, Duration.ofDays(1), buffering, 0);
        return new ProcessRequest(session, Samples.connection(), Samples.configuration("test", "child",
            new SessionLimits(idleTimeout, Duration.ofDays(1), buffering, capacity, 5)), InitialSessionState.of(List.of()));
    }

    static SessionMessage opening() {
        return Samples.message(EchoProcess.INIT_RUNSPACEPOOL, SessionMessage.SESSION, "");
    }

    static SessionMessage command(UUID pipeline, String text) {
        return Samples.message(EchoProcess.CREATE_PIPELINE, pipeline, text);
    }

    /** The next that is kept. */
    Kept next() throws InterruptedException {
        return taken(kept);
    }

    static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(30, TimeUnit.SECONDS);
        if (value == null) {
            throw new AssertionError("Nothing more came.");
        }
        return value;
    }

    @Override
    public void message(SessionMessage message) {
        throw new AssertionError("It should be kept.");
    }

    @Override
    public void kept(long number, SessionMessage message, Runnable gone) {
        kept.add(new Kept(message, gone));
    }

    @Override
    public void opened() {}

    @Override
    public void pipelineStarted(UUID pipeline, String text) {}

    @Override
    public void pipelineGoesOn(UUID pipeline) {
        goingOn.add(pipeline);
    }

    @Override
    public void pipelineEnded(UUID pipeline) {
        ended.add(pipeline);
    }

    @Override
    public void broken(String reason) {
        broken.add(reason);
    }
}
