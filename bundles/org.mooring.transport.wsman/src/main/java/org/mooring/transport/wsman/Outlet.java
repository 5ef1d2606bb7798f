package org.mooring.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.psrp.fragment.Fragmenter;

/**
 * What a shell, or one of its commands, says to the client, as its Receive requests ask for it.
 *
 * <p>A client that lost an answer sends the same request again and gets the same answer; only its next request, or that it
 * disconnects, says that the answer came through, and so that the session can forget the output. An answer that could not even be
 * written is given to the next request, whichever that is.
 */
final class Outlet {

    /** What a Receive is answered with: fragments in base64, and whether the command is done. */
    record Batch(String base64, boolean done) {}

    private static final int ENVELOPE_OVERHEAD = 2048;
    private static final long MOST_WRITING_SECONDS = 5;
    private static final int PIPELINE_STATE = 0x00041006;
    /** A command's end comes right behind its last state, and belongs into the same answer: clients do not ask again. */
    private static final Duration END_AFTER_STATE = Duration.ofSeconds(1);

    private final UUID pipeline;
    private final Fragmenter fragmenter;
    private final UnaryOperator<byte[]> packing;
    /** Held while a request waits for output. */
    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    /** Whose fragments {@link #waiting} are. */
    private Received.Output current;
    /** The fragments of {@link #current} that the client has yet to get, when it was disconnected in the middle. */
    private Deque<byte[]> rest = new ArrayDeque<>();
    private boolean done;
    /** Whether this run of the server has been asked. */
    private boolean hasAnswered;

    /** Guards the fields below. */
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private String answered;
    /** The name of the answer beyond this run of the server, and whose attachment it went to. */
    private String named;
    private Attachment to;
    private Batch answer;
    /** The last output all of which is in the answers up to now. */
    private Received.Output whole;
    private boolean writing;
    private boolean sent = true;
    private boolean suspended;

    /** @param packing of the bytes of an answer, before they become base64 */
    Outlet(UUID pipeline, Fragmenter fragmenter, UnaryOperator<byte[]> packing) {
        this.packing = packing;
        this.pipeline = pipeline;
        this.fragmenter = fragmenter;
    }

    UUID pipeline() {
        return pipeline;
    }

    /**
     * The answer to a request. Whoever calls this tells {@link #written} how it went.
     *
     * @throws WsmanFault when nothing comes in time, or nothing will ever come
     */
    Batch receive(Attachment attachment, Request request) throws WsmanFault, InterruptedException {
        turn.lockInterruptibly();
        try {
            Batch again = again(attachment, request.messageId());
            if (again != null) {
                return again;
            }
            if (!hasAnswered) {
                hasAnswered = true;
                afterAnotherServer(attachment, request);
            }
            Batch batch = gather(attachment, request.operationTimeout(), (request.maxEnvelopeSize() - ENVELOPE_OVERHEAD) / 4 * 3);
            answering(attachment, request, batch);
            boolean told = false;
            try {
                Received.Output last = lastOf(batch);
                if (last != null) {
                    attachment.answering(pipeline, request.name(), last.sequence());
                }
                told = true;
                return batch;
            } finally {
                if (!told) {
                    written(false);
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private Batch again(Attachment attachment, String messageId) throws WsmanFault, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!messageId.equals(answered)) {
                awaitWritten(); // a quick client asks for more before it is known here that it has got the last answer
            }
            if (suspended) {
                throw WsmanFault.streamDisconnected();
            }
            if (answer != null && (messageId.equals(answered) || !sent)) {
                answered = messageId;
                writing = true;
                return answer;
            }
            if (whole != null) {
                attachment.delivered(whole);
                whole = null;
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The first request in this run of the server, of a client that an earlier run had: one that asks for something else than it did last has got
     * what it was answered, where it would have asked again, or where the answer was written.
     */
    private void afterAnotherServer(Attachment attachment, Request request) {
        attachment.earlierAnswer(pipeline).filter(earlier -> !request.isNamed(earlier.name()) && (earlier.written() || request.asksAgain()))
            .ifPresent(earlier -> attachment.delivered(pipeline, earlier.upTo()));
    }

    private Received.Output lastOf(Batch batch) {
        lock.lock();
        try {
            return batch.base64().isEmpty() ? null : whole;
        } finally {
            lock.unlock();
        }
    }

    private void answering(Attachment attachment, Request request, Batch batch) throws WsmanFault {
        lock.lock();
        try {
            if (suspended) {
                throw WsmanFault.streamDisconnected();
            }
            answered = request.messageId();
            named = request.name();
            to = attachment;
            answer = batch;
            writing = true;
            sent = false;
        } finally {
            lock.unlock();
        }
    }

    /** The answer is on its way, or could not be written. */
    void written(boolean well) {
        lock.lock();
        try {
            writing = false;
            sent = well;
            if (well && whole != null && to != null) {
                to.answered(pipeline, named);
            }
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The client disconnects in order: it has what it was answered, and will ask for the rest when it comes back. */
    void suspend(Attachment attachment) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            suspended = true;
            awaitWritten();
            if (sent && whole != null) {
                attachment.delivered(whole);
            }
            whole = null;
        } finally {
            lock.unlock();
        }
    }

    private void awaitWritten() throws InterruptedException {
        long nanos = TimeUnit.SECONDS.toNanos(MOST_WRITING_SECONDS);
        while (writing && nanos > 0) {
            nanos = written.awaitNanos(nanos);
        }
    }

    /** It does not disconnect after all. */
    void proceed() {
        lock.lock();
        try {
            suspended = false;
        } finally {
            lock.unlock();
        }
    }

    /** The client is back after it had disconnected: what it had not got comes again. */
    void resume() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            lock.lock();
            try {
                again(sent);
                done = false;
                answer = null;
                answered = null;
                sent = true;
                suspended = false;
            } finally {
                lock.unlock();
            }
        } finally {
            turn.unlock();
        }
    }

    /** The client is back after it had vanished; its next request says whether it got the last answer. */
    void comeBack() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            again(true);
        } finally {
            turn.unlock();
        }
    }

