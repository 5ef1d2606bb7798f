package org.mooring.process.child;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mooring.process.child.Frame.Kind;

/**
 * What a server answers its client with, last of a pipeline.
 *
 * @param upTo the number of the last message that is in it
 */
record LastAnswer(UUID pipeline, String name, boolean written, long upTo) {

    private static final int HEAD_BYTES = 16 + 1 + 8;

    Frame frame(Kind kind) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return new Frame(kind, 0, ByteBuffer.allocate(HEAD_BYTES + text.length).putLong(pipeline.getMostSignificantBits())
            .putLong(pipeline.getLeastSignificantBits()).put((byte) (written ? 1 : 0)).putLong(upTo).put(text).array());
    }

    static LastAnswer of(Frame frame) {
        ByteBuffer data = ByteBuffer.wrap(frame.data());
        UUID pipeline = new UUID(data.getLong(), data.getLong());
        boolean written = data.get() != 0;
        long upTo = data.getLong();
        return new LastAnswer(pipeline, StandardCharsets.UTF_8.decode(data).toString(), written, upTo);
    }
}
