package org.mooring.api.connection;

import java.time.Duration;
import java.util.UUID;

import org.mooring.api.session.SessionMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** Hears what comes over a {@link ClientConnection}, on one thread of the connection at a time. */
@ConsumerType
public interface ConnectionListener {

    /** A whole message of the server. Taking its time holds up what comes after it: that is the back-pressure. */
    void received(SessionMessage message) throws InterruptedException;

    /**
     * Runs {@code then} once whoever takes a pipeline's messages has taken all that were received up to now: only then is the
     * server told to forget them, so that they are not lost with a client that is killed.
     *
     * @param then does not block; is never run where the pipeline ends before that
     */
    default void whenTaken(UUID pipeline, Runnable then) throws InterruptedException {
        then.run();
    }

    /**
     * The network is gone for the moment: the connection is tried to be kept up. {@link #restored} follows, or {@link #detached}, or {@link #lost}. Called on any thread.
     *
     * @param patience for how long it is tried
     */
    default void interrupted(Duration patience) {}

    /** It is tried once more. */
    default void retrying() {}

    /** The network is back, and nothing was lost. */
    default void restored() {}

    /**
     * It is not tried any more, but the server keeps the session: {@link ClientConnection#resume} goes on where it was, once the network is back.
     */
    default void detached(ConnectionException reason) {
        lost(reason);
    }

    /** Nothing will come any more, against the client's will. */
    void lost(ConnectionException reason);
}
