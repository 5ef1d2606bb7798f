package org.mooring.transport.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.session.Attachment;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionMessage;

/**
 * The output for a client that asks for each pipeline's, and says what it has got: what nobody has asked for waits here, and is the session's
 * still; what the client had got before it came back is not written again.
 */
final class AskedOutput {

    private final Attachment attachment;
    private final Wire wire;
    /** Keeps the order between what waited and what comes. */
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, List<Received.Output>> waiting = new HashMap<>();
    /** Up to where the client has got what it asked for. */
    private final Map<UUID, Long> asked = new HashMap<>();
    private boolean paused;

    AskedOutput(Attachment attachment, Wire wire) {
        this.attachment = attachment;
        this.wire = wire;
    }

    /** Writes output, or keeps it until it is asked for. */
    void write(Received.Output output) throws IOException {
        UUID pipeline = output.message().pipeline();
        lock.lock();
        try {
            if (pipeline.equals(SessionMessage.SESSION)) {
                wire.writeNumbered(output);
                attachment.delivered(output);
                return;
            }
            Long got = asked.get(pipeline);
            if (got == null || paused) {
                waiting.computeIfAbsent(pipeline, id -> new ArrayList<>()).add(output);
                wire.pass(output);
            } else if (output.sequence() <= got) {
                wire.pass(output);
            } else {
                wire.writeNumbered(output);
            }
        } finally {
            lock.unlock();
        }
    }

    /** From now on a pipeline's output is written. */
    void ask(UUID pipeline) {
        lock.lock();
        try {
            asked.putIfAbsent(pipeline, 0L);
        } finally {
            lock.unlock();
        }
    }

    /** The same, with what has waited of it. */
    void ask(UUID pipeline, long after) throws IOException {
        lock.lock();
        try {
            asked.put(pipeline, after);
            attachment.delivered(pipeline, after);
            writeWaiting(pipeline, after);
        } finally {
            lock.unlock();
        }
    }

    /** Everything waits from now on. */
    void pause() {
        lock.lock();
        try {
            paused = true;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on with what was asked for. */
    void goOn() throws IOException {
        lock.lock();
        try {
            paused = false;
            for (Map.Entry<UUID, Long> one : asked.entrySet()) {
                writeWaiting(one.getKey(), one.getValue());
            }
        } finally {
            lock.unlock();
        }
    }

    private void writeWaiting(UUID pipeline, long after) throws IOException {
        List<Received.Output> earlier = waiting.remove(pipeline);
        if (earlier != null) {
            for (Received.Output output : earlier) {
                if (output.sequence() > after) {
                    wire.writeNumbered(output);
                }
            }
            wire.flush();
        }
    }

    /** A pipeline is over for the client. */
    void forget(UUID pipeline) {
        lock.lock();
        try {
            waiting.remove(pipeline);
            asked.remove(pipeline);
        } finally {
            lock.unlock();
        }
    }
}
