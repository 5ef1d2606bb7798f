package org.mooring.dotnet.regex;

/** Reads the escapes that stand for a character or a Unicode category; {@link #at} goes behind what was read. */
final class Escapes {

    private final String pattern;
    private int at;

    Escapes(String pattern, int at) {
        this.pattern = pattern;
        this.at = at;
    }

    int at() {
        return at;
    }

    private RuntimeException wrong(String code, int offset, String why) {
        return RegexErrors.make(pattern, code, offset, why);
    }

    /** The character that the escape whose backslash is at {@link #at} stands for. */
    char character() {
        at++;
        if (at >= pattern.length()) {
            throw wrong("UnescapedEndingBackslash", pattern.length(), "Illegal \\ at end of pattern.");
        }
        char c = pattern.charAt(at);
        if (c >= '0' && c <= '7') {
            return octal();
        }
        at++;
        return switch (c) {
            case 'a' -> '\u0007';
            case 'b' -> '\b';
            case 'e' -> '\u001B';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            case 'x' -> hex(2);
            case 'u' -> hex(4);
            case 'c' -> control();
            default -> {
                if (CharSet.isWord(c)) {
                    throw wrong("UnrecognizedEscape", at, "Unrecognized escape sequence \\" + c + ".");
                }
                yield c;
            }
        };
    }

    private char hex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++, at++) {
            int digit = at < pattern.length() ? Character.digit(pattern.charAt(at), 16) : -1;
            if (digit < 0) {
                throw wrong("InsufficientOrInvalidHexDigits", Math.min(at + 1, pattern.length()), "Insufficient or invalid hexadecimal digits.");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private char octal() {
        int value = 0;
        for (int i = 0; i < 3 && at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '7'; i++, at++) {
            value = value * 8 + pattern.charAt(at) - '0';
        }
        return (char) (value & 0xff);
    }

    private char control() {
        if (at >= pattern.length()) {
            throw wrong("MissingControlCharacter", pattern.length(), "Missing control character.");
        }
        char c = Character.toUpperCase(pattern.charAt(at++));
        if (c < '@' || c > '_') {
            throw wrong("UnrecognizedControlCharacter", at, "Unrecognized control character.");
        }
        return (char) (c - '@');
    }

    /** {@code \p{Name}} or {@code \P{Name}}, whose backslash is at {@link #at}. */
    CharSet property() {
        boolean negated = pattern.charAt(at + 1) == 'P';
        if (at + 4 >= pattern.length()) {
            throw wrong("InvalidUnicodePropertyEscape", pattern.length(), "Incomplete \\p{X} character escape.");
        }
        if (pattern.charAt(at + 2) != '{') {
            throw wrong("MalformedUnicodePropertyEscape", at + 3, "Malformed \\p{X} character escape.");
        }
        int end = at + 3;
        while (end < pattern.length() && (CharSet.isWord(pattern.charAt(end)) || pattern.charAt(end) == '-')) {
            end++;
        }
        if (end >= pattern.length() || pattern.charAt(end) != '}') {
            throw wrong("InvalidUnicodePropertyEscape", Math.min(end + 1, pattern.length()), "Incomplete \\p{X} character escape.");
        }
        String name = pattern.substring(at + 3, end);
        CharSet set = CharSet.named(name);
        if (set == null) {
            throw wrong("InvalidUnicodePropertyEscape", end + 1, "Unknown property '" + name + "'.");
        }
        at = end + 1;
        return negated ? set.not() : set;
    }
}
