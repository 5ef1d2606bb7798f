package org.mooring.transport.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionInfo;
import org.mooring.api.session.SessionRegistry;
import org.mooring.api.session.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions whose clients went without a word. One that has something to do or to say stays for its idle timeout; one in which nothing goes on
 * waits for the robust-connection time, and ends: its client was killed, and nobody knows of it.
 */
final class VanishedClients {

    /** The robust-connection time of PowerShell. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Logger LOG = LoggerFactory.getLogger(VanishedClients.class);

    private final SessionRegistry registry;
    private final Executor later;

    VanishedClients(SessionRegistry registry, Duration patience) {
        this.registry = registry;
        this.later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    /** The client of a session has vanished. */
    void vanished(Identity owner, UUID session) {
        Optional<SessionInfo> now = registry.find(owner, session).filter(VanishedClients::isIdle);
        if (now.isPresent()) {
            Instant since = now.get().disconnected();
            later.execute(() -> end(owner, session, since));
        }
    }

    private static boolean isIdle(SessionInfo session) {
        return session.state() == State.Disconnected && session.disconnected() != null && session.running() == 0 && session.bufferedBytes() == 0;
    }

    private void end(Identity owner, UUID session, Instant since) {
        boolean untouched = registry.find(owner, session).filter(VanishedClients::isIdle).filter(one -> one.disconnected().equals(since)).isPresent();
        if (untouched) {
            try {
                registry.remove(owner, session);
            } catch (SessionException e) {
                LOG.debug("The session {} was over before it was ended.", session, e);
            }
        }
    }
}
