package org.mooring.client;

import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.psrp.ClientEvent;
import org.mooring.psrp.message.Message;

/**
 * A pipeline that runs at the server. Its output, and the questions to the host, are dealt with on the thread that runs it here; input goes
 * by a thread of its own.
 */
final class RemotePipeline implements Pipeline {

    /** What may wait here to be taken: when it is full, the connection waits, and so does the server. */
    private static final int MOST_WAITING = 1000;

    private sealed interface Arrival {
        /** Something for the pipeline. */
        record Said(ClientEvent event) implements Arrival {}

        /** What is to be done when all that came before is taken. */
        record WhenTaken(Runnable then) implements Arrival {}
    }

    private final RemoteSession session;
    private final UUID id;
    private final Message request;
    private final boolean hasInput;
    private final boolean nested;
    private final boolean waits;
    private volatile PipelineOutput output;
    private volatile HostAdapter host;
    private final Interruption interruption;
    private final BlockingQueue<Arrival> events = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile ConnectionException lost;
    /** Why the session was left, while it is; what comes after the return is taken by whoever runs it again. */
    private volatile ConnectionException detached;
    private volatile boolean stopped;
    private volatile boolean over;
    private volatile boolean sent;
    private boolean hadErrors;

    /** @param waits whether it waits for the pipeline before it, or fails where there is one */
    RemotePipeline(RemoteSession session, Message request, boolean hasInput, boolean nested, boolean waits, PipelineOutput output,
            HostAdapter host) {
        this(session, UUID.randomUUID(), request, hasInput, nested, waits, output, host);
    }

    /** One that runs or has run already, and was left. */
    RemotePipeline(RemoteSession session, UUID id, PipelineOutput output, HostAdapter host) {
        this(session, id, null, false, true, true, output, host);
    }

    private RemotePipeline(RemoteSession session, UUID id, Message request, boolean hasInput, boolean nested, boolean waits,
            PipelineOutput output, HostAdapter host) {
        this.session = session;
        this.id = id;
        this.request = request;
        this.hasInput = hasInput;
        this.nested = nested;
        this.waits = waits;
        this.output = output;
        this.host = host;
        this.interruption = new Interruption(session.computerName());
    }

    UUID id() {
        return id;
    }

    boolean isStopped() {
        return stopped;
    }

    /** What it says of its network. */
    Interruption interruption() {
        return interruption;
    }

    /** Takes what came for it, on the connection's thread. */
    void take(ClientEvent event) throws InterruptedException {
        take(new Arrival.Said(event));
    }

    /** Runs {@code then} when all that came before is taken; never, where the pipeline ends before that. */
    void whenTaken(Runnable then) throws InterruptedException {
        take(new Arrival.WhenTaken(then));
    }

    private void take(Arrival arrival) throws InterruptedException {
        while (!over && lost == null && !events.offer(arrival, 1, TimeUnit.SECONDS)) {
            // full: whoever runs it here takes its time
        }
    }

    /** Nothing will come any more. */
    void lost(ConnectionException reason) {
        lost = reason;
    }

    /** The session is left since the network is gone: who waits does no more, a job does. */
    void detached(ConnectionException reason) {
        interruption.gaveUp();
        if (waits) {
            detached = reason;
        }
    }

    /** The same, for whoever comes back to it. */
    RemotePipeline again(PipelineOutput otherOutput, HostAdapter otherHost) {
        output = otherOutput;
        host = otherHost;
        detached = null;
        return this;
    }

