package org.mooring.process.child;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What goes between the server and a keeper.
 *
 * @param number a call's, for the server's calls and {@link Kind#RETURNED}; a message's for {@link Kind#MESSAGE}; bytes for {@link Kind#ROOM}
 */
record Frame(Kind kind, long number, byte[] data) {

    private static final byte[] NOTHING = {};

    /** The kinds; the ordinal is on the wire. */
    enum Kind {
        /** The server shows the secret. Answered by all that the keeper has kept, and {@link #RETURNED}. */
        HELLO,
        /** The server's calls of the engine, each answered by {@link #RETURNED}. */
        OPEN, SEND, STOP, CLOSE_PIPELINE, ATTACHED, LEFT, DETACHED, CLOSE,
        /** Numbers of messages that the session needs no more. */
        GONE,
        /** Idle timeout in milliseconds, buffering mode. */
        LIMITS,
        /** The engine says something. */
        MESSAGE,
        /** The engine waits for room. */
        ROOM,
        /** What an engine tells its session. */
        OPENED, STARTED, GOES_ON, ENDED, BROKEN, TRANSCRIBED,
        /** A call is done: no data, or a reason and a message. */
        RETURNED,
        /** The server's call that takes things away: a configuration. */
        SHRINK,
        /** The server is about to answer its client with a pipeline's messages, answered by {@link #RETURNED}; it has. */
        ANSWERING, ANSWERED,
        /** What a server before this one answered last. */
        EARLIER
    }

    static Frame of(Kind kind) {
        return new Frame(kind, 0, NOTHING);
    }

    static Frame of(Kind kind, long number) {
        return new Frame(kind, number, NOTHING);
    }

    static Frame of(Kind kind, UUID pipeline) {
        return of(kind, pipeline, "");
    }

    /** A pipeline, and a text about it. */
    static Frame of(Kind kind, UUID pipeline, String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        return new Frame(kind, 0, ByteBuffer.allocate(16 + words.length).putLong(pipeline.getMostSignificantBits())
            .putLong(pipeline.getLeastSignificantBits()).put(words).array());
    }

    static Frame of(Kind kind, long number, String text) {
        return new Frame(kind, number, text.getBytes(StandardCharsets.UTF_8));
    }

    Frame numbered(long call) {
        return new Frame(kind, call, data);
    }

    UUID pipeline() {
        ByteBuffer buffer = ByteBuffer.wrap(data);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The text after the pipeline's id. */
    String textOfPipeline() {
        return new String(data, 16, data.length - 16, StandardCharsets.UTF_8);
    }

    String text() {
        return new String(data, StandardCharsets.UTF_8);
    }
}
