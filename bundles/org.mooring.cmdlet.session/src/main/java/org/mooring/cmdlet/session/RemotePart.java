package org.mooring.cmdlet.session;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.session.State;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.client.ClientSession;
import org.mooring.object.PSObject;

/** The share of one session in what a command runs in many. */
final class RemotePart {

    /** Ends the input. */
    private static final Object END = new Object();
    private static final Object NULL = new Object();

    /** Where the session comes from. */
    interface Source {
        ClientSession open() throws ConnectionException, InterruptedException;
    }

    /** What is done in the session. */
    interface Work {
        Pipeline in(ClientSession session, PipelineOutput output, HostAdapter host);
    }

    private final String computerName;
    private final Object target;
    private final Source source;
    private final Function<ClientSession, PSSession> keeping;
    private final String text;
    private final boolean hasInput;
    private final Work work;
    private final boolean showsComputer;
    private final BlockingQueue<Object> input = new LinkedBlockingQueue<>();
    private volatile ClientSession session;
    private volatile UUID runspaceId;
    private Pipeline running;
    private boolean stopped;

    /**
     * @param target what errors name
     * @param keeping of a session that is made for this, and closed afterwards: what it is for its user where it is left instead; null for a known one
     * @param waits whether it waits for what runs in the session
     * @param showsComputer whether results show their computer's name
     */
    RemotePart(String computerName, Object target, Source source, Function<ClientSession, PSSession> keeping, PipelineRequest request, boolean waits,
            boolean showsComputer) {
        this(computerName, target, source, keeping, request.text(), request.hasInput(), (session, output, host) ->
            waits ? session.pipeline(request, output, host) : session.pipelineAtOnce(request, output, host), showsComputer);
    }

    /**
     * @param text what a job shows as its command
     */
    RemotePart(String computerName, Object target, Source source, Function<ClientSession, PSSession> keeping, String text, boolean hasInput, Work work,
            boolean showsComputer) {
        this.computerName = computerName;
        this.target = target;
        this.source = source;
        this.keeping = keeping;
        this.text = text;
        this.hasInput = hasInput;
        this.work = work;
        this.showsComputer = showsComputer;
    }

    String computerName() {
        return computerName;
    }

    Object target() {
        return target;
    }

    String text() {
        return text;
    }

    /** The session, which was left since the network was gone for too long. */
    PSSession left() {
        return target instanceof PSSession known ? known : keeping.apply(session);
    }

    /** Whether nobody has known of it until it was left. */
    boolean isNew() {
        return keeping != null;
    }

    void input(Object value) {
        input.add(value == null ? NULL : value);
    }

    void endInput() {
        input.add(END);
    }

    /**
     * Runs it to its end on this thread.
     *
     * @param host whom it may ask
     */
    PipelineOutcome run(PipelineOutput output, HostAdapter host) throws ConnectionException, InterruptedException {
        return run(output, host, state -> { });
    }

    /** @param told of the session's states */
    PipelineOutcome run(PipelineOutput output, HostAdapter host, Consumer<State> told) throws ConnectionException, InterruptedException {
        session = source.open();
        Runnable unwatch = session.watch(() -> told.accept(session.state()));
        try {
            runspaceId = session.instanceId();
            Pipeline pipeline;
            synchronized (this) {
                pipeline = work.in(session, output, host);
                running = pipeline;
                if (stopped) {
                    pipeline.stop();
                }
            }
            PipelineOutcome outcome = pipeline.run(hasInput ? () -> new Input() : PipelineInput.CLOSED);
            if (outcome instanceof PipelineOutcome.Failed && session.state() == State.Broken && session.reason() != null
                    && session.reason().getCause() instanceof ConnectionException lost) {
                throw lost;
            }
            return outcome;
        } catch (DotNetException e) {
            if (e.errorRecord() == null) {
                throw e;
            }
            return new PipelineOutcome.Failed(e.errorRecord());
        } finally {
            unwatch.run();
            if (keeping != null && session.state() != State.Disconnected) {
                session.close();
            }
        }
    }

    /** Asks it to stop, or not to begin. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }

    /** An object of this part, with the notes of where it came from. */
    Object noted(Object value) {
        return value == null ? null : PSObject.of(value).set("PSComputerName", computerName).set("RunspaceId", runspaceId)
            .set("PSShowComputerName", showsComputer);
    }

    /** What is piped in, as it comes. */
    private final class Input implements Iterator<Object> {

        private Object next;

        @Override
        public boolean hasNext() {
            try {
                if (next == null) {
                    next = input.take();
                }
                return next != END;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object value = next;
            next = null;
            return value == NULL ? null : value;
        }
    }
}
