package org.mooring.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.session.EarlierAnswer;
import org.mooring.api.session.Received;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;

/**
 * What a session has said and no client has yet: in order, within a cap in bytes. It is read as a whole or pipeline by pipeline.
 *
 * <p>A message is unread, then in flight (received, not delivered), then gone; when the reader goes, what was in flight is unread
 * again. A pipeline's messages wait for room. The session's own never do, since a reader may need them to go on; there, only twice the
 * cap ends it.
 */
final class OutputBuffer {

    /** One pipeline's part: its unread messages. */
    private static final class Lane {
        final LinkedHashMap<Long, SessionMessage> unread = new LinkedHashMap<>();
        boolean ended;
    }

    /** What an engine numbers by itself has this many bits less than here: between two of its messages there is room for the session's own. */
    private static final int OWN_BITS = 16;

    /** More messages than a run of the server says before it writes them down: clients had got some, and say so by their numbers. */
    private static final long NOT_FILED = 1L << 32;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition readable = lock.newCondition();
    private final Condition writable = lock.newCondition();
    private final long capacity;

    private final LinkedHashMap<Long, SessionMessage> unread = new LinkedHashMap<>();
    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final Map<UUID, EarlierAnswer> earlierAnswers = new HashMap<>();
    private final TreeMap<Long, SessionMessage> inFlight = new TreeMap<>();
    /** What is to be run when a message that the engine keeps, too, is gone. */
    private final Map<Long, Runnable> keepers = new HashMap<>();
    /** Where what nobody reads is kept beyond the server's end, or null; and whether it is now. */
    private final SpoolFile file;
    private boolean filing;
    /** The newest message when it was looked at last what waits for long, and up to which message that is in the file. */
    private long old;
    private long spooled;
    /** For how many bytes an engine that keeps its messages waits, or 0. */
    private int wanted;
    private BufferingMode mode;
    private long bytes;
    private long lastSequence;
    private Object reader;
    /** Up to here, what is in flight was written to the client. */
    private long sent;
    /** Whether the reader gets the session's own words only, and whether it has got the last of them once there are no more. */
    private boolean leaving;
    private boolean left;
    private boolean closing;
    private Received.Over over;

    OutputBuffer(long capacity, BufferingMode mode) {
        this(capacity, mode, null);
    }

    /** @param file where what nobody reads is kept beyond the server's end, or null */
    OutputBuffer(long capacity, BufferingMode mode, SpoolFile file) {
        this.capacity = capacity;
        this.mode = mode;
        this.file = file;
    }

