package org.mooring.api.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check that asks a source outside (a directory, the operating system) was told of users who have sessions, for a while: they are asked
 * about often. A source that does not answer is left alone for a while, so that it holds up nothing else. Not for passwords: of these nothing
 * is remembered.
 *
 * @param <T> what is told of a user
 */
public final class RememberedUsers<T> {

    private static final int MOST = 10_000;

    /**
     * The source.
     *
     * @param <E> thrown where it does not answer
     */
    @FunctionalInterface
    public interface Source<T, E extends Exception> {
        T ask(String user) throws E;
    }

    private record Known<T>(T answer, Instant until) {}

    private final Duration remembered;
    private final Duration leftAlone;
    private final InstantSource clock;
    private final Map<String, Known<T>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
            return size() > MOST;
        }
    };

    private Instant leftAloneUntil = Instant.MIN;

    /**
     * @param remembered for how long an answer holds
     * @param leftAlone for how long a source that did not answer is not asked
     */
    public RememberedUsers(Duration remembered, Duration leftAlone, InstantSource clock) {
        this.remembered = remembered;
        this.leftAlone = leftAlone;
        this.clock = clock;
    }

    /**
     * What the source says, or said a moment ago.
     *
     * @throws IllegalStateException when it did not answer a moment ago
     */
    public <E extends Exception> T of(String user, Source<T, E> source) throws E {
        synchronized (known) {
            Known<T> before = known.get(user);
            if (before != null && clock.instant().isBefore(before.until)) {
                return before.answer;
            }
            if (clock.instant().isBefore(leftAloneUntil)) {
                throw new IllegalStateException("there was no answer a moment ago");
            }
        }
        T answer;
        boolean answered = false;
        try {
            answer = source.ask(user);
            answered = true;
        } finally {
            if (!answered) {
                synchronized (known) {
                    leftAloneUntil = clock.instant().plus(leftAlone);
                }
            }
        }
        synchronized (known) {
            known.put(user, new Known<>(answer, clock.instant().plus(remembered)));
        }
        return answer;
    }
}
