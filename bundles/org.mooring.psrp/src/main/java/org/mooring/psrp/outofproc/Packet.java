package org.mooring.psrp.outofproc;

import java.util.Map;
import java.util.UUID;

/**
 * One line of the framing; {@code id} is a pipeline's, or the zero GUID for the session.
 *
 * <p>What PowerShell's own framing has not is said only between ends that have agreed on sessions which stay: {@link Kept},
 * {@link Begin}, {@link Connect}, {@link Taken}, {@link Pause} and {@link Disconnect}, with their answers.
 */
public sealed interface Packet {

    /** The id that stands for the session. */
    UUID SESSION = new UUID(0, 0);

    UUID id();

    default boolean isOfSession() {
        return id().equals(SESSION);
    }

    /** Which of a pipeline's two streams data belongs to: each has fragments of its own. */
    enum Stream {
        Default,
        /** A client's answers to host calls. */
        PromptResponse
    }

    /** @param fragments any number of whole fragments */
    record Data(Stream stream, UUID id, byte[] fragments) implements Packet {

        public Data(UUID id, byte[] fragments) {
            this(Stream.Default, id, fragments);
        }
    }

    /** The server's answer to data, when it has taken it. A client sends its next data after it. */
    record DataAck(UUID id) implements Packet {}

    /** Announces a pipeline; its data follows once this is acknowledged. */
    record Command(UUID id) implements Packet {}

    record CommandAck(UUID id) implements Packet {}

    /** Ends a pipeline or the session. */
    record Close(UUID id) implements Packet {}

    record CloseAck(UUID id) implements Packet {}

    /** Stops a pipeline. Not for a session. */
    record Signal(UUID id) implements Packet {}

    record SignalAck(UUID id) implements Packet {}

    /** A server's last words, in a line that is no XML: {@code __NamedPipeError__:} and a message. Comes to clients only. */
    record Failure(String message) implements Packet {

        @Override
        public UUID id() {
            return SESSION;
        }
    }

    /**
     * A session that the server keeps, as the server tells of it.
     *
     * @param id the session's, by which its owner names it anywhere
     * @param says what is told, by names; no value has quotes, {@code <} or {@code &}
     */
    record Kept(UUID id, Map<String, String> says) implements Packet {

        public Kept {
            says = Map.copyOf(says);
        }
    }

    /** Announces a pipeline as {@link Command} does, whose output nobody asks for before {@link Connect}. */
    record Begin(UUID id) implements Packet {}

    /**
     * Asks for the output of a pipeline that is there.
     *
     * @param after the object id of what the client has got of it already, 0 for nothing
     */
    record Connect(UUID id, long after) implements Packet {}

    /** @param done whether there is such a pipeline */
    record ConnectAck(UUID id, boolean done) implements Packet {}

    /** Says that a client has got the output of a pipeline up to this object id. */
    record Taken(UUID id, long upTo) implements Packet {}

    /** Asks the server to say no more of pipelines: what was said before the answer is all, and the client can tell what it has got. */
    record Pause(UUID id) implements Packet {}

    record PauseAck(UUID id) implements Packet {}

    /**
     * Leaves the session, which goes on.
     *
     * @param idleTimeoutMillis how long it shall stay, -1 to leave that as it is
     * @param buffering OutputBufferingMode's name, {@code None} to leave that as it is
     */
    record Disconnect(UUID id, long idleTimeoutMillis, String buffering) implements Packet {}

    /** @param done whether it is left; else its idle timeout was out of range, and nothing has changed */
    record DisconnectAck(UUID id, boolean done) implements Packet {}
}
