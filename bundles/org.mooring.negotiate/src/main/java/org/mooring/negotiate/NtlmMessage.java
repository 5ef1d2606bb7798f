package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** NTLM's messages as bytes ([MS-NLMP] 2.2.1): a signature, a type, and fields that point behind the fixed part. */
final class NtlmMessage {

    static final int NEGOTIATE = 1;
    static final int CHALLENGE = 2;
    static final int AUTHENTICATE = 3;

    static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);

    /** Any version of Windows with revision 15 of NTLM: implementations look at the revision only. */
    static final byte[] VERSION = {10, 0, 0x5D, 0x58, 0, 0, 0, 15};

    private final ByteBuffer bytes;

    /** @throws GeneralSecurityException where the bytes are no message of the type */
    NtlmMessage(byte[] message, int type, int fixedBytes) throws GeneralSecurityException {
        bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (message.length < fixedBytes || !Arrays.equals(message, 0, 8, SIGNATURE, 0, 8) || bytes.getInt(8) != type) {
            throw new GeneralSecurityException("this is not NTLM's message of type " + type);
        }
    }

    static boolean isOne(byte[] token) {
        return token.length >= 8 && Arrays.equals(token, 0, 8, SIGNATURE, 0, 8);
    }

    int flags(int at) {
        return bytes.getInt(at);
    }

    byte[] bytes(int at, int count) {
        byte[] part = new byte[count];
        bytes.get(at, part);
        return part;
    }

    /** What the field at {@code at} points to. */
    byte[] field(int at) throws GeneralSecurityException {
        int length = Short.toUnsignedInt(bytes.getShort(at));
        int offset = bytes.getInt(at + 4);
        if (length == 0) {
            return new byte[0];
        }
        if (offset < 0 || offset > bytes.capacity() - length) {
            throw new GeneralSecurityException("a field of an NTLM message points outside it");
        }
        return bytes(offset, length);
    }

    String text(int at) throws GeneralSecurityException {
        return new String(field(at), StandardCharsets.UTF_16LE);
    }

    /** Writes a message: the fixed part in order, with fields whose content follows it. */
    static final class Writer {
        private final ByteBuffer head;
        private final List<byte[]> contents = new ArrayList<>();
        private int next;

        Writer(int type, int fixedBytes) {
            head = ByteBuffer.allocate(fixedBytes).order(ByteOrder.LITTLE_ENDIAN);
            head.put(SIGNATURE).putInt(type);
            next = fixedBytes;
        }

        Writer number(int value) {
            head.putInt(value);
            return this;
        }

        Writer bytes(byte[] value) {
            head.put(value);
            return this;
        }

        Writer field(byte[] content) {
            head.putShort((short) content.length).putShort((short) content.length).putInt(next);
            contents.add(content);
            next += content.length;
            return this;
        }

        Writer text(String content) {
            return field(content.getBytes(StandardCharsets.UTF_16LE));
        }

        byte[] message() {
            ByteBuffer whole = ByteBuffer.allocate(next).put(head.array());
            contents.forEach(whole::put);
            return whole.array();
        }
    }
}
