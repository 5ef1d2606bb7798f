package org.mooring.psrp.fragment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.session.SessionMessage;

/**
 * Cuts messages into fragments. One for each direction of a connection, whose objects it numbers. Safe for use by several threads;
 * fragments of one stream must be sent in the order of their numbers.
 */
public final class Fragmenter {

    /** The size of a fragment, header and all, that PowerShell uses over streams; WSMan's follows from its envelope. */
    public static final int DEFAULT_BYTES = 32 * 1024;

    private final int maxBytes;
    private long lastObjectId;

    public Fragmenter() {
        this(DEFAULT_BYTES);
    }

    /** @param maxBytes the size of a whole fragment, header and all */
    public Fragmenter(int maxBytes) {
        if (maxBytes <= Fragment.HEADER_BYTES) {
            throw new IllegalArgumentException("A fragment of " + maxBytes + " bytes holds nothing: its header has "
                + Fragment.HEADER_BYTES + ".");
        }
        this.maxBytes = maxBytes;
    }

    /** The fragments of a message, ready to be sent in this order. */
    public List<byte[]> fragments(SessionMessage message) {
        return fragments(message, maxBytes);
    }

    /**
     * The same with another size for the first fragment, as what is left of a packet.
     *
     * @param firstBytes the most that the first fragment may have, header and all
     */
    public List<byte[]> fragments(SessionMessage message, int firstBytes) {
        return fragments(message, firstBytes, nextObjectId());
    }

    /**
     * The same under a number of the caller's.
     *
     * @param objectId more than 0 and than the numbers before it in the same stream
     */
    public List<byte[]> numbered(SessionMessage message, long objectId) {
        return fragments(message, maxBytes, objectId);
    }

    private List<byte[]> fragments(SessionMessage message, int firstBytes, long objectId) {
        ByteBuffer bytes = message.bytes();
        List<byte[]> fragments = new ArrayList<>(1 + bytes.remaining() / maxBytes);
        int most = Math.max(Fragment.HEADER_BYTES + 1, Math.min(firstBytes, maxBytes));
        long fragmentId = 0;
        do {
            int length = Math.min(bytes.remaining(), most - Fragment.HEADER_BYTES);
            byte[] fragment = new byte[Fragment.HEADER_BYTES + length];
            new Fragment(objectId, fragmentId, fragmentId == 0, length == bytes.remaining(), length).write(ByteBuffer.wrap(fragment));
            bytes.get(fragment, Fragment.HEADER_BYTES, length);
            fragments.add(fragment);
            fragmentId++;
            most = maxBytes;
        } while (bytes.hasRemaining());
        return fragments;
    }

    private synchronized long nextObjectId() {
        return ++lastObjectId;
    }
}
