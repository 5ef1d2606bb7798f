package org.mooring.shell.powershell.runtime;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The commands that a session has run, the newest of them kept. A command has its place in it when it has ended. */
public final class History {

    /** What {@code $MaximumHistoryCount} says. */
    private static final int KEPT = 4096;

    /** One command that was run. */
    public record Entry(long id, String commandLine, Instant start, Instant end, boolean completed) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<Long> running = new HashSet<>();
    private long added;

    /** The id that the command has that runs now. */
    public synchronized long nextId() {
        return added + 1;
    }

    public synchronized Entry add(String commandLine, Instant start, Instant end, boolean completed) {
        Entry entry = new Entry(++added, commandLine, start, end, completed);
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        return entry;
    }

    /** That with an id, null where there is none (any more). */
    public synchronized Entry get(long id) {
        return entries.stream().filter(entry -> entry.id() == id).findFirst().orElse(null);
    }

    public synchronized void remove(Collection<Entry> forgotten) {
        entries.removeAll(forgotten);
    }

    /** Remembers that an entry is run again; false where it runs already, and would so for ever. */
    public synchronized boolean begin(Entry entry) {
        return running.add(entry.id());
    }

    public synchronized void end(Entry entry) {
        running.remove(entry.id());
    }

    /** What is kept, the oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
