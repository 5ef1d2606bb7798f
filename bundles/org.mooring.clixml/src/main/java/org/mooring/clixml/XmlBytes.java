package org.mooring.clixml;

import java.util.Arrays;

/** XML that grows, in UTF-8. Only what CLIXML needs: no namespaces but a default one, attributes written by name. */
final class XmlBytes {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final boolean indented;
    private byte[] bytes = new byte[256];
    private int size;
    private int depth;
    private boolean tagOpen;
    private boolean hasText;

    /** @param indented each element on a line of its own, as files have it */
    XmlBytes(boolean indented) {
        this.indented = indented;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void start(String name) {
        if (tagOpen) {
            put('>');
        }
        if (indented && (depth > 0 || size > 0)) {
            line();
        }
        put('<');
        ascii(name);
        depth++;
        tagOpen = true;
        hasText = false;
    }

    void attribute(String name, String value) {
        put(' ');
        ascii(name);
        put('=');
        put('"');
        text(value, true);
        put('"');
    }

    void attribute(String name, int value) {
        put(' ');
        ascii(name);
        put('=');
        put('"');
        ascii(Integer.toString(value));
        put('"');
    }

    /** An attribute whose value has characters in it that XML or CLIXML escapes. */
    void encodedAttribute(String name, String value) {
        put(' ');
        ascii(name);
        put('=');
        put('"');
        encoded(value, true);
        put('"');
    }

    /** Text as it is, but for XML's own escapes; an element with it does not close itself, also when it is empty. */
    void text(String value) {
        closeTag();
        text(value, false);
    }

    /** Text with CLIXML's escapes. */
    void encodedText(String value) {
        closeTag();
        encoded(value, false);
    }

    private void closeTag() {
        if (tagOpen) {
            put('>');
            tagOpen = false;
        }
        hasText = true;
    }

    void end(String name) {
        depth--;
        if (tagOpen) {
            ascii(" />");
            tagOpen = false;
        } else {
            if (indented && !hasText) {
                line();
            }
            put('<');
            put('/');
            ascii(name);
            put('>');
        }
        hasText = false;
    }

    private void line() {
        put('\n');
        for (int i = 0; i < depth; i++) {
            put(' ');
            put(' ');
        }
    }

    private void text(String value, boolean quoted) {
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i), quoted);
        }
    }

    /** [MS-PSRP] 2.2.5.3.2: control characters, surrogates and what looks like an escape are {@code _xHHHH_}. */
    private void encoded(String value, boolean quoted) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c >= 0x7F && c <= 0x9F || Character.isSurrogate(c)
                    || c == '_' && i + 1 < length && (value.charAt(i + 1) == 'x' || value.charAt(i + 1) == 'X')) {
                escape(c);
            } else {
                character(c, quoted);
            }
        }
    }

    private void escape(char c) {
        put('_');
        put('x');
        put(HEX[c >> 12]);
        put(HEX[c >> 8 & 15]);
        put(HEX[c >> 4 & 15]);
        put(HEX[c & 15]);
        put('_');
    }

    private void character(char c, boolean quoted) {
        if (c < 0x80) {
            switch (c) {
                case '<' -> ascii("&lt;");
                case '>' -> ascii("&gt;");
                case '&' -> ascii("&amp;");
                case '"' -> ascii(quoted ? "&quot;" : "\"");
                default -> put(c);
            }
        } else if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | c & 0x3F);
        } else {
            if (c >= 0xFFFE) {
                throw new org.mooring.api.stream.DotNetException("System.ArgumentException",
                    "'\\uffff', hexadecimal value 0x".replace("ffff", Integer.toHexString(c)) + Integer.toHexString(c).toUpperCase(
                        java.util.Locale.ROOT) + ", is an invalid character.");
            }
            put(0xE0 | c >> 12);
            put(0x80 | c >> 6 & 0x3F);
            put(0x80 | c & 0x3F);
        }
    }

    @SuppressWarnings("deprecation")
    private void ascii(String text) {
        int length = text.length();
        ensure(length);
        text.getBytes(0, length, bytes, size);
        size += length;
    }

    private void put(int b) {
        if (size == bytes.length) {
            ensure(1);
        }
        bytes[size++] = (byte) b;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
