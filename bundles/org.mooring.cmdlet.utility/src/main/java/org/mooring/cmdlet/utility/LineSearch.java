package org.mooring.cmdlet.utility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Searches the lines of one source as they come: a match goes out when the lines after it that belong to it have been seen, and no more
 * lines are kept than a match shows around it.
 */
final class LineSearch {

    /** A line that matched, and the lines around it so far. */
    record Hit(String line, int number, LinePatterns.Found found, List<String> before, List<String> after) {}

    private final LinePatterns patterns;
    private final boolean unmatched;
    private final int before;
    private final int after;
    private final boolean firstOnly;
    private final Consumer<Hit> output;
    private final Deque<String> passed = new ArrayDeque<>();
    private final Deque<Hit> open = new ArrayDeque<>();
    private int number;
    private boolean done;
    private boolean hasFound;

    /**
     * @param unmatched whether the lines are wanted that no pattern matches
     * @param firstOnly whether one match is enough
     */
    LineSearch(LinePatterns patterns, boolean unmatched, int before, int after, boolean firstOnly, Consumer<Hit> output) {
        this.patterns = patterns;
        this.unmatched = unmatched;
        this.before = before;
        this.after = after;
        this.firstOnly = firstOnly;
        this.output = output;
    }

    /** Whether more lines could change what is found. */
    boolean wantsMore() {
        return !done || !open.isEmpty();
    }

    boolean hasFound() {
        return hasFound;
    }

    void line(String line) {
        number++;
        for (Hit each : open) {
            each.after().add(line);
        }
        if (!open.isEmpty() && open.peekFirst().after().size() == after) {
            output.accept(open.removeFirst());
        }
        LinePatterns.Found found = done ? null : patterns.find(line);
        if (!done && (found == null) == unmatched) {
            done = firstOnly;
            hasFound = true;
            Hit hit = new Hit(line, number, found, List.copyOf(passed), new ArrayList<>(after));
            if (after == 0) {
                output.accept(hit);
            } else {
                open.addLast(hit);
            }
        }
        if (before > 0) {
            if (passed.size() == before) {
                passed.removeFirst();
            }
            passed.addLast(line);
        }
    }

    /** After the last line. */
    void end() {
        open.forEach(output);
        open.clear();
    }
}
