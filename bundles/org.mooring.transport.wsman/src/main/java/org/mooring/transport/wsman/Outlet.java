package org.mooring.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.fragment.Fragmenter;

/**
 * What a shell, or one of its commands, says to the client, as its Receive requests ask for it.
 *
 * <p>A client that lost an answer sends the same request again and gets the same answer; only its next request says that the answer
 * came through, and so that the session can forget the output.
 */
final class Outlet {

    /** What a Receive is answered with: fragments in base64, and whether the command is done. */
    record Batch(String base64, boolean done) {}

    private static final int ENVELOPE_OVERHEAD = 2048;

    private final Attachment attachment;
    private final UUID pipeline;
    private final Fragmenter fragmenter;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private Received.Output lastTaken;
    private String answered;
    private Batch answer;
    private boolean done;

    Outlet(Attachment attachment, UUID pipeline, Fragmenter fragmenter) {
        this.attachment = attachment;
        this.pipeline = pipeline;
        this.fragmenter = fragmenter;
    }

    /** @throws WsmanFault when nothing comes in time, or nothing will ever come */
    Batch receive(Request request) throws WsmanFault, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (request.messageId().equals(answered)) {
                return answer;
            }
            if (lastTaken != null && waiting.isEmpty()) {
                attachment.delivered(lastTaken);
                lastTaken = null;
            }
            Batch batch = gather(request.operationTimeout(), (request.maxEnvelopeSize() - ENVELOPE_OVERHEAD) / 4 * 3);
            answered = request.messageId();
            answer = batch;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private Batch gather(Duration timeout, int room) throws WsmanFault, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(room, 4096));
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            while (!waiting.isEmpty() && bytes.size() + waiting.peek().length <= room) {
                bytes.writeBytes(waiting.poll());
            }
            if (!waiting.isEmpty() || done) {
                return batch(bytes);
            }
            Duration patience = bytes.size() > 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            switch (attachment.receive(pipeline, patience)) {
                case Received.Output output -> {
                    lastTaken = output;
                    waiting.addAll(fragmenter.fragments(output.message()));
                }
                case Received.PipelineEnded ended -> done = true;
                case Received.Nothing nothing -> {
                    if (bytes.size() == 0) {
                        throw WsmanFault.timedOut();
                    }
                    return batch(bytes);
                }
                case Received.Over over -> {
                    if (bytes.size() == 0) {
                        throw pipeline.equals(SessionMessage.SESSION) ? WsmanFault.invalidSelectors() : WsmanFault.aborted(over.reason());
                    }
                    return batch(bytes);
                }
            }
        }
    }

    private Batch batch(ByteArrayOutputStream bytes) {
        return new Batch(Base64.getEncoder().encodeToString(bytes.toByteArray()), done && waiting.isEmpty());
    }
}
