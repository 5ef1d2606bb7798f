package org.mooring.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts failed logins: of a peer with a name, and of a peer with whatever names. Who has failed too often within the time is refused
 * without a look at the credential. What is counted is itself limited: the peers that were longest quiet are forgotten.
 */
final class LoginThrottle {

    private static final int MOST_KEYS = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };
    private final InstantSource clock;
    private final Duration window;
    private final int mostOfUser;
    private final int mostOfPeer;

    LoginThrottle(InstantSource clock, Duration window, int mostOfUser, int mostOfPeer) {
        this.clock = clock;
        this.window = window;
        this.mostOfUser = mostOfUser;
        this.mostOfPeer = mostOfPeer;
    }

    /** Whether this peer may try this name now. */
    boolean mayTry(String peer, String user) {
        lock.lock();
        try {
            return recent(ofUser(peer, user)).size() < mostOfUser && recent(ofPeer(peer)).size() < mostOfPeer;
        } finally {
            lock.unlock();
        }
    }

    /** Counts a failure, and answers how many of this peer and name there were lately, this one included. */
    int failed(String peer, String user) {
        lock.lock();
        try {
            Instant now = clock.instant();
            keep(ofPeer(peer), mostOfPeer, now);
            return keep(ofUser(peer, user), mostOfUser, now);
        } finally {
            lock.unlock();
        }
    }

    /** A login that went well ends the counting for the name. */
    void succeeded(String peer, String user) {
        lock.lock();
        try {
            failures.remove(ofUser(peer, user));
        } finally {
            lock.unlock();
        }
    }

    private int keep(String key, int most, Instant now) {
        Deque<Instant> recent = recent(key);
        if (recent.size() >= most) {
            recent.removeFirst();
        }
        recent.addLast(now);
        failures.put(key, recent);
        return recent.size();
    }

    private Deque<Instant> recent(String key) {
        Deque<Instant> recent = failures.getOrDefault(key, new ArrayDeque<>());
        Instant begin = clock.instant().minus(window);
        while (!recent.isEmpty() && recent.peekFirst().isBefore(begin)) {
            recent.removeFirst();
        }
        return recent;
    }

    private static String ofPeer(String peer) {
        return peer;
    }

    /** The names that a peer tries are its own choice: they are kept short. */
    private static String ofUser(String peer, String user) {
        return peer + '\n' + (user.length() > 64 ? user.substring(0, 64) : user);
    }
}
