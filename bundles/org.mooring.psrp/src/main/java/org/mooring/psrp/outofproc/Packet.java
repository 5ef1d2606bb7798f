package org.mooring.psrp.outofproc;

import java.util.UUID;

/** One line of the framing; {@code id} is a pipeline's, or the zero GUID for the session. */
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
}
