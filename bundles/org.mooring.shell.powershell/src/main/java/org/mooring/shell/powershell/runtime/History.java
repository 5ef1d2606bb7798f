package org.mooring.shell.powershell.runtime;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The commands that a session has run, the newest of them kept. A command has its place in it when it has ended. */
public final class History {

    /** What {@code $MaximumHistoryCount} says. */
    private static final int KEPT = 4096;

    /** One command that was run. */
    public record Entry(long id, String commandLine, Instant start, Instant end, boolean completed) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long added;

    /** The id that the command has that runs now. */
    public synchronized long nextId() {
        return added + 1;
    }

    public synchronized void add(String commandLine, Instant start, Instant end, boolean completed) {
        entries.addLast(new Entry(++added, commandLine, start, end, completed));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** What is kept, the oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
