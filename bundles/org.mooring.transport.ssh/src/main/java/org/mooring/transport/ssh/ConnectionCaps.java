package org.mooring.transport.ssh;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/** How many connections there may be, and how many of them may not yet have proved who they are. */
final class ConnectionCaps implements SessionListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final int most;
    private final int mostUnproved;
    private final int mostUnprovedOfHost;
    private final BiConsumer<SocketAddress, String> refused;

    private final Set<Session> counted = new HashSet<>();
    private final Set<Session> unproved = new HashSet<>();
    private final Map<Object, Integer> unprovedByHost = new HashMap<>();

    /** @param refused is told of every connection that is refused, and why */
    ConnectionCaps(int most, int mostUnproved, int mostUnprovedOfHost, BiConsumer<SocketAddress, String> refused) {
        this.most = most;
        this.mostUnproved = mostUnproved;
        this.mostUnprovedOfHost = mostUnprovedOfHost;
        this.refused = refused;
    }

    /** Counts a connection, or closes it before anything is read from it. */
    @Override
    public void sessionCreated(Session session) {
        SocketAddress remote = session.getIoSession().getRemoteAddress();
        String reason;
        lock.lock();
        try {
            reason = objection(remote);
            if (reason == null) {
                counted.add(session);
                unproved.add(session);
                unprovedByHost.merge(host(remote), 1, Integer::sum);
            }
        } finally {
            lock.unlock();
        }
        if (reason != null) {
            refused.accept(remote, reason);
            session.close(true);
        }
    }

    private String objection(SocketAddress remote) {
        if (counted.size() >= most) {
            return "there are " + most + " connections.";
        }
        if (unproved.size() >= mostUnproved) {
            return mostUnproved + " connections have not logged in yet.";
        }
        if (unprovedByHost.getOrDefault(host(remote), 0) >= mostUnprovedOfHost) {
            return mostUnprovedOfHost + " connections of this host have not logged in yet.";
        }
        return null;
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            lock.lock();
            try {
                proved(session);
            } finally {
                lock.unlock();
            }
        }
    }

    /** Who breaks the protocol before a login is not waited for until it has heard so: its connection ends at once. */
    @Override
    public void sessionException(Session session, Throwable broken) {
        boolean known;
        lock.lock();
        try {
            known = !unproved.contains(session);
        } finally {
            lock.unlock();
        }
        if (!known) {
            session.close(true);
        }
    }

    @Override
    public void sessionClosed(Session session) {
        lock.lock();
        try {
            counted.remove(session);
            proved(session);
        } finally {
            lock.unlock();
        }
    }

    private void proved(Session session) {
        if (unproved.remove(session)) {
            unprovedByHost.computeIfPresent(host(session.getIoSession().getRemoteAddress()), (host, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static Object host(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? inet.getAddress() : address;
    }
}
