package org.mooring.psrp.fragment;

import java.nio.ByteBuffer;

/**
 * The header of one fragment ([MS-PSRP] 2.2.4): a piece of one object, in big-endian order unlike all else in the protocol.
 *
 * @param objectId rising from 1; the same in all fragments of an object
 * @param fragmentId rising from 0 within the object
 * @param length how many bytes of the object follow
 */
public record Fragment(long objectId, long fragmentId, boolean start, boolean end, int length) {

    public static final int HEADER_BYTES = 21;

    private static final int START = 1;
    private static final int END = 2;

    /** Reads a header at the buffer's position, which moves past it; what it says is not judged. */
    public static Fragment read(ByteBuffer buffer) {
        long objectId = buffer.getLong();
        long fragmentId = buffer.getLong();
        int flags = buffer.get();
        return new Fragment(objectId, fragmentId, (flags & START) != 0, (flags & END) != 0, buffer.getInt());
    }

    public void write(ByteBuffer buffer) {
        buffer.putLong(objectId).putLong(fragmentId).put((byte) ((start ? START : 0) | (end ? END : 0))).putInt(length);
    }
}
