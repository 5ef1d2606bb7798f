package org.mooring.api.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Maps, lists, texts, numbers, truth values, ids, instants, bytes and null as bytes, to keep in a file or to send to another process. What
 * reads it makes nothing but these, whatever is in the bytes.
 */
public final class PlainData {

    private static final int DEEPEST = 200;

    private PlainData() {}

    /** @throws IllegalArgumentException where {@code value} is something else */
    public static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(value, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case Boolean truth -> out.writeByte(truth ? 'T' : 'F');
            case Integer number -> {
                out.writeByte('I');
                out.writeInt(number);
            }
            case Long number -> {
                out.writeByte('L');
                out.writeLong(number);
            }
            case Double number -> {
                out.writeByte('D');
                out.writeDouble(number);
            }
            case BigDecimal number -> text('M', number.toString(), out);
            case BigInteger number -> text('G', number.toString(), out);
            case String text -> text('S', text, out);
            case UUID id -> text('U', id.toString(), out);
            case Instant instant -> text('W', instant.toString(), out);
            case byte[] raw -> bytes('B', raw, out);
            case Collection<?> list -> {
                out.writeByte('[');
                out.writeInt(list.size());
                for (Object one : list) {
                    write(one, out);
                }
            }
            case Map<?, ?> map -> {
                out.writeByte('{');
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(entry.getKey(), out);
                    write(entry.getValue(), out);
                }
            }
            default -> throw new IllegalArgumentException("A value of " + value.getClass() + " is not plain data.");
        }
    }

    private static void text(char kind, String text, DataOutputStream out) throws IOException {
        bytes(kind, text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void bytes(char kind, byte[] bytes, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws IOException when the bytes are not what {@link #write} makes */
    public static Object read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            Object value = read(in, 0);
            if (in.available() > 0) {
                throw new IOException(in.available() + " bytes are too many.");
            }
            return value;
        } catch (IllegalArgumentException | ClassCastException | java.time.DateTimeException e) {
            throw new IOException("A value is not what it should be: " + e.getMessage(), e);
        }
    }

    /** A map, as {@link #read}. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> readMap(byte[] bytes) throws IOException {
        if (read(bytes) instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw new IOException("There should be a map by text.");
    }

    private static Object read(DataInputStream in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("Deeper than " + DEEPEST + " levels.");
        }
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case '0' -> null;
            case 'T' -> true;
            case 'F' -> false;
            case 'I' -> in.readInt();
            case 'L' -> in.readLong();
            case 'D' -> in.readDouble();
            case 'M' -> new BigDecimal(text(in));
            case 'G' -> new BigInteger(text(in));
            case 'S' -> text(in);
            case 'U' -> UUID.fromString(text(in));
            case 'W' -> Instant.parse(text(in));
            case 'B' -> bytes(in);
            case '[' -> {
                int count = count(in);
                List<Object> list = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    list.add(read(in, depth + 1));
                }
                yield list;
            }
            case '{' -> {
                int count = count(in);
                Map<Object, Object> map = new LinkedHashMap<>();
                for (int i = 0; i < count; i++) {
                    Object key = read(in, depth + 1);
                    map.put(key, read(in, depth + 1));
                }
                yield map;
            }
            default -> throw new IOException("There is no kind " + kind + " of plain data.");
        };
    }

    /** A count or size, of which no more can be there than there are bytes. */
    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IOException("The data ends too early.");
        }
        return count;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(count(in));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }
}
