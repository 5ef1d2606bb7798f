package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.session.State;

/** The sessions that were made in a session, by their ids (PowerShell's RunspaceRepository). They are closed with it; those that were left stay with their servers. */
final class SessionTable implements AutoCloseable {

    private final TreeMap<Integer, PSSession> sessions = new TreeMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    static SessionTable of(SessionState session) {
        return session.kept(SessionTable.class, SessionTable::new);
    }

    int nextId() {
        return lastId.incrementAndGet();
    }

    synchronized List<PSSession> all() {
        return new ArrayList<>(sessions.values());
    }

    synchronized void add(PSSession session) {
        sessions.put(session.id(), session);
    }

    synchronized void remove(PSSession session) {
        sessions.remove(session.id(), session);
    }

    @Override
    public void close() {
        List<PSSession> left = all();
        synchronized (this) {
            sessions.clear();
        }
        left.stream().filter(session -> session.isIn() != State.Disconnected).forEach(session -> session.link().close());
    }
}
