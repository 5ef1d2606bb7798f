package org.mooring.clixml;

import java.util.Arrays;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.TooLarge;

/** XML text as UTF-8 bytes, with CLIXML's escapes ({@code _x000A_} for what XML or a line would lose). */
final class Utf8Buffer {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /** Of bytes that an array can hold on any JVM. */
    private static final int MOST = Integer.MAX_VALUE - 16;

    private byte[] bytes = new byte[512];
    private int size;

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        long needed = (long) size + more;
        if (needed > bytes.length) {
            if (needed > MOST) {
                throw TooLarge.exception();
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(bytes.length * 2L, needed), MOST));
        }
    }

    /** Markup: ASCII, not escaped. */
    Utf8Buffer raw(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    Utf8Buffer raw(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    Utf8Buffer number(long value) {
        if (value >= 0 && value < 10) {
            return raw((char) ('0' + value));
        }
        return raw(Long.toString(value));
    }

    /** Text of an element or, with quotes escaped too, of an attribute. */
    Utf8Buffer text(String text, boolean attribute) {
        int length = text.length();
        room(length + 16);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '<' && c != '>' && c != '&' && c != '_' && c != '"') {
                if (size == bytes.length) {
                    room(length - i + 16);
                }
                bytes[size++] = (byte) c;
            } else {
                special(c, text, i, attribute);
            }
        }
        return this;
    }

    private void special(char c, String text, int at, boolean attribute) {
        switch (c) {
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '&' -> raw("&amp;");
            case '"' -> raw(attribute ? "&quot;" : "\"");
            case '_' -> raw(at + 1 < text.length() && (text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'X') ? "_x005F_" : "_");
            default -> {
                if (c < ' ' || c >= 0x7f && c <= 0x9f || Character.isSurrogate(c)) {
                    room(7);
                    raw("_x").raw(HEX[c >> 12]).raw(HEX[c >> 8 & 15]).raw(HEX[c >> 4 & 15]).raw(HEX[c & 15]).raw('_');
                } else if (c >= 0xfffe) {
                    throw new DotNetException("System.ArgumentException",
                            "'" + c + "', hexadecimal value 0x" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ", is an invalid character.");
                } else {
                    encoded(c);
                }
            }
        }
    }

    private void encoded(char c) {
        room(3);
        if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | c >> 6);
        } else {
            bytes[size++] = (byte) (0xe0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        bytes[size++] = (byte) (0x80 | c & 0x3f);
    }
}
