package org.mooring.api.connection;

import java.util.List;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** A client's connection to one session: messages there, what comes back goes to its {@link ConnectionListener}. Thread-safe. */
@ConsumerType
public interface ClientConnection {

    /** Opens the session by its first messages. */
    void open(List<SessionMessage> first) throws ConnectionException, InterruptedException;

    /** Sends a message of the session or of a pipeline, of which the first one makes it; waits until the server can take it. */
    void send(SessionMessage message) throws ConnectionException, InterruptedException;

    /** Asks a pipeline to stop; its last state tells that it has. */
    void stop(UUID pipeline) throws ConnectionException, InterruptedException;

    /** Says that nothing more of a pipeline is wanted. */
    void closePipeline(UUID pipeline) throws ConnectionException, InterruptedException;

    /**
     * Ends the session and the connection. The connection is closed in any case.
     *
     * @throws ConnectionException when the server could not be told: it keeps the session until that is idle for too long
     */
    void close() throws ConnectionException, InterruptedException;

    /**
     * Joins a session that is there, which another client may have opened, by its first messages.
     */
    default void connect(List<SessionMessage> first) throws ConnectionException, InterruptedException {
        reconnect();
    }

    /** Begins a pipeline whose output nobody asks for before {@link #connectPipeline}. */
    default void begin(SessionMessage pipeline) throws ConnectionException, InterruptedException {
        reconnect();
    }

    /** Asks for what a pipeline of the joined session has said and says, which another client may have begun. */
    default void connectPipeline(UUID pipeline) throws ConnectionException, InterruptedException {
        reconnect();
    }

    /** What the server said of how it keeps the session, when it was last asked; null where it says nothing. */
    default KeptSession kept() {
        return null;
    }

    /**
     * Leaves the session, which goes on without a client, and ends the connection; {@link #reconnect} comes back.
     *
     * @param idleTimeoutMillis how long it shall stay, -1 to leave that as it is
     * @param buffering OutputBufferingMode's name, {@code None} to leave that as it is
     */
    default void disconnect(long idleTimeoutMillis, String buffering) throws ConnectionException, InterruptedException {
        throw new ConnectionException("The session cannot be disconnected: its transport does not know disconnected sessions.", 0);
    }

    default void reconnect() throws ConnectionException, InterruptedException {
        throw new ConnectionException("The session cannot be connected: its transport does not know disconnected sessions.", 0);
    }

    /**
     * Comes back to where it was; false where that cannot be, since another client has been there or the server has begun anew: then the
     * session is joined by {@link #connect}, and each pipeline is asked for.
     */
    default boolean resume() throws ConnectionException, InterruptedException {
        reconnect();
        return true;
    }

    default boolean knowsDisconnect() {
        return false;
    }
}
