package org.mooring.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.configuration.BufferingMode;
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

    /** What Drop may drop: the streams' objects. States and host calls are never dropped, or no client would make sense of the rest. */
    private static boolean isDroppable(SessionMessage message) {
        return switch (message.type()) {
            case 0x00041004, 0x00041005, 0x00041007, 0x00041008, 0x00041009, 0x00041010, 0x00041011 -> true;
            default -> false;
        };
    }

    /** One pipeline's part: its unread messages. */
    private static final class Lane {
        final LinkedHashMap<Long, SessionMessage> unread = new LinkedHashMap<>();
        boolean ended;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition readable = lock.newCondition();
    private final Condition writable = lock.newCondition();
    private final long capacity;

    private final LinkedHashMap<Long, SessionMessage> unread = new LinkedHashMap<>();
    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final TreeMap<Long, SessionMessage> inFlight = new TreeMap<>();
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
        this.capacity = capacity;
        this.mode = mode;
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
                if (reader == null && mode == BufferingMode.Drop && makeRoomFor(message)) {
                    break;
                }
                if (reader == null && mode == BufferingMode.Drop && isDroppable(message)) {
                    return;
                }
                writable.await();
            }
            append(message);
        } finally {
            lock.unlock();
        }
    }

    private void append(SessionMessage message) {
        long sequence = ++lastSequence;
        unread.put(sequence, message);
        lanes.computeIfAbsent(message.pipeline(), id -> new Lane()).unread.put(sequence, message);
        bytes += message.size();
        readable.signalAll();
    }

    /** Forgets the oldest of what was written to the client, until there is room for so many bytes. */
    private boolean forgetSent(int size) {
        while (bytes + size > capacity && !inFlight.isEmpty() && inFlight.firstKey() <= sent) {
            bytes -= inFlight.pollFirstEntry().getValue().size();
        }
        return bytes + size <= capacity;
    }

    /** Drops the oldest that can be dropped, until {@code message} fits. */
    private boolean makeRoomFor(SessionMessage message) {
        List<Long> dropped = new ArrayList<>();
        long room = capacity - bytes;
        for (Map.Entry<Long, SessionMessage> entry : unread.entrySet()) {
            if (room >= message.size()) {
                break;
            }
            if (isDroppable(entry.getValue())) {
                dropped.add(entry.getKey());
                room += entry.getValue().size();
            }
        }
        if (room < message.size()) {
            return false;
        }
        for (Long sequence : dropped) {
            SessionMessage gone = unread.remove(sequence);
            lanes.get(gone.pipeline()).unread.remove(sequence);
            bytes -= gone.size();
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

    /** Forgets what this pipeline has said up to this output; an output that was received before the reader changed is unread again. */
    void delivered(Object who, Received.Output output) {
        lock.lock();
        try {
            if (reader != who) {
                return;
            }
            UUID pipeline = output.message().pipeline();
            var received = inFlight.headMap(output.sequence(), true).values().iterator();
            while (received.hasNext()) {
                SessionMessage message = received.next();
                if (message.pipeline().equals(pipeline)) {
                    received.remove();
                    bytes -= message.size();
                }
            }
            Lane lane = lanes.get(pipeline);
            while (lane != null && !lane.unread.isEmpty() && lane.unread.firstEntry().getKey() <= output.sequence()) {
                Map.Entry<Long, SessionMessage> got = lane.unread.pollFirstEntry();
                unread.remove(got.getKey());
                bytes -= got.getValue().size();
            }
            writable.signalAll();
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
                writable.signalAll();
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

    /** Has {@code who} read from now on. */
    void attach(Object who) {
        lock.lock();
        try {
            reader = who;
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
            readable.signalAll();
            writable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Everything unread, which the buffer then forgets. */
    List<SessionMessage> drain() {
        lock.lock();
        try {
            List<SessionMessage> messages = List.copyOf(unread.values());
            messages.forEach(message -> bytes -= message.size());
            unread.clear();
            lanes.values().removeIf(lane -> lane.ended);
            lanes.values().forEach(lane -> lane.unread.clear());
            writable.signalAll();
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
            Lane lane = lanes.remove(pipeline);
            if (lane != null) {
                lane.unread.forEach((sequence, message) -> {
                    unread.remove(sequence);
                    bytes -= message.size();
                });
            }
            inFlight.values().removeIf(message -> {
                boolean ofPipeline = message.pipeline().equals(pipeline);
                bytes -= ofPipeline ? message.size() : 0;
                return ofPipeline;
            });
            writable.signalAll();
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
            writable.signalAll();
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
