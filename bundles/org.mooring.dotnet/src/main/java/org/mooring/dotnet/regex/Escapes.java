package org.mooring.dotnet.regex;

/** The escapes that stand for a character or a Unicode category. */
final class Escapes {

    private Escapes() {}

    /** Appends the literal character in Java's form; answers where the pattern goes on. */
    static int character(String pattern, int at, StringBuilder out) {
        char c = pattern.charAt(at + 1);
        switch (c) {
            case 'a' -> out.append("\\x07");
            case 'e' -> out.append("\\x1B");
            case 'f', 'n', 'r', 't' -> out.append('\\').append(c);
            case 'v' -> out.append("\\x0B");
            case '0' -> {
                return octal(pattern, at, out);
            }
            case 'x' -> {
                return hex(pattern, at, 2, out);
            }
            case 'u' -> {
                return hex(pattern, at, 4, out);
            }
            case 'c' -> {
                if (at + 2 >= pattern.length()) {
                    throw RegexErrors.make(pattern, "MissingControlCharacter", pattern.length(), "Missing control character.");
                }
                code(Character.toUpperCase(pattern.charAt(at + 2)) - '@', out);
                return at + 3;
            }
            default -> {
                if (Character.isLetterOrDigit(c) || c == '_') {
                    throw RegexErrors.make(pattern, "UnrecognizedEscape", at + 2, "Unrecognized escape sequence \\" + c + ".");
                }
                out.append('\\').append(c);
            }
        }
        return at + 2;
    }

    static void code(int character, StringBuilder out) {
        out.append(String.format("\\u%04X", character & 0xffff));
    }

    private static int hex(String pattern, int at, int digits, StringBuilder out) {
        int end = at + 2 + digits;
        if (end > pattern.length() || !pattern.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
            throw RegexErrors.make(pattern, "InsufficientOrInvalidHexDigits", Math.min(end, pattern.length()), "Insufficient or invalid hexadecimal digits.");
        }
        code(Integer.parseInt(pattern.substring(at + 2, end), 16), out);
        return end;
    }

    static int octal(String pattern, int at, StringBuilder out) {
        int end = at + 1;
        while (end < pattern.length() && end - at <= 3 && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '7') {
            end++;
        }
        if (end == at + 1) {
            throw RegexErrors.make(pattern, "UndefinedNumberedReference", at + 2, "Reference to undefined group number " + pattern.charAt(at + 1) + ".");
        }
        code(Integer.parseInt(pattern.substring(at + 1, end), 8) & 0xff, out);
        return end;
    }

    /** {@code \p{Name}}: a block is {@code IsGreek} in .NET, {@code InGreek} in Java. */
    static int property(String pattern, int at, StringBuilder out) {
        int end = pattern.indexOf('}', at);
        if (at + 2 >= pattern.length() || pattern.charAt(at + 2) != '{' || end < 0) {
            throw RegexErrors.make(pattern, "InvalidUnicodePropertyEscape", Math.min(pattern.length(), at + 2), "Incomplete \\p{X} character escape.");
        }
        String name = pattern.substring(at + 3, end);
        String javaName = name.startsWith("Is") ? "In" + name.substring(2) : name;
        try {
            java.util.regex.Pattern.compile("\\p{" + javaName + "}");
        } catch (java.util.regex.PatternSyntaxException e) {
            throw RegexErrors.make(pattern, "InvalidUnicodePropertyEscape", end + 1, "Unknown property '" + name + "'.");
        }
        out.append('\\').append(pattern.charAt(at + 1)).append('{').append(javaName).append('}');
        return end + 1;
    }
}
