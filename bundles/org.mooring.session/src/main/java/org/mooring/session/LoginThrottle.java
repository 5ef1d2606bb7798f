package org.mooring.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts failed logins: of a peer with a name, of a peer with whatever names, and with a name from wherever. Who has failed too often
 * within the time is refused without a look at the credential.
 */
final class LoginThrottle {

    private final ReentrantLock lock = new ReentrantLock();
    private final FailureCounter ofPeerAndUser;
    private final FailureCounter ofPeer;
    private final FailureCounter ofUser;

    LoginThrottle(InstantSource clock, Duration window, int mostOfUser, int mostOfPeer) {
        this(clock, window, mostOfUser, mostOfPeer, Duration.ofMinutes(15), 0);
    }

    /**
     * @param mostOfUser of a peer with one name
     * @param lockOut after how long failures with a name, from wherever, are forgotten
     * @param mostBeforeLockOut failures with a name from wherever, 0 for any number
     */
    LoginThrottle(InstantSource clock, Duration window, int mostOfUser, int mostOfPeer, Duration lockOut, int mostBeforeLockOut) {
        ofPeerAndUser = new FailureCounter(clock, window, mostOfUser);
        ofPeer = new FailureCounter(clock, window, mostOfPeer);
        ofUser = new FailureCounter(clock, lockOut, mostBeforeLockOut);
    }

    /** Whether this peer may try this name now. */
    boolean mayTry(String peer, String user) {
        lock.lock();
        try {
            return !ofPeerAndUser.areTooMany(both(peer, user)) && !ofPeer.areTooMany(peer) && !isLockedOut(user);
        } finally {
            lock.unlock();
        }
    }

    /** Whether this name is refused from wherever. */
    boolean isLockedOut(String user) {
        lock.lock();
        try {
            return !user.isEmpty() && ofUser.areTooMany(shortened(user));
        } finally {
            lock.unlock();
        }
    }

    /** Counts a failure, and answers how many of this peer and name there were lately, this one included. */
    int failed(String peer, String user) {
        lock.lock();
        try {
            ofPeer.add(peer);
            ofUser.add(shortened(user));
            return ofPeerAndUser.add(both(peer, user));
        } finally {
            lock.unlock();
        }
    }

    /** A login that went well ends the counting for the name. */
    void succeeded(String peer, String user) {
        lock.lock();
        try {
            ofPeerAndUser.forget(both(peer, user));
            ofUser.forget(shortened(user));
        } finally {
            lock.unlock();
        }
    }

    private static String both(String peer, String user) {
        return peer + '\n' + shortened(user);
    }

    /** The names that a peer tries are its own choice: they are kept short. */
    private static String shortened(String user) {
        return user.length() > 64 ? user.substring(0, 64) : user;
    }
}
