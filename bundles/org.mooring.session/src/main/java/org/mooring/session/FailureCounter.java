package org.mooring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures within a time, by whom they are. What is counted is itself limited: those that were longest quiet are forgotten. For
 * one thread at a time.
 */
final class FailureCounter {

    private static final int MOST_KEYS = 10_000;

    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };
    private final InstantSource clock;
    private final Duration window;
    private final int most;

    /** @param most from which on there are too many; 0 for never */
    FailureCounter(InstantSource clock, Duration window, int most) {
        this.clock = clock;
        this.window = window;
        this.most = most;
    }

    boolean areTooMany(String who) {
        return most > 0 && recent(who).size() >= most;
    }

    /** Counts one, and answers how many there were lately, this one included. */
    int add(String who) {
        if (most == 0) {
            return 0;
        }
        Deque<Instant> recent = recent(who);
        if (recent.size() >= most) {
            recent.removeFirst();
        }
        recent.addLast(clock.instant());
        failures.put(who, recent);
        return recent.size();
    }

    void forget(String who) {
        failures.remove(who);
    }

    private Deque<Instant> recent(String who) {
        Deque<Instant> recent = failures.getOrDefault(who, new ArrayDeque<>());
        Instant begin = clock.instant().minus(window);
        while (!recent.isEmpty() && recent.peekFirst().isBefore(begin)) {
            recent.removeFirst();
        }
        return recent;
    }
}
