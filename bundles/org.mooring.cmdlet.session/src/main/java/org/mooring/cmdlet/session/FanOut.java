package org.mooring.cmdlet.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.client.RemoteFailures;
import org.mooring.object.job.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the parts of a command, so many at once, and writes what they say as it comes, on the command's thread. What has come and is not
 * written yet is bounded: then the parts wait. Only where another command that takes what this one writes needs one of its sessions does it come
 * without bound, as PowerShell's does: their turn would never end else.
 */
final class FanOut {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);
    private static final int MOST_WAITING = 1000;
    /** Those that write on this thread: what begins meanwhile takes what they write. */
    private static final ThreadLocal<Deque<FanOut>> WRITING = ThreadLocal.withInitial(ArrayDeque::new);
    /** How long parts that are stopped may take for it before nobody waits for them (CancelTimeout, by default). */
    private static final long STOPPING_SECONDS = 60;
    private static final long DRAINING_SECONDS = 1;

    /** What a part said: an object or a record, what is to be run when those before it are written, or that it has ended. */
    private record Said(RemotePart part, Object value, StreamRecord record, What what) {

        enum What { OBJECT, RECORD, SHOWN, TAKEN, END }

        static Said record(RemotePart part, StreamRecord record) {
            return new Said(part, null, record, What.RECORD);
        }
    }

    private final CmdletContext command;
    private final List<RemotePart> parts;
    private final Waiting<Said> said = new Waiting<>(MOST_WAITING);
    private final Throttle throttle;
    /** This, and the parts that run. */
    private final Phaser running = new Phaser(1);
    private int open;
    /** What the only part threw: it ends the command, as it had ended the script there. */
    private volatile ErrorRecord thrown;

    FanOut(CmdletContext command, List<RemotePart> parts, int limit) {
        this.command = command;
        this.parts = parts;
        this.throttle = new Throttle(limit < 1 ? Integer.MAX_VALUE : limit);
    }

    void start() {
        open = parts.size();
        WRITING.get().stream().filter(this::needsSessionOf).forEach(FanOut::takeAll);
        parts.forEach(part -> throttle.submit(() -> run(part)));
    }

    private boolean needsSessionOf(FanOut other) {
        return parts.stream().anyMatch(mine -> other.parts.stream().anyMatch(theirs -> mine.target() instanceof PSSession known && known == theirs.target()));
    }

    private void takeAll() {
        said.unbound().forEach(FanOut::isTaken);
    }

    private static void isTaken(Said one) {
        if (one.what() == Said.What.TAKEN) {
            ((Runnable) one.value()).run();
        }
    }

    private void run(RemotePart part) {
        running.register();
        try {
            try {
                end(part, part.run(new PipelineOutput() {
                    @Override
                    public void output(Object value) {
                        say(new Said(part, value, null, Said.What.OBJECT));
                    }

                    @Override
                    public void record(StreamRecord record) {
                        say(Said.record(part, record));
                    }

                    @Override
                    public void shown(StreamRecord record) {
                        say(new Said(part, null, record, Said.What.SHOWN));
                    }

                    @Override
                    public void whenTaken(Runnable then) {
                        Said taken = new Said(part, then, null, Said.What.TAKEN);
                        say(taken);
                        if (said.isUnbound()) {
                            isTaken(taken); // once more, perhaps, which changes nothing
                        }
                    }
                }, command.host()));
            } catch (ConnectionException e) {
                put(Said.record(part, SessionErrors.unreachable("PSSessionStateBroken", part.computerName(), e, part.computerName())));
            } catch (RuntimeException | Error e) {
                put(Said.record(part, new ErrorRecord(e, "JobFailure", ErrorCategory.OperationStopped, part.target())));
            }
            put(new Said(part, null, null, Said.What.END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.arriveAndDeregister();
        }
    }

    private void end(RemotePart part, PipelineOutcome outcome) throws InterruptedException {
        if (outcome instanceof PipelineOutcome.Failed failed) {
            if (parts.size() == 1 && Thrown.is(failed.reason())) {
                thrown = failed.reason();
            } else {
                put(Said.record(part, failed.reason()));
            }
        }
    }

    private void say(Said one) {
        try {
            put(one);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    private void put(Said one) throws InterruptedException {
        said.put(one);
    }

    /** Pipes an object into all parts, and writes what has come meanwhile. */
    void input(Object value) {
        parts.forEach(part -> part.input(value));
        Said one = said.poll();
        while (one != null) {
            write(one);
            one = said.poll();
        }
    }

    /** Ends the input and writes everything until all parts have ended. */
    void finish() {
        parts.forEach(RemotePart::endInput);
        writeRest();
        if (thrown != null) {
            throw command.terminate(thrown);
        }
    }

    private void writeRest() {
        try {
            while (open > 0) {
                Said one = said.poll(1, TimeUnit.SECONDS);
                if (one != null) {
                    write(one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.");
        }
    }

    private void write(Said one) {
        WRITING.get().push(this);
        try {
            writeHere(one);
        } finally {
            WRITING.get().pop();
        }
    }

    private void writeHere(Said one) {
        switch (one.what()) {
            case OBJECT -> command.writeObject(one.part().noted(one.value()), false);
            case RECORD -> {
                if (one.record() instanceof ErrorRecord error && RemoteFailures.isDetached(error)) {
                    writeLeft(one.part(), error);
                } else {
                    command.forward(one.record());
                }
            }
            case SHOWN -> command.keep(one.record());
            case TAKEN -> isTaken(one);
            case END -> open--;
        }
    }

    /** The network was gone for too long: the session is its user's to come back to. */
    private void writeLeft(RemotePart part, ErrorRecord error) {
        PSSession left = part.left();
        command.writeError(new ErrorRecord(error.exception(), error.fullyQualifiedErrorId(), error.category().category(), left));
        String which = "Session " + left.name() + " with instance ID " + left.instanceId();
        command.forward(new WarningRecord(which + " on computer " + left.computerName() + " has been successfully disconnected."));
        if (part.isNew()) {
            SessionTable.of(command.session()).add(left);
            command.forward(new WarningRecord(which + " has been created for reconnection."));
        }
    }

    /** Stops all parts; those that wait do not begin. */
    void stop() {
        throttle.close();
        parts.forEach(RemotePart::stop);
        Thread.ofVirtual().name("mooring-fan-out-drain").start(this::drain);
    }

    /** Stops what has not ended, where the command has: its sessions are free for the next one when this is done. */
    void close() {
        if (open == 0) {
            return;
        }
        stop();
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.debug("Of the parts of a command, {} have not stopped in time.", running.getRegisteredParties() - 1);
        }
    }

    /** Takes what nobody wants any more, so that nobody waits to say it. */
    private void drain() {
        try {
            Said one = said.poll(DRAINING_SECONDS, TimeUnit.SECONDS);
            while (one != null || running.getRegisteredParties() > 1) {
                if (one != null) {
                    isTaken(one);
                }
                one = said.poll(DRAINING_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