    /** The session says again what was not delivered, from the beginning of each output. */
    private void again(boolean beginningGot) {
        if (!waiting.isEmpty()) {
            rest = beginningGot ? new ArrayDeque<>(waiting) : new ArrayDeque<>();
            waiting.clear();
        }
    }

    private Batch gather(Attachment attachment, Duration timeout, int room) throws WsmanFault, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(room, 4096));
        long deadline = System.nanoTime() + timeout.toNanos();
        Received.Output lastWhole = null;
        boolean saidItsState = false;
        while (true) {
            while (!waiting.isEmpty() && bytes.size() + waiting.peek().length <= room) {
                bytes.writeBytes(waiting.poll());
                if (waiting.isEmpty()) {
                    lastWhole = current;
                }
            }
            if (!waiting.isEmpty() || done) {
                return batch(bytes, lastWhole);
            }
            Duration patience = bytes.size() > 0 ? saidItsState ? END_AFTER_STATE : Duration.ZERO : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            switch (attachment.receive(pipeline, patience)) {
                case Received.Output output -> {
                    begin(output);
                    saidItsState = output.message().type() == PIPELINE_STATE;
                }
                case Received.PipelineEnded ended -> done = true;
                case Received.Nothing nothing -> {
                    if (bytes.size() == 0) {
                        throw WsmanFault.timedOut();
                    }
                    return batch(bytes, lastWhole);
                }
                case Received.Over over when over.state() == State.Disconnected -> throw WsmanFault.streamDisconnected();
                case Received.Over over -> {
                    if (bytes.size() == 0) {
                        throw pipeline.equals(SessionMessage.SESSION) ? WsmanFault.invalidSelectors() : WsmanFault.aborted(over.reason());
                    }
                    return batch(bytes, lastWhole);
                }
            }
        }
    }

    /** Has the next answer begin with {@code output}, which was received already. */
    void keep(Received.Output output) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            begin(output);
        } finally {
            turn.unlock();
        }
    }

    private void begin(Received.Output output) {
        if (!rest.isEmpty() && current.sequence() == output.sequence()) {
            waiting.addAll(rest);
        } else {
            waiting.addAll(fragmenter.fragments(output.message()));
        }
        rest.clear();
        current = output;
    }

    private Batch batch(ByteArrayOutputStream bytes, Received.Output lastWhole) {
        if (lastWhole != null) {
            lock.lock();
            try {
                whole = lastWhole;
            } finally {
                lock.unlock();
            }
        }
        return new Batch(Base64.getEncoder().encodeToString(packing.apply(bytes.toByteArray())), done && waiting.isEmpty());
    }
}