    /** Keeps a message; waits for room. */
    void put(SessionMessage message) throws SessionException, InterruptedException {
        lock.lockInterruptibly();
        try {
            boolean ofSession = message.pipeline().equals(SessionMessage.SESSION);
            while (true) {
                if (over != null) {
                    throw new SessionException(Reason.OVER, over.reason());
                }
                if (bytes == 0 || bytes + message.size() <= capacity || forgetSent(message.size())) {
                    break;
                }
                if (ofSession) {
                    if (closing || bytes + message.size() <= 2 * capacity) {
                        break;
                    }
                    throw new SessionException(Reason.OVER, "The client reads nothing of what the session says.");
                }
                if (closing) {
                    throw new SessionException(Reason.OVER, "The session is closing.");
                }
                if (reader == null && mode == BufferingMode.Drop && makeRoomFor(message.size())) {
                    break;
                }
                if (reader == null && mode == BufferingMode.Drop && message.isStreamed()) {
                    return;
                }
                writable.await();
            }
            append(message);
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a message without waiting: its engine keeps it, too, within the cap, until {@code gone} is run. */
    void keep(long number, SessionMessage message, Runnable gone) throws SessionException {
        lock.lock();
        try {
            if (over != null) {
                throw new SessionException(Reason.OVER, over.reason());
            }
            if (bytes > 0 && bytes + message.size() > 3 * capacity) {
                throw new SessionException(Reason.OVER, "The engine says more than there is room for.");
            }
            append(number << OWN_BITS, message);
            keepers.put(lastSequence, gone);
        } finally {
            lock.unlock();
        }
    }

    /** Such an engine waits for room for so many bytes. */
    void want(int size) {
        lock.lock();
        try {
            wanted = size;
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go what can be let go for an engine that waits, and wakes those that wait here. */
    private void makeRoom() {
        if (wanted > 0 && (bytes == 0 || bytes + wanted <= capacity || forgetSent(wanted)
                || reader == null && mode == BufferingMode.Drop && makeRoomFor(wanted))) {
            wanted = 0;
        }
        writable.signalAll();
    }

    /** A message is gone. */
    private void release(long sequence, SessionMessage message) {
        bytes -= message.size();
        if (file != null) {
            file.gone(sequence);
        }
        Runnable gone = keepers.isEmpty() ? null : keepers.remove(sequence);
        if (gone != null) {
            gone.run();
        }
    }

    private void append(SessionMessage message) {
        append(0, message);
    }

    /** @param wanted its sequence number, where those before it allow that */
    private void append(long wanted, SessionMessage message) {
        long sequence = Math.max(lastSequence + 1, wanted);
        lastSequence = sequence;
        unread.put(sequence, message);
        lanes.computeIfAbsent(message.pipeline(), id -> new Lane()).unread.put(sequence, message);
        bytes += message.size();
        if (filing) {
            file.said(sequence, message);
        }
        readable.signalAll();
    }

    /** Forgets the oldest of what was written to the client, until there is room for so many bytes; any message fits where there is no other. */
    private boolean forgetSent(int size) {
        while (bytes + size > capacity && !inFlight.isEmpty() && inFlight.firstKey() <= sent) {
            Map.Entry<Long, SessionMessage> oldest = inFlight.pollFirstEntry();
            release(oldest.getKey(), oldest.getValue());
        }
        return bytes == 0 || bytes + size <= capacity;
    }

    /** Drops the oldest that can be dropped, until there is room for so many bytes. */
    private boolean makeRoomFor(int size) {
        List<Long> dropped = new ArrayList<>();
        long room = capacity - bytes;
        for (Map.Entry<Long, SessionMessage> entry : unread.entrySet()) {
            if (room >= size) {
                break;
            }
            if (entry.getValue().isStreamed()) {
                dropped.add(entry.getKey());
                room += entry.getValue().size();
            }
        }
        if (room < size) {
            return false;
        }
        for (Long sequence : dropped) {
            SessionMessage gone = unread.remove(sequence);
            lanes.get(gone.pipeline()).unread.remove(sequence);
            release(sequence, gone);
        }
        return true;
    }

    /** The next message of all, for the reader that attached as {@code who}. */
    Received take(Object who, Duration timeout) throws InterruptedException {
        return take(who, null, timeout);
    }

    /** The next message of {@code pipeline}, or of all where it is null. */
    Received take(Object who, UUID pipeline, Duration timeout) throws InterruptedException {
        long nanos = saturatedNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (true) {
                if (reader != who) {
                    return over != null ? over : new Received.Over(State.Disconnected, "The session was disconnected.");
                }
                Received next = next(leaving ? SessionMessage.SESSION : pipeline);
                if (next != null) {
                    return next;
                }
                if (left) {
                    return new Received.Over(State.Disconnected, "The client has left.");
                }
                if (over != null) {
                    return over;
                }
                if (nanos <= 0) {
                    return new Received.Nothing();
                }
                nanos = readable.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private Received next(UUID pipeline) {
        Map.Entry<Long, SessionMessage> entry;
        if (pipeline == null) {
            entry = unread.pollFirstEntry();
            if (entry != null) {
                lanes.get(entry.getValue().pipeline()).unread.remove(entry.getKey());
            }
        } else {
            Lane lane = lanes.get(pipeline);
            if (lane == null) {
                return null;
            }
            entry = lane.unread.pollFirstEntry();
            if (entry != null) {
                unread.remove(entry.getKey());
            } else if (lane.ended) {
                return new Received.PipelineEnded();
            }
        }
        if (entry == null) {
            return null;
        }
        inFlight.put(entry.getKey(), entry.getValue());
        return new Received.Output(entry.getKey(), entry.getValue());
    }

    void delivered(Object who, Received.Output output) {
        delivered(who, output.message().pipeline(), output.sequence());
    }

    /** Forgets what a pipeline has said up to this output; an output that was received before the reader changed is unread again. */
    void delivered(Object who, UUID pipeline, long upTo) {
        lock.lock();
        try {
            if (reader != who) {
                return;
            }
            var received = inFlight.headMap(upTo, true).entrySet().iterator();
            while (received.hasNext()) {
                Map.Entry<Long, SessionMessage> got = received.next();
                if (got.getValue().pipeline().equals(pipeline)) {
                    // Before it is removed: a map may use the entry of what is gone for another.
                    release(got.getKey(), got.getValue());
                    received.remove();
                }
            }
            Lane lane = lanes.get(pipeline);
            while (lane != null && !lane.unread.isEmpty() && lane.unread.firstEntry().getKey() <= upTo) {
                Map.Entry<Long, SessionMessage> got = lane.unread.pollFirstEntry();
                unread.remove(got.getKey());
                release(got.getKey(), got.getValue());
            }
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /** What was written to the client stays until its pipeline is forgotten, or the room is needed. */
    void sent(Object who, Received.Output output) {
        if (output.message().pipeline().equals(SessionMessage.SESSION)) {
            delivered(who, output);
            return;
        }
        lock.lock();
        try {
            if (reader == who) {
                sent = Math.max(sent, output.sequence());
                makeRoom();
            }
        } finally {
            lock.unlock();
        }
    }

    /** From now on {@code who} reads the session's own words only. */
    void leaving(Object who) {
        lock.lock();
        try {
            leaving |= reader == who;
        } finally {
            lock.unlock();
        }
    }

    /** All that {@code who} still reads was said. */
    void left(Object who) {
        lock.lock();
        try {
            left |= reader == who;
            readable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What the engine calls the message that has this sequence number. */
    static long number(long sequence) {
        return sequence >> OWN_BITS;
    }

    /** A pipeline's messages up to the one with the engine's number were in the last answer of an earlier run of the server. */
    void earlierAnswer(UUID pipeline, String name, boolean written, long upTo) {
        lock.lock();
        try {
            earlierAnswers.put(pipeline, new EarlierAnswer(name, written, upTo << OWN_BITS));
        } finally {
            lock.unlock();
        }
    }

    /** The same, for the client that got it. */
    Optional<EarlierAnswer> earlierAnswer(Object who, UUID pipeline) {
        lock.lock();
        try {
            return reader == who ? Optional.ofNullable(earlierAnswers.remove(pipeline)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Has {@code who} read from now on, who read before, too, where it {@code resumes}. */
    void attach(Object who, boolean resumes) {
        lock.lock();
        try {
            reader = who;
            if (!resumes) {
                earlierAnswers.clear();
            }
            spooled = filing ? lastSequence : spooled;
            filing = false;
            sent = 0;
            leaving = false;
            left = false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the reader; what it had received without delivering it is unread again. */
    void detach() {
        lock.lock();
        try {
            reader = null;
            if (!inFlight.isEmpty()) {
                inFlight.putAll(unread);
                unread.clear();
                lanes.values().forEach(lane -> lane.unread.clear());
                inFlight.forEach((sequence, message) -> {
                    unread.put(sequence, message);
                    lanes.computeIfAbsent(message.pipeline(), id -> new Lane()).unread.put(sequence, message);
                });
                inFlight.clear();
            }
            file();
            readable.signalAll();
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes down what waited here already when this was called last: a client that reads what comes as it comes costs nothing, and what one
     * does not is there after the server's end as what was said while nobody was attached.
     */
    void spool() {
        lock.lock();
        try {
            if (file != null && !filing && over == null) {
                if (spooled < old) {
                    inFlight.subMap(spooled, false, old, true).forEach(file::said);
                    for (Map.Entry<Long, SessionMessage> entry : unread.entrySet()) {
                        if (entry.getKey() > old) {
                            break;
                        }
                        if (entry.getKey() > spooled) {
                            file.said(entry.getKey(), entry.getValue());
                        }
                    }
                    spooled = old;
                }
                old = lastSequence;
            }
        } finally {
            lock.unlock();
        }
    }

    /** From now on, what is there and what comes is in the file. */
    private void file() {
        if (file != null && !filing) {
            filing = true;
            unread.forEach(file::said);
        }
    }

    /** What an earlier run of the server had kept, which nobody has read, by its sequence numbers. */
    void restore(SortedMap<Long, SessionMessage> messages) {
        lock.lock();
        try {
            messages.forEach(this::append);
            if (file != null) {
                lastSequence += NOT_FILED;
            }
            file();
        } finally {
            lock.unlock();
        }
    }

    /** Everything unread. */
    List<SessionMessage> all() {
        lock.lock();
        try {
            return List.copyOf(unread.values());
        } finally {
            lock.unlock();
        }
    }

    /** Everything unread, which the buffer then forgets. */
    List<SessionMessage> drain() {
        lock.lock();
        try {
            List<SessionMessage> messages = List.copyOf(unread.values());
            unread.forEach(this::release);
            unread.clear();
            lanes.values().removeIf(lane -> lane.ended);
            lanes.values().forEach(lane -> lane.unread.clear());
            makeRoom();
            return messages;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will come of {@code pipeline}. */
    void pipelineEnded(UUID pipeline) {
        lock.lock();
        try {
            lanes.computeIfAbsent(pipeline, id -> new Lane()).ended = true;
            readable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what was not delivered of {@code pipeline}, and everything else about it. */
    void forget(UUID pipeline) {
        lock.lock();
        try {
            earlierAnswers.remove(pipeline);
            Lane lane = lanes.remove(pipeline);
            if (lane != null) {
                lane.unread.forEach((sequence, message) -> {
                    unread.remove(sequence);
                    release(sequence, message);
                });
            }
            inFlight.entrySet().removeIf(entry -> {
                boolean ofPipeline = entry.getValue().pipeline().equals(pipeline);
                if (ofPipeline) {
                    release(entry.getKey(), entry.getValue());
                }
                return ofPipeline;
            });
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /** From now on pipelines that find no room are refused it instead of waiting; the session itself says its last words. */
    void closing() {
        lock.lock();
        try {
            closing = true;
            writable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes in; what is there can be read, then {@code end} is answered. The first end counts. */
    void finish(Received.Over end) {
        lock.lock();
        try {
            if (over == null) {
                over = end;
            }
            readable.signalAll();
            writable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The pipelines of which something is not delivered. */
    Set<UUID> pipelines() {
        lock.lock();
        try {
            Set<UUID> pipelines = new LinkedHashSet<>();
            inFlight.values().forEach(message -> pipelines.add(message.pipeline()));
            unread.values().forEach(message -> pipelines.add(message.pipeline()));
            pipelines.remove(SessionMessage.SESSION);
            return pipelines;
        } finally {
            lock.unlock();
        }
    }

    /** What happens from now on when the buffer is full. */
    void mode(BufferingMode mode) {
        lock.lock();
        try {
            this.mode = mode;
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /** The number of the newest message that is not delivered, or 0. */
    long newest() {
        lock.lock();
        try {
            long ofUnread = unread.isEmpty() ? 0 : unread.lastEntry().getKey();
            return inFlight.isEmpty() ? ofUnread : Math.max(ofUnread, inFlight.lastKey());
        } finally {
            lock.unlock();
        }
    }

    /** The number of the newest message of a pipeline that was not received, or 0. */
    long newest(UUID pipeline) {
        lock.lock();
        try {
            Lane lane = lanes.get(pipeline);
            return lane == null || lane.unread.isEmpty() ? 0 : lane.unread.lastEntry().getKey();
        } finally {
            lock.unlock();
        }
    }

    /** What waits, in bytes, with what is in flight. */
    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    private static long saturatedNanos(Duration timeout) {
        return timeout.compareTo(Duration.ofDays(365)) > 0 ? TimeUnit.DAYS.toNanos(365) : timeout.toNanos();
    }
}
