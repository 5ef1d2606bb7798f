package org.mooring.psrp.fragment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.PsrpException;

/**
 * Puts messages together from fragments, which may come cut anywhere. One for each stream: the session's, each pipeline's, and each
 * one's prompt responses.
 *
 * <p>Refuses what PowerShell refuses, in its words: fragments that are missing, doubled or out of order, objects that change their
 * number, and objects that grow over the limit or declare that they would. Keeps no more than one object and one header. After an
 * exception it is of no use.
 */
public final class Defragmenter {

    private final FragmentLimits limits;
    private final boolean server;

    private final byte[] header = new byte[Fragment.HEADER_BYTES];
    private int headerBytes;
    private Fragment fragment;
    private int fragmentRead;

    private byte[] object = new byte[0];
    private int objectBytes;
    private long objectId;
    private long lastObjectId;
    private long nextFragmentId;
    private long countedBytes;
    private long totalBytes;
    private boolean skipping;

    private Defragmenter(FragmentLimits limits, boolean server) {
        this.limits = limits;
        this.server = server;
    }

    /** For what a client sends to a server. */
    public static Defragmenter ofServer(FragmentLimits limits) {
        return new Defragmenter(limits, true);
    }

    /** For what a server sends to a client. */
    public static Defragmenter ofClient(FragmentLimits limits) {
        return new Defragmenter(limits, false);
    }

    /** The rest of an object whose beginning went elsewhere may come first, and is dropped: a client joined a running session. */
    public Defragmenter skippingToFirstStart() {
        skipping = true;
        return this;
    }

    /** Whether an object has begun and not ended. */
    public boolean isWithinObject() {
        return headerBytes > 0 || fragment != null || objectId != 0;
    }

    /** The object id of the message that ended last; 0 before the first. */
    public long lastObjectId() {
        return lastObjectId;
    }

    /** Takes all of {@code bytes}; answers the messages that ended in them, in order. */
    public List<SessionMessage> receive(ByteBuffer bytes) throws PsrpException {
        totalBytes += bytes.remaining();
        if (totalBytes > limits.totalBytes()) {
            throw server
                ? new PsrpException("ReceivedDataSizeExceededMaximumServer",
                    "The total data received from the remote client exceeded the allowed maximum. The allowed maximum is %d.",
                    limits.totalBytes())
                : new PsrpException("ReceivedDataSizeExceededMaximumClient",
                    "The total data received from the remote server exceeded the allowed maximum. The allowed maximum is %d.",
                    limits.totalBytes());
        }
        List<SessionMessage> messages = new ArrayList<>(1);
        while (bytes.hasRemaining() || fragment != null && fragmentRead == fragment.length()) {
            if (fragment == null) {
                readHeader(bytes);
            } else {
                readBlob(bytes, messages);
            }
        }
        return messages;
    }

    public List<SessionMessage> receive(byte[] bytes) throws PsrpException {
        return receive(ByteBuffer.wrap(bytes));
    }

    private void readHeader(ByteBuffer bytes) throws PsrpException {
        int length = Math.min(bytes.remaining(), Fragment.HEADER_BYTES - headerBytes);
        bytes.get(header, headerBytes, length);
        headerBytes += length;
        if (headerBytes == Fragment.HEADER_BYTES) {
            headerBytes = 0;
            fragmentRead = 0;
            fragment = Fragment.read(ByteBuffer.wrap(header));
            begin(fragment);
        }
    }

    private void begin(Fragment next) throws PsrpException {
        if (next.objectId() <= 0) {
            throw new PsrpException("ObjectIdCannotBeLessThanZero", "ObjectId cannot be less than or equal to 0. This can happen if the"
                + " fragments are not properly constructed by the remote computer, or the data has been changed by unauthorized users.");
        }
        if (next.length() < 0) {
            throw new PsrpException("ObjectIsTooBig", "Remoting data is too large to be reassembled from the fragments. This can happen if"
                + " the length of the data in a fragment is greater than Int32.Max. It can also occur if the data was changed by"
                + " unauthorized users.");
        }
        if (next.start()) {
            skipping = false;
            objectId = next.objectId();
            nextFragmentId = 0;
            objectBytes = 0;
            countedBytes = 0;
        }
        countedBytes += Fragment.HEADER_BYTES + (long) next.length();
        if (countedBytes > limits.objectBytes()) {
            throw tooLarge();
        }
        if (skipping) {
            return;
        }
        if (next.objectId() != objectId) {
            throw new PsrpException("ObjectIdsNotMatching", "Unexpected ObjectId received. This can happen if the fragments are not"
                + " properly constructed by the remote computer, or the data might have been corrupted or changed.");
        }
        if (next.fragmentId() != nextFragmentId) {
            throw new PsrpException("FragmentIdsNotInSequence", "The FragmentIDs of the same object must be in sequence, incrementally"
                + " changing by 1. This can happen if the fragments are not properly constructed by the remote computer. The data might"
                + " also have been corrupted or changed.");
        }
        nextFragmentId++;
    }

    private PsrpException tooLarge() {
        return server
            ? new PsrpException("ReceivedObjectSizeExceededMaximumServer", "The current deserialized object size of the data received from"
                + " the remote client computer exceeded the allowed maximum object size. The current deserialized object size is %d. The"
                + " allowed maximum object size is %d.", countedBytes, limits.objectBytes())
            : new PsrpException("ReceivedObjectSizeExceededMaximumClient", "The current deserialized object size of the data received from"
                + " the remote server exceeded the allowed maximum object size. The current deserialized object size is %d. The allowed"
                + " maximum object size is %d.", countedBytes, limits.objectBytes());
    }

    private void readBlob(ByteBuffer bytes, List<SessionMessage> messages) throws PsrpException {
        int length = Math.min(bytes.remaining(), fragment.length() - fragmentRead);
        if (skipping) {
            bytes.position(bytes.position() + length);
        } else {
            reserve(objectBytes + length);
            bytes.get(object, objectBytes, length);
            objectBytes += length;
        }
        fragmentRead += length;
        if (fragmentRead == fragment.length()) {
            if (fragment.end() && !skipping) {
                messages.add(whole());
            } else if (skipping) {
                countedBytes = 0;
            }
            fragment = null;
        }
    }

    /** Grows with what came, never with what was announced. */
    private void reserve(int bytes) {
        if (bytes > object.length) {
            object = Arrays.copyOf(object, objectBytes == 0 ? bytes : Math.max(bytes, object.length * 2));
        }
    }

    private SessionMessage whole() throws PsrpException {
        if (objectBytes < SessionMessage.HEADER_BYTES) {
            throw new PsrpException("NotEnoughHeaderForRemoteDataObject", "An error occurred while decoding data received from the remote"
                + " computer. At least %d bytes of data are required to decode a deserialized object that is received from a remote"
                + " computer. This can happen if the fragments are not properly constructed by the remote computer, or if the data was"
                + " corrupted or changed.", SessionMessage.HEADER_BYTES);
        }
        SessionMessage message = SessionMessage.of(object.length == objectBytes ? object : Arrays.copyOf(object, objectBytes));
        object = new byte[0];
        lastObjectId = objectId;
        objectId = 0;
        objectBytes = 0;
        return message;
    }
}
