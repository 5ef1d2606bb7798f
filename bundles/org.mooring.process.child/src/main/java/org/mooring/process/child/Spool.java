package org.mooring.process.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.process.child.Frame.Kind;

/**
 * What an engine has said and its session still needs, in order, within a cap in bytes. It goes to the server at once where there is one, and
 * again, from the oldest, to the next server. While there is none, what finds no room waits, or the oldest goes.
 */
final class Spool {

    private static final int MOST_OF_TRANSCRIPT = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final TreeMap<Long, SessionMessage> kept = new TreeMap<>();
    /** The last answer with each pipeline's output. */
    private final Map<UUID, LastAnswer> answers = new HashMap<>();
    private final Set<UUID> running = new HashSet<>();
    private final long capacity;
    private BufferingMode mode;
    private Consumer<Frame> server;
    private long bytes;
    private long last;
    private boolean opened;
    private String broken;
    private boolean closing;
    private final StringBuilder transcript = new StringBuilder();
    private long untranscribed;

    Spool(long capacity, BufferingMode mode) {
        this.capacity = capacity;
        this.mode = mode;
    }

    /** Keeps a message, and sends it to the server; waits for room. */
    void put(SessionMessage message) throws SessionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            int size = message.size();
            boolean ofSession = message.pipeline().equals(SessionMessage.SESSION);
            while (bytes > 0 && bytes + size > capacity) {
                if (ofSession) {
                    if (closing || bytes + size <= 2 * capacity) {
                        break;
                    }
                    throw new SessionException(Reason.OVER, "The client reads nothing of what the session says.");
                }
                if (closing) {
                    throw new SessionException(Reason.OVER, "The session is closing.");
                }
                if (server == null && mode == BufferingMode.Drop && (makeRoomFor(size) || message.isStreamed())) {
                    if (bytes + size > capacity) {
                        return;
                    }
                    break;
                }
                tell(Frame.of(Kind.ROOM, size));
                room.await();
            }
            long number = ++last;
            kept.put(number, message);
            bytes += size;
            tell(frame(number, message));
        } finally {
            lock.unlock();
        }
    }

    private static Frame frame(long number, SessionMessage message) {
        ByteBuffer content = message.bytes();
        byte[] data = new byte[content.remaining()];
        content.get(data);
        return new Frame(Kind.MESSAGE, number, data);
    }

    private void tell(Frame frame) {
        if (server != null) {
            server.accept(frame);
        }
    }

    /** Drops the oldest that can be dropped, until there is room for so many bytes. */
    private boolean makeRoomFor(int size) {
        List<Long> dropped = new ArrayList<>();
        long free = capacity - bytes;
        for (Map.Entry<Long, SessionMessage> entry : kept.entrySet()) {
            if (free >= size) {
                break;
            }
            if (entry.getValue().isStreamed()) {
                dropped.add(entry.getKey());
                free += entry.getValue().size();
            }
        }
        if (free < size) {
            return false;
        }
        dropped.forEach(this::forget);
        return true;
    }

    private void forget(long number) {
        SessionMessage message = kept.remove(number);
        if (message != null) {
            bytes -= message.size();
        }
    }

    /** The session needs these messages no more. */
    void gone(ByteBuffer numbers) {
        lock.lock();
        try {
            while (numbers.hasRemaining()) {
                forget(numbers.getLong());
            }
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The server is about to answer its client. */
    void answering(LastAnswer answer) {
        lock.lock();
        try {
            answers.put(answer.pipeline(), answer);
        } finally {
            lock.unlock();
        }
    }

    /** It has. */
    void answered(UUID pipeline, String name) {
        lock.lock();
        try {
            answers.computeIfPresent(pipeline, (id, last) -> last.name().equals(name) ? new LastAnswer(id, name, true, last.upTo()) : last);
        } finally {
            lock.unlock();
        }
    }

    /** What was answered to an earlier client says nothing of the next one's. */
    void forgetAnswers() {
        lock.lock();
        try {
            answers.clear();
        } finally {
            lock.unlock();
        }
    }

    void forgetAnswer(UUID pipeline) {
        lock.lock();
        try {
            answers.remove(pipeline);
        } finally {
            lock.unlock();
        }
    }

    /** Everything kept, which is then forgotten: the engine makes something else of it. */
    List<SessionMessage> drain() {
        lock.lock();
        try {
            List<SessionMessage> messages = List.copyOf(kept.values());
            kept.clear();
            bytes = 0;
            room.signalAll();
            return messages;
        } finally {
            lock.unlock();
        }
    }

    /** A server is there: tells it what there is, then {@code welcome}, and from now on whatever comes. */
    void connect(Consumer<Frame> to, Frame welcome) {
        lock.lock();
        try {
            server = to;
            if (opened) {
                tell(Frame.of(Kind.OPENED));
            }
            running.forEach(pipeline -> tell(Frame.of(Kind.GOES_ON, pipeline)));
            Set<UUID> ended = new HashSet<>();
            kept.forEach((number, message) -> {
                tell(frame(number, message));
                ended.add(message.pipeline());
            });
            ended.removeAll(running);
            ended.remove(SessionMessage.SESSION);
            ended.forEach(pipeline -> tell(Frame.of(Kind.ENDED, pipeline)));
            answers.values().forEach(last -> tell(last.frame(Kind.EARLIER)));
            tellTranscript();
            if (broken != null) {
                tell(Frame.of(Kind.BROKEN, 0, broken));
            }
            tell(welcome);
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The server is gone. */
    void disconnect() {
        lock.lock();
        try {
            server = null;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void mode(BufferingMode mode) {
        lock.lock();
        try {
            this.mode = mode;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on pipelines that find no room are refused it instead of waiting. */
    void closing() {
        lock.lock();
        try {
            closing = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void opened() {
        lock.lock();
        try {
            opened = true;
            tell(Frame.of(Kind.OPENED));
        } finally {
            lock.unlock();
        }
    }

    void started(UUID pipeline, String text) {
        lock.lock();
        try {
            running.add(pipeline);
            tell(Frame.of(Kind.STARTED, pipeline, text));
        } finally {
            lock.unlock();
        }
    }

    void ended(UUID pipeline, String outcome) {
        lock.lock();
        try {
            running.remove(pipeline);
            tell(Frame.of(Kind.ENDED, pipeline, outcome));
        } finally {
            lock.unlock();
        }
    }

    /** Goes to the server's transcript; while there is no server, within a cap, to the next one's. */
    void transcribed(String lines) {
        lock.lock();
        try {
            if (server != null) {
                tell(Frame.of(Kind.TRANSCRIBED, 0, lines));
            } else if (transcript.length() + lines.length() <= MOST_OF_TRANSCRIPT) {
                transcript.append(lines);
            } else {
                untranscribed++;
            }
        } finally {
            lock.unlock();
        }
    }

    private void tellTranscript() {
        if (untranscribed > 0) {
            transcript.append(untranscribed).append(" lines of while there was no server are not here.").append(System.lineSeparator());
            untranscribed = 0;
        }
        if (!transcript.isEmpty()) {
            tell(Frame.of(Kind.TRANSCRIBED, 0, transcript.toString()));
            transcript.setLength(0);
        }
    }

    void broken(String reason) {
        lock.lock();
        try {
            broken = reason;
            tell(Frame.of(Kind.BROKEN, 0, reason));
        } finally {
            lock.unlock();
        }
    }
}
