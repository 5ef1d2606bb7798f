package org.mooring.api.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * One whole PSRP message ([MS-PSRP] 2.2.1): a header of 40 bytes, then data, which nobody between a client and an engine needs to
 * read. Not fragmented: that is a transport's business. Immutable.
 */
public final class SessionMessage {

    /** The size of a message's header. */
    public static final int HEADER_BYTES = 40;

    /** The pipeline of a message that belongs to none, but to the session. */
    public static final UUID SESSION = new UUID(0, 0);

    /** The destinations. */
    public static final int TO_CLIENT = 1;
    public static final int TO_SERVER = 2;

    private final byte[] bytes;

    private SessionMessage(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A message from its parts.
     *
     * @param pool the runspace pool's id, as the client chose it
     * @param pipeline the pipeline's id, or {@link #SESSION}
     */
    public static SessionMessage of(int destination, int type, UUID pool, UUID pipeline, byte[] data) {
        ByteBuffer buffer = ByteBuffer.allocate(HEADER_BYTES + data.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(destination).putInt(type);
        putGuid(buffer, pool);
        putGuid(buffer, pipeline);
        buffer.put(data);
        return new SessionMessage(buffer.array());
    }

    /**
     * A message from its bytes, header and data.
     *
     * @param bytes not changed by anyone any more
     * @throws IllegalArgumentException where they are too few for a header
     */
    public static SessionMessage of(byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            throw new IllegalArgumentException("A PSRP message has a header of " + HEADER_BYTES + " bytes, but there are only "
                + bytes.length + ".");
        }
        return new SessionMessage(bytes);
    }

    public int destination() {
        return littleEndian().getInt(0);
    }

    /** The type's code, as 0x00041004 for an output object. */
    public int type() {
        return littleEndian().getInt(4);
    }

    /** Whether it is an object of a pipeline's streams: what a full buffer may drop, and a client still make sense of the rest. */
    public boolean isStreamed() {
        return switch (type()) {
            case 0x00041004, 0x00041005, 0x00041007, 0x00041008, 0x00041009, 0x00041010, 0x00041011 -> true;
            default -> false;
        };
    }

    /** The runspace pool's id. */
    public UUID pool() {
        return guid(8);
    }

    /** The pipeline's id, or {@link #SESSION}. */
    public UUID pipeline() {
        return guid(24);
    }

    /** The size of header and data. */
    public int size() {
        return bytes.length;
    }

    /** Header and data, to read. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** The data alone, to read. */
    public ByteBuffer data() {
        return ByteBuffer.wrap(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES).slice().asReadOnlyBuffer();
    }

    @Override
    public String toString() {
        return String.format("SessionMessage[%08x, pipeline %s, %d bytes]", type(), pipeline(), bytes.length);
    }

    private ByteBuffer littleEndian() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A GUID in .NET's order: its first three fields are little-endian, the rest is as written. */
    private static void putGuid(ByteBuffer buffer, UUID id) {
        long high = id.getMostSignificantBits();
        buffer.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        buffer.putLong(Long.reverseBytes(id.getLeastSignificantBits()));
    }

    private UUID guid(int at) {
        ByteBuffer buffer = littleEndian();
        long high = (long) buffer.getInt(at) << 32 | (buffer.getShort(at + 4) & 0xFFFFL) << 16 | buffer.getShort(at + 6) & 0xFFFFL;
        return new UUID(high, Long.reverseBytes(buffer.getLong(at + 8)));
    }
}
