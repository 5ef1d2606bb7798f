package org.mooring.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionRequest;

/** All sessions by owner: who has which, and how many there may be. */
public final class SessionTable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Map<UUID, HostedSession>> byOwner = new HashMap<>();
    private final int most;
    private final int mostPerUser;
    private int count;
    private int lastId;

    /** @param most how many sessions there may be, and {@code mostPerUser} how many of one user */
    public SessionTable(int most, int mostPerUser) {
        this.most = most;
        this.mostPerUser = mostPerUser;
    }

    /** Adds the session that {@code made} makes of a new id, where quotas, name and instance id allow it. */
    HostedSession add(Identity owner, SessionConfiguration configuration, SessionRequest request, IntFunction<HostedSession> made)
            throws SessionException {
        lock.lock();
        try {
            Map<UUID, HostedSession> own = byOwner.getOrDefault(owner.user(), Map.of());
            checkQuotas(own, configuration);
            checkFree(own, request);
            HostedSession session = made.apply(++lastId);
            byOwner.computeIfAbsent(owner.user(), user -> new LinkedHashMap<>()).put(session.instanceId(), session);
            count++;
            return session;
        } finally {
            lock.unlock();
        }
    }

    /** Adds a session of an earlier run of the server. */
    void restore(HostedSession session) {
        lock.lock();
        try {
            lastId = Math.max(lastId, session.id());
            if (byOwner.computeIfAbsent(session.owner().user(), user -> new LinkedHashMap<>()).putIfAbsent(session.instanceId(), session) == null) {
                count++;
            }
        } finally {
            lock.unlock();
        }
    }

    private void checkQuotas(Map<UUID, HostedSession> own, SessionConfiguration configuration) throws SessionException {
        if (count >= most) {
            throw new SessionException(Reason.QUOTA, "This server has all the " + most + " sessions that it may have.");
        }
        if (own.size() >= mostPerUser) {
            throw new SessionException(Reason.QUOTA, "You have " + own.size()
                + " sessions here, as many as a user may have. Remove one that you no longer need.");
        }
        int mostOfConfiguration = configuration.limits().sessionsPerUser();
        long ofConfiguration = own.values().stream().filter(session -> session.configuration().name().equals(configuration.name())).count();
        if (ofConfiguration >= mostOfConfiguration) {
            throw new SessionException(Reason.QUOTA, "You have " + ofConfiguration + " sessions of the configuration '"
                + configuration.name() + "', as many as a user may have. Remove one that you no longer need.");
        }
    }

    private static void checkFree(Map<UUID, HostedSession> own, SessionRequest request) throws SessionException {
        if (request.instanceId() != null && own.containsKey(request.instanceId())) {
            throw new SessionException(Reason.TAKEN, "You have a session with the id " + request.instanceId() + " already.");
        }
        if (request.name() != null && own.values().stream().anyMatch(session -> session.name().equalsIgnoreCase(request.name()))) {
            throw new SessionException(Reason.TAKEN, "You have a session with the name '" + request.name() + "' already.");
        }
    }

    void remove(HostedSession session) {
        lock.lock();
        try {
            Map<UUID, HostedSession> own = byOwner.get(session.owner().user());
            if (own != null && own.remove(session.instanceId(), session)) {
                count--;
                if (own.isEmpty()) {
                    byOwner.remove(session.owner().user());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The user's own, or one that runs as this user. */
    Optional<HostedSession> find(Identity user, UUID instanceId) {
        lock.lock();
        try {
            HostedSession own = byOwner.getOrDefault(user.user(), Map.of()).get(instanceId);
            return own != null ? Optional.of(own)
                : byOwner.values().stream().map(sessions -> sessions.get(instanceId)).filter(session -> session != null && runsAs(session, user)).findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The user's own, or one that runs as this user. */
    Optional<HostedSession> find(Identity user, String name) {
        List<HostedSession> named = of(user).stream().filter(session -> session.name().equalsIgnoreCase(name)).toList();
        return named.stream().filter(session -> session.owner().isSameUser(user)).findFirst().or(() -> named.stream().findFirst());
    }

    /** The user's own sessions and those that run as this user, oldest first. */
    List<HostedSession> of(Identity user) {
        lock.lock();
        try {
            return byOwner.values().stream().flatMap(sessions -> sessions.values().stream())
                .filter(session -> session.owner().isSameUser(user) || runsAs(session, user))
                .sorted(Comparator.comparingInt(HostedSession::id)).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Whether its configuration names this user as the one that it runs as: then it is this user's as well as its owner's. */
    private static boolean runsAs(HostedSession session, Identity user) {
        return session.configuration().isolation().runAs().user().equals(user.user());
    }

    List<HostedSession> all() {
        lock.lock();
        try {
            List<HostedSession> all = new ArrayList<>(count);
            byOwner.values().forEach(own -> all.addAll(own.values()));
            return all;
        } finally {
            lock.unlock();
        }
    }
}
