package org.mooring.cmdlet.session;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes values of ASN.1 (X.690, distinguished encoding). */
final class Der {

    private static final int INTEGER = 2;
    private static final int OCTETS = 4;
    private static final int NULL = 5;
    private static final int OID = 6;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    /** What the surrounding value gives a meaning, of others. */
    static final int CONTEXT_0 = 0xA0;

    private Der() {}

    static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        int length = content.size();
        if (length < 0x80) {
            bytes.write(length);
        } else {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int from = size[0] == 0 ? 1 : 0;
            bytes.write(0x80 | size.length - from);
            bytes.write(size, from, size.length - from);
        }
        bytes.writeBytes(content.toByteArray());
        return bytes.toByteArray();
    }

    static byte[] sequence(byte[]... parts) {
        return of(SEQUENCE, parts);
    }

    static byte[] integer(BigInteger value) {
        return of(INTEGER, value.toByteArray());
    }

    static byte[] octets(byte[] value) {
        return of(OCTETS, value);
    }

    static byte[] nothing() {
        return of(NULL);
    }

    static byte[] oid(String dotted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] numbers = dotted.split("\\.");
        for (int i = 1; i < numbers.length; i++) {
            long number = Long.parseLong(numbers[i]) + (i == 1 ? 40 * Long.parseLong(numbers[0]) : 0);
            for (int shift = (63 - Long.numberOfLeadingZeros(number | 1)) / 7 * 7; shift >= 0; shift -= 7) {
                bytes.write((int) (number >> shift & 0x7f) | (shift > 0 ? 0x80 : 0));
            }
        }
        return of(OID, bytes.toByteArray());
    }
}
