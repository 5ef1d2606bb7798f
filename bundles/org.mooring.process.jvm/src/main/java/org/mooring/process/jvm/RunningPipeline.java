package org.mooring.process.jvm;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mooring.api.audit.AuditException;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.RecordDisplay;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.psrp.PsrpServer;
import org.mooring.psrp.message.CommandText;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message.HostResponse;
import org.mooring.psrp.message.Message.InvocationState;
import org.mooring.psrp.security.SessionSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pipeline of a client, from its request to its end: waiting for its turn, running on a virtual thread of its own, over. Its output is
 * serialised on that thread, one message for each object, and waits there when the session's buffer is full.
 */
final class RunningPipeline implements PipelineOutput {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPipeline.class);
    private static final long KEY_TIMEOUT_MILLIS = 60_000;

    /** The HResult of System.Management.Automation.RuntimeException and what derives from it. */
    private static final int RUNTIME_EXCEPTION = 0x80131501;

    /** What makes the pipeline in the runspace. */
    interface Maker {
        Pipeline make(PipelineOutput output, HostAdapter host);
    }

    /** Who hears what it says when its client has left it; may make it wait. */
    interface Listener {
        void hear(SessionMessage message) throws InterruptedException;
    }

    private final UUID id;
    private final String text;
    private final int streamOptions;
    private final PsrpServer server;
    private final SessionSecrets secrets;
    private final ProcessOutput session;
    private final InputQueue input;
    private final HostCalls hostCalls;
    private final HostAdapter host;
    private final CountDownLatch over = new CountDownLatch(1);

    private final Object gate = new Object();
    private Thread waiting;
    private boolean stopping;
    private Listener listener;
    private boolean saying;
    private Pipeline pipeline;

    RunningPipeline(UUID id, PipelineRequest request, PsrpServer server, SessionSecrets secrets, ProcessOutput session,
            InputQueue input, Function<HostCalls, HostAdapter> host) {
        this.id = id;
        this.text = CommandText.of(request);
        this.streamOptions = request.streamOptions();
        this.server = server;
        this.secrets = secrets;
        this.session = session;
        this.input = input;
        this.hostCalls = new HostCalls(this::callHost);
        this.host = host.apply(hostCalls);
    }

    UUID id() {
        return id;
    }

    /**
     * Runs it to its end on a thread of its own, then calls {@code next}. The thread then refers to nothing of the engine: loaders of classes
     * remember threads for longer than they run.
     */
    void start(Maker maker, Consumer<RunningPipeline> next) {
        AtomicReference<Maker> once = new AtomicReference<>(maker);
        Thread.ofVirtual().name("mooring-pipeline-" + id).start(() -> {
            try {
                Maker own = once.getAndSet(null);
                PipelineOutcome outcome = recorded() instanceof PipelineOutcome.Failed refused ? refused : run(own);
                end(isStopping() && outcome instanceof PipelineOutcome.Failed ? new PipelineOutcome.Stopped(stopped().errorRecord()) : outcome);
            } finally {
                synchronized (gate) {
                    pipeline = null;
                }
                over.countDown();
                next.accept(this);
            }
        });
    }

    /** Null where it may run; else what is answered instead. */
    private PipelineOutcome.Failed recorded() {
        try {
            session.pipelineStarted(id, text);
            return null;
        } catch (AuditException e) {
            return new PipelineOutcome.Failed(new ErrorRecord(new DotNetException("System.InvalidOperationException", e.getMessage()),
                "CommandNotRecorded", ErrorCategory.ResourceUnavailable, null));
        }
    }

    private PipelineOutcome run(Maker maker) {
        try {
            Pipeline made = maker.make(this, host);
            synchronized (gate) {
                pipeline = made;
                if (stopping) {
                    made.stop();
                }
            }
            return made.run(input == null ? PipelineInput.CLOSED : input);
        } catch (DotNetException refused) {
            return new PipelineOutcome.Failed(refused.errorRecord() != null ? refused.errorRecord()
                : new ErrorRecord(refused, "RuntimeException", ErrorCategory.NotSpecified, null));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            LOG.error("The engine failed in a pipeline that runs '{}'.", text, bug);
            return new PipelineOutcome.Failed(new ErrorRecord(bug, "EngineFailure", ErrorCategory.NotSpecified, null));
        }
    }

    private boolean isStopping() {
        synchronized (gate) {
            return stopping;
        }
    }

    /** The end of one that never got its turn. */
    void endUnstarted() {
        try {
            recorded();
            end(new PipelineOutcome.Stopped(stopped().errorRecord()));
        } finally {
            over.countDown();
        }
    }

    /** Says how it ended, and that it did. */
    private void end(PipelineOutcome outcome) {
        if (input != null) {
            input.abandon();
        }
        hostCalls.abort();
        Thread.interrupted(); // of a stop that came while output waited: what is said now must get through
        try {
            deliver(switch (outcome) {
                case PipelineOutcome.Completed completed -> server.state(id, InvocationState.Completed, null);
                case PipelineOutcome.Stopped stopped -> server.state(id, InvocationState.Stopped, stopped().errorRecord());
                case PipelineOutcome.Failed failed -> server.state(id, InvocationState.Failed, failed.reason());
            });
        } catch (SessionException e) {
            LOG.debug("Nobody hears the end of pipeline {}: {}", id, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            session.pipelineEnded(id, words(outcome));
        }
    }

    private static String words(PipelineOutcome outcome) {
        return switch (outcome) {
            case PipelineOutcome.Completed completed -> "Completed";
            case PipelineOutcome.Stopped stopped -> "Stopped";
            case PipelineOutcome.Failed failed -> "Failed: " + failed.reason().fullyQualifiedErrorId();
        };
    }

    private void deliver(SessionMessage message) throws SessionException, InterruptedException {
        Listener left;
        synchronized (gate) {
            left = listener;
            saying = left == null;
        }
        if (left != null) {
            left.hear(message);
            return;
        }
        try {
            session.message(message);
        } finally {
            synchronized (gate) {
                saying = false;
                gate.notifyAll();
            }
        }
    }

    @Override
    public void output(Object value) {
        send(() -> server.output(id, value));
    }

    /** Sends a record, and then shows it at the client's host, as PowerShell does with all but errors. */
    @Override
    public void record(StreamRecord record) {
        send(() -> server.record(id, record, streamOptions));
        RecordDisplay.show(record, host.ui());
    }

    private void callHost(long callId, HostMethod method, List<Object> parameters) {
        send(() -> server.hostCall(id, callId, method, parameters));
    }

    private interface Encoding {
        SessionMessage encode();
    }

    private void send(Encoding encoding) {
        SessionMessage message = encoded(encoding);
        enter();
        try {
            deliver(message);
        } catch (SessionException over) {
            stop();
            throw stopped();
        } catch (InterruptedException e) {
            throw stopped();
        } finally {
            leave();
        }
    }

    /** A client of an older protocol is asked for its key when a secret is to be sent for the first time. */
    private SessionMessage encoded(Encoding encoding) {
        try {
            return encoding.encode();
        } catch (SessionSecrets.NoKey e) {
            enter();
            try {
                deliver(server.requestKey());
                if (!secrets.awaitReady(KEY_TIMEOUT_MILLIS)) {
                    throw new DotNetException("System.Management.Automation.Remoting.PSRemotingDataStructureException",
                        "The client did not respond with a public key within the specified time-out period.");
                }
            } catch (SessionException | InterruptedException over) {
                throw stopped();
            } finally {
                leave();
            }
            return encoding.encode();
        }
    }

    /** From here to {@link #leave} the thread may be interrupted by a stop; elsewhere it is the engine's and is not. */
    private void enter() {
        synchronized (gate) {
            if (stopping) {
                throw stopped();
            }
            waiting = Thread.currentThread();
        }
    }

    private void leave() {
        synchronized (gate) {
            if (waiting != null) {
                waiting = null;
                if (stopping) {
                    Thread.interrupted();
                }
            }
        }
    }

    /** What PowerShell says of every pipeline that was stopped. */
    private static DotNetException stopped() {
        DotNetException stopped = new DotNetException("System.Management.Automation.PipelineStoppedException",
            "The pipeline has been stopped.").withRecord("PipelineStopped", ErrorCategory.OperationStopped, null);
        stopped.errorRecord().category().reason("PipelineStoppedException");
        stopped.properties().put("WasThrownFromThrowStatement", false);
        stopped.properties().put("HResult", RUNTIME_EXCEPTION);
        return stopped;
    }

    /** Asks it to stop; returns at once. The engine hears of it first, so that it knows why its calls fail. */
    void stop() {
        Pipeline running;
        synchronized (gate) {
            if (stopping) {
                return;
            }
            stopping = true;
            running = pipeline;
        }
        if (running != null) {
            running.stop();
        }
        hostCalls.abort();
        if (input != null) {
            input.abandon();
        }
        synchronized (gate) {
            if (waiting != null && waiting != Thread.currentThread()) {
                waiting.interrupt();
            }
        }
    }

    /** Whether its client has left it. */
    boolean isLeft() {
        synchronized (gate) {
            return listener != null;
        }
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    /** Its client is gone for good: it goes on, and {@code by} hears what it says. */
    void leave(Listener by) {
        synchronized (gate) {
            listener = by;
        }
        hostCalls.abort();
        if (input != null) {
            input.complete();
        }
    }

    /** Waits until what it was about to say when it was left has been said. */
    void awaitSaid() throws InterruptedException {
        synchronized (gate) {
            while (saying) {
                gate.wait();
            }
        }
    }

    void input(Object value, int bytes) throws InterruptedException {
        if (input != null) {
            input.add(value, bytes);
        }
    }

    void endInput() {
        if (input != null) {
            input.complete();
        }
    }

    void hostAnswered(HostResponse response) {
        hostCalls.answered(response);
    }
}