    @Override
    public PipelineOutcome run(PipelineInput input) {
        if (stopped) {
            return new PipelineOutcome.Stopped(stoppedError());
        }
        if (sent) {
            return run(input, false);
        }
        try {
            if (!session.begin(this, nested, waits, request)) {
                return new PipelineOutcome.Stopped(stoppedError());
            }
        } catch (ConnectionException e) {
            return new PipelineOutcome.Failed(RemoteFailures.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PipelineOutcome.Stopped(stoppedError());
        } catch (DotNetException refused) {
            return new PipelineOutcome.Failed(refused.errorRecord());
        }
        return run(input, hasInput);
    }

    private PipelineOutcome run(PipelineInput input, boolean feeds) {
        Thread feeder = null;
        boolean left = false;
        boolean ended = false;
        boolean interrupted = false;
        try {
            synchronized (this) {
                sent = true;
            }
            if (stopped) {
                session.stop(id);
            }
            if (feeds) {
                feeder = Thread.ofVirtual().name("mooring-client-input").start(() -> feed(input.objects()));
            }
            long deadline = Long.MAX_VALUE;
            while (true) {
                try {
                    ClientEvent event = next(deadline);
                    if (event == null) {
                        return new PipelineOutcome.Stopped(stoppedError());
                    }
                    PipelineOutcome outcome = handle(event);
                    if (outcome != null) {
                        ended = true;
                        return outcome;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop();
                    deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(session.cancelTimeoutMillis());
                }
            }
        } catch (ConnectionException e) {
            left = e == detached;
            return new PipelineOutcome.Failed(left ? RemoteFailures.detached(e) : RemoteFailures.of(e));
        } catch (InterruptedException e) {
            interrupted = true;
            return new PipelineOutcome.Stopped(stoppedError());
        } finally {
            if (left) {
                session.leave(this);
            } else {
                over = true;
                if (feeder != null) {
                    feeder.interrupt();
                }
                if (ended) {
                    session.ended(this, nested);
                    passOn();
                    output.whenTaken(() -> session.taken(id));
                } else {
                    session.end(this, nested);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What was to be done when all before the end is taken is still to be done then. */
    private void passOn() {
        for (Arrival arrival = events.poll(); arrival != null; arrival = events.poll()) {
            if (arrival instanceof Arrival.WhenTaken asked) {
                output.whenTaken(asked.then());
            }
        }
    }

    /** The next event; null where the time is over. */
    private ClientEvent next(long deadline) throws InterruptedException, ConnectionException {
        while (true) {
            Arrival arrival = events.poll(250, TimeUnit.MILLISECONDS);
            interruption.tell(output);
            switch (arrival) {
                case Arrival.Said said -> {
                    return said.event();
                }
                case Arrival.WhenTaken asked -> {
                    output.whenTaken(asked.then());
                    continue;
                }
                case null -> { }
            }
            if (lost != null && events.isEmpty()) {
                throw lost;
            }
            ConnectionException gone = detached;
            if (gone != null && events.isEmpty()) {
                interruption.tell(output);
                throw gone;
            }
            if (System.nanoTime() > deadline && deadline != Long.MAX_VALUE) {
                return null;
            }
        }
    }

    /** The outcome where the event was its end. */
    private PipelineOutcome handle(ClientEvent event) throws ConnectionException, InterruptedException {
        switch (event) {
            case ClientEvent.Output one -> {
                if (!stopped) {
                    output.output(one.value());
                }
            }
            case ClientEvent.Record one -> {
                hadErrors |= one.value() instanceof ErrorRecord;
                if (!stopped) {
                    record(one.value());
                }
            }
            case ClientEvent.HostCalled called -> session.answer(called, host);
            case ClientEvent.PipelineState state -> {
                return switch (state.state()) {
                    case Completed -> new PipelineOutcome.Completed(hadErrors, !hadErrors);
                    case Stopped -> new PipelineOutcome.Stopped(state.reason() == null ? stoppedError() : session.received(state.reason()));
                    case Failed -> new PipelineOutcome.Failed(session.received(state.reason()));
                    default -> null;
                };
            }
            default -> throw new IllegalArgumentException("Not of a pipeline: " + event);
        }
        return null;
    }

    private void record(StreamRecord record) {
        if (record instanceof ErrorRecord error) {
            output.record(session.received(error));
        } else if (isShownAlready(record)) {
            output.shown(record);
        } else {
            output.record(record);
        }
    }

    /** Warnings and their like come twice where there is a host with a screen: a server has it show their lines too. */
    private boolean isShownAlready(StreamRecord record) {
        return host.ui() != HostUI.NONE && switch (record) {
            case InformationalRecord line -> true;
            case ProgressRecord progress -> true;
            case ErrorRecord error -> false;
            case InformationRecord information -> false;
        };
    }

    private void feed(Iterator<Object> objects) {
        try {
            while (!over && objects.hasNext()) {
                session.input(id, objects.next());
            }
            if (!over) {
                session.endInput(id);
            }
        } catch (ConnectionException e) {
            lost = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            if (!sent || over) {
                return;
            }
        }
        Thread.ofVirtual().name("mooring-client-stop").start(() -> {
            try {
                session.stop(id);
            } catch (ConnectionException e) {
                lost = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static ErrorRecord stoppedError() {
        return new ErrorRecord(new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped."),
            "PipelineStopped", ErrorCategory.OperationStopped, null);
    }
}
