package org.mooring.transport.wsman;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.State;

/**
 * The shells that clients hold, one for a session at most. HTTP says nothing of a client that is gone, so it is told by its silence:
 * after the robust-connection time a session that has something to do or to say is disconnected, and one whose client used to ask all
 * the time ends; after its idle timeout any ends.
 */
final class Shells {

    private record Key(String user, UUID session) {}

    private final Map<Key, Shell> shells = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration robustConnection;
    private volatile boolean closed;

    Shells(InstantSource clock, Duration robustConnection) {
        this.clock = clock;
        this.robustConnection = robustConnection;
    }

    InstantSource clock() {
        return clock;
    }

    /** Adds a shell, in place of the one that another client had of the same session. */
    void add(Shell shell) {
        shells.put(key(shell), shell);
    }

    private static Key key(Shell shell) {
        return new Key(shell.owner().user(), shell.attachment().session().instanceId());
    }

    /**
     * The caller's shell.
     *
     * @throws WsmanFault when there is none, or it is somebody else's: nobody is told which
     */
    Shell get(Identity caller, String id) throws WsmanFault {
        return find(caller, uuid(id)).orElseThrow(WsmanFault::invalidSelectors);
    }

    Optional<Shell> find(Identity caller, UUID session) {
        return Optional.ofNullable(shells.get(new Key(caller.user(), session)));
    }

    void remove(Shell shell) {
        shells.remove(key(shell), shell);
    }

    /** The id in a request's text: a UUID in either case, with or without {@code uuid:} before it. */
    static UUID uuid(String text) throws WsmanFault {
        String id = text.toLowerCase(Locale.ROOT);
        try {
            return UUID.fromString(id.startsWith("uuid:") ? id.substring(5) : id);
        } catch (IllegalArgumentException noUuid) {
            throw WsmanFault.invalidSelectors();
        }
    }

    /** Looks for clients that are gone. */
    void look() throws InterruptedException {
        for (Shell shell : shells.values()) {
            SessionInfo session = shell.attachment().session();
            if (session.state().isOver()) {
                remove(shell);
            } else if (session.state() == State.Opened || session.state() == State.Opening) {
                look(shell, session);
            }
        }
    }

    private void look(Shell shell, SessionInfo session) throws InterruptedException {
        Duration silence = shell.inactivity();
        boolean silent = silence.compareTo(robustConnection) >= 0;
        if (silence.compareTo(session.idleTimeout()) >= 0 || silent && isIdle(session) && shell.polls()) {
            shell.attachment().close();
            remove(shell);
        } else if (silent && !isIdle(session)) {
            shell.vanish("Its client asked for nothing for " + silence.toSeconds() + " seconds.");
        }
    }

    private static boolean isIdle(SessionInfo session) {
        return session.running() == 0 && session.bufferedBytes() == 0;
    }

    /** Whether the transport stops: no client gets hold of a session any more. */
    boolean isClosed() {
        return closed;
    }

    /** The transport stops: sessions stay, disconnected, and clients that wait for output are told so. */
    void close() {
        closed = true;
        for (Shell shell : shells.values()) {
            shell.abandon("The WSMan transport stops.");
        }
    }
}
