package org.mooring.transport.wsman;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.State;

/** The shells that clients hold. One that was not asked for anything for its idle timeout is given up. */
final class Shells implements AutoCloseable {

    private static final long SECONDS_BETWEEN_LOOKS = 15;

    private final Map<UUID, Shell> shells = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("mooring-wsman-shells").factory());

    Shells() {
        looks.scheduleWithFixedDelay(this::dropIdle, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void add(Shell shell) {
        shells.put(shell.attachment().session().instanceId(), shell);
    }

    /**
     * The caller's shell.
     *
     * @throws WsmanFault when there is none, or it is somebody else's: nobody is told which
     */
    Shell get(Identity caller, String id) throws WsmanFault {
        Shell shell = shells.get(uuid(id));
        if (shell == null || !shell.owner().isSameUser(caller)) {
            throw WsmanFault.invalidSelectors();
        }
        return shell;
    }

    void remove(Shell shell) {
        shells.remove(shell.attachment().session().instanceId(), shell);
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

    private void dropIdle() {
        for (Shell shell : shells.values()) {
            Duration idle = shell.inactivity();
            if (shell.attachment().session().state().isOver() || shell.attachment().session().state() == State.Disconnected) {
                remove(shell);
            } else if (idle.compareTo(shell.attachment().session().idleTimeout()) > 0) {
                shell.attachment().lost("Its client asked for nothing for " + idle.toSeconds() + " seconds.");
                remove(shell);
            }
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        for (Shell shell : shells.values()) {
            shell.attachment().lost("The WSMan transport stops.");
        }
        shells.clear();
    }
}
