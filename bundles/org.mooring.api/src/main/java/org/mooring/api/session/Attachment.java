package org.mooring.api.session;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mooring.api.configuration.BufferingMode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A client's hold on a session, of which a session has at most one at a time. Its methods may be called by several threads; they
 * block, and what blocks can be interrupted.
 *
 * <p>Output has sequence numbers, rising over the session's whole life. Output that was received stays the session's until it is
 * {@linkplain #delivered delivered}: what a connection loses on its way is there for the next attachment.
 *
 * <p>Calls that hand something in answer the number of the newest output that is not yet delivered, at the moment at which the engine
 * had taken what was handed in; 0 where everything is. A transport that acknowledges takes care to do so after that output: so a client
 * sees the answers to its first messages before their acknowledgement, as stock clients know it.
 */
@ProviderType
public interface Attachment {

    /** The session as it is now. */
    SessionInfo session();

    /**
     * Hands a message of the client to the engine. Blocks only on input to a pipeline that has more than it can hold.
     *
     * @return the number of the newest output that is not delivered, or 0
     * @throws SessionException when the attachment or the session is over, or the message breaks the protocol
     */
    long send(SessionMessage message) throws SessionException, InterruptedException;

    /**
     * Stops a pipeline, and waits until it has said that it is stopped. A pipeline that is not there is stopped already.
     *
     * @return the number of the newest output that is not delivered, or 0
     * @throws SessionException when the attachment or the session is over
     */
    long stop(UUID pipeline) throws SessionException, InterruptedException;

    /**
     * Forgets a pipeline: stops it where it runs, waits for its end, and drops what it said that was not received.
     *
     * @return the number of the newest output that is not delivered, or 0
     * @throws SessionException when the attachment or the session is over
     */
    long closePipeline(UUID pipeline) throws SessionException, InterruptedException;

    /**
     * Ends the session as its client asks: what runs is stopped, the engine says its last words, which can still be received, and
     * everything is freed. Then {@link #receive} answers {@link Received.Over}.
     *
     * @return the number of the newest output that is not delivered, or 0
     */
    long close() throws InterruptedException;

    /**
     * The next output of the session or any of its pipelines, in order.
     *
     * @param timeout how long to wait; zero answers at once
     */
    Received receive(Duration timeout) throws InterruptedException;

    /**
     * The next output of one pipeline. Each output is received once: use either this, for all pipelines and {@link SessionMessage#SESSION},
     * or {@link #receive(Duration)}.
     *
     * @param pipeline the pipeline, or {@link SessionMessage#SESSION} for what belongs to none
     */
    Received receive(UUID pipeline, Duration timeout) throws InterruptedException;

    /**
     * Says that output reached the client, and everything of the same pipeline before it: the session can forget it. A transport that
     * learns nothing from its client calls this when it has written the output.
     */
    void delivered(Received.Output output);

    /** The same, by a pipeline's id and an output's sequence number. */
    void delivered(UUID pipeline, long upTo);

    /**
     * Says that output was written to the client, which may have got it or not. It is kept, as long as there is room, until the client
     * closes its pipeline: should the connection be lost before, it is there for the next client. What belongs to no pipeline counts as
     * delivered.
     */
    void sent(Received.Output output);

    /**
     * Says, before an answer is written, which output of a pipeline is in it. Where the session outlives the server this is known beyond the
     * server's end when this returns, so that the next run can tell whether its client asks for the same again.
     *
     * @param name of the answer, in the transport's words
     * @param upTo the last output that is in it as a whole
     */
    default void answering(UUID pipeline, String name, long upTo) throws InterruptedException {}

    /** Says that the answer was written. */
    default void answered(UUID pipeline, String name) {}

    /** What an earlier run of the server answered last, once, where the same client is attached again and some of it is there still. */
    default Optional<EarlierAnswer> earlierAnswer(UUID pipeline) {
        return Optional.empty();
    }

    /**
     * Ends the client's pool as it asks, and keeps the session: the engine says the pool's last words, which can still be received; then
     * {@link #receive} answers {@link Received.Over} with {@link State#Disconnected}. What runs goes on, and what it says is kept.
     *
     * @return the number of the last words, or 0
     * @throws SessionException when the attachment or the session is over
     */
    long leave() throws SessionException, InterruptedException;

    /**
     * Lets go, as asked for: the session stays, and waits for its idle timeout.
     *
     * @param idleTimeout a new idle timeout, or null for what it has
     * @param buffering what becomes of output that finds the buffer full from now on, or null for what it was
     * @throws SessionException when the timeout is out of range (the attachment then stays), or the attachment is over
     */
    void disconnect(Duration idleTimeout, BufferingMode buffering) throws SessionException;

    /**
     * Says who the client is, in words of the transport: so a later run of the server knows it again (by {@code resume} of
     * {@link SessionRegistry}), until another client has held the session.
     */
    void client(String name);

    /**
     * The connection is gone. A durable session stays, another one ends. Does nothing where the attachment is over already.
     *
     * @param reason one sentence, for the audit
     */
    void lost(String reason);
}
