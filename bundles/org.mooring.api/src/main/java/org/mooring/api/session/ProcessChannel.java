package org.mooring.api.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.osgi.annotation.versioning.ConsumerType;

/** A session's way to its engine. Called by several threads. Takes no thread while nothing runs. */
@ConsumerType
public interface ProcessChannel {

    /**
     * Takes a message of the client. What the engine answers directly (to a negotiation, a query of the pool) is in the output when
     * this returns; a pipeline runs on a thread of its own. Blocks on input to a pipeline that holds all it can, until the
     * pipeline takes it or ends, and on nothing else: a host's response or a stop always get through.
     *
     * @throws SessionException with {@link SessionException.Reason#PROCESS} when the message breaks the protocol beyond what a reply
     *         could say: the session is then broken
     */
    void send(SessionMessage message) throws SessionException, InterruptedException;

    /** Stops a pipeline, waiting until it has said so and ended. A pipeline that is not there is stopped already. */
    void stop(UUID pipeline) throws InterruptedException;

    /** Stops a pipeline where it runs, waits for its end, and forgets it. */
    void closePipeline(UUID pipeline) throws InterruptedException;

    /**
     * A client attached to the session, which was without one; it will say more in its first messages. Not called for the session's
     * first client.
     *
     * @param unread for {@link AttachMode#FRESH}, what earlier pipelines said that no client has read, in order: the engine may offer
     *        it to the new one in its own way, as a job. Each call answers what was said since the one before, and makes room. Empty
     *        in the other modes, when it will be received by the client
     */
    void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) throws SessionException, InterruptedException;

    /** The client closes its pool, and the session stays: says the pool's last words (RUNSPACEPOOL_STATE Closing, Closed). */
    void left() throws SessionException, InterruptedException;

    /** The session is without a client: nobody will answer what a pipeline asks until one comes. */
    void detached();

    /**
     * An answer to the client is about to be written, with a pipeline's output. An engine that outlives the server keeps this for the next one.
     *
     * @param upTo the number of the last message that is in it
     */
    default void answering(UUID pipeline, String name, long upTo) throws InterruptedException {}

    /** That answer was written. */
    default void answered(UUID pipeline, String name) {}

    /** How long the session may stay without a client, and what becomes of output that finds no room: told whenever they change. */
    default void limits(Duration idleTimeout, BufferingMode buffering) {}

    /**
     * The session's user, or its configuration, has lost something: from now on the engine has no more than {@code state} gives. Where it had
     * more, what runs is stopped, and it goes on with the variables that are data.
     *
     * @return false when this engine cannot do that: the session then ends
     */
    default boolean shrink(SessionConfiguration configuration, InitialSessionState state) throws SessionException, InterruptedException {
        return false;
    }

    /** The server ends: an engine that {@linkplain SessionProcess#outlivesServer outlives} it is let go and goes on, any other ends. */
    default void serverEnds() throws InterruptedException {
        close();
    }

    /**
     * Stops everything, says the last words (RUNSPACEPOOL_STATE Closing, Closed) and frees everything. When it returns nothing more
     * comes out. May be called more than once.
     */
    void close() throws InterruptedException;
}
