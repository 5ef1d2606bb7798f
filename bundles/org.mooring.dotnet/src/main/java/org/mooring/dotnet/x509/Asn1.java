package org.mooring.dotnet.x509;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.stream.DotNetException;

/**
 * One value of ASN.1 as bytes (X.690): written with definite lengths, read with those of BER too.
 *
 * @param tag with its class and the bit for what consists of others
 * @param value the bytes of what does not
 * @param parts what it consists of; null where it does not
 */
public record Asn1(int tag, byte[] value, List<Asn1> parts) {

    public static final int INTEGER = 2;
    public static final int OCTETS = 4;
    public static final int NULL = 5;
    public static final int OID = 6;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;
    /** The class of tags that the surrounding value gives a meaning. */
    public static final int CONTEXT = 0x80;
    public static final int CONSTRUCTED = 0x20;

    private static final int DEEPEST = 32;

    public static Asn1 of(int tag, Asn1... parts) {
        return new Asn1(tag, null, List.of(parts));
    }

    public static Asn1 of(int tag, byte[] value) {
        return new Asn1(tag, value, null);
    }

    public static Asn1 integer(BigInteger value) {
        return of(INTEGER, value.toByteArray());
    }

    public static Asn1 oid(String dotted) {
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

    /** An object identifier in numbers and dots. */
    public String dotted() {
        StringBuilder dotted = new StringBuilder();
        long number = 0;
        for (byte each : bytes()) {
            number = number << 7 | each & 0x7f;
            if (each < 0) {
                continue;
            }
            if (dotted.isEmpty()) {
                long first = Math.min(2, number / 40);
                dotted.append(first).append('.').append(number - 40 * first);
            } else {
                dotted.append('.').append(number);
            }
            number = 0;
        }
        return dotted.toString();
    }

    public BigInteger number() {
        return new BigInteger(bytes());
    }

    /** The octets, which may come in pieces. */
    public byte[] bytes() {
        if (parts == null) {
            return value;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.bytes()));
        return all.toByteArray();
    }

    public Asn1 part(int index) {
        if (parts == null || index >= parts.size()) {
            throw wrong();
        }
        return parts.get(index);
    }

    public Asn1 expect(int wanted) {
        if (tag != wanted) {
            throw wrong();
        }
        return this;
    }

    public byte[] encoded() {
        byte[] content = value;
        if (parts != null) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            parts.forEach(part -> all.writeBytes(part.encoded()));
            content = all.toByteArray();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        if (content.length < 0x80) {
            bytes.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int from = length[0] == 0 ? 1 : 0;
            bytes.write(0x80 | length.length - from);
            bytes.write(length, from, length.length - from);
        }
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    public static Asn1 read(byte[] encoded) {
        Asn1 read = read(ByteBuffer.wrap(encoded), 0);
        if (read == null) {
            throw wrong();
        }
        return read;
    }

    /** Null for the two zeros that end what has no length. */
    private static Asn1 read(ByteBuffer from, int depth) {
        if (depth > DEEPEST || from.remaining() < 2) {
            throw wrong();
        }
        int tag = from.get() & 0xff;
        int length = from.get() & 0xff;
        boolean open = length == 0x80;
        if (length > 0x80) {
            int count = length - 0x80;
            if (count > 4 || from.remaining() < count) {
                throw wrong();
            }
            long size = 0;
            for (int i = 0; i < count; i++) {
                size = size << 8 | from.get() & 0xff;
            }
            length = (int) Math.min(size, Integer.MAX_VALUE);
        }
        if (tag == 0 && length == 0) {
            return null;
        }
        if ((tag & 0x1f) == 0x1f || open && (tag & CONSTRUCTED) == 0 || !open && length > from.remaining()) {
            throw wrong();
        }
        if ((tag & CONSTRUCTED) == 0) {
            byte[] value = new byte[length];
            from.get(value);
            return of(tag, value);
        }
        List<Asn1> parts = new ArrayList<>();
        ByteBuffer within = open ? from : from.slice(from.position(), length);
        while (open || within.hasRemaining()) {
            Asn1 part = read(within, depth + 1);
            if (part == null) {
                if (!open) {
                    throw wrong();
                }
                break;
            }
            parts.add(part);
        }
        if (!open) {
            from.position(from.position() + length);
        }
        return new Asn1(tag, null, parts);
    }

    public static DotNetException wrong() {
        return new DotNetException("System.Security.Cryptography.CryptographicException", "ASN1 corrupted data.");
    }
}
