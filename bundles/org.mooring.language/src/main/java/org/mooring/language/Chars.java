package org.mooring.language;

/** What the characters of a script may be part of. */
final class Chars {

    private Chars() {}

    /** White space other than line ends. */
    static boolean isSpace(char c) {
        if (c < 128) {
            return c == ' ' || c == '\t' || c == '\f' || c == 0x0b;
        }
        if (c <= 256) {
            return c == 0xa0 || c == 0x85;
        }
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    static boolean isSpaceOrLineEnd(char c) {
        return c == '\n' || c == '\r' || isSpace(c);
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || c >= 0x2018 && c <= 0x201b;
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || c >= 0x201c && c <= 0x201e;
    }

    static boolean isDash(char c) {
        return c == '-' || c >= 0x2013 && c <= 0x2015;
    }

    static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c < 128 ? isDigit(c) : Character.isDigit(c));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean startsIdentifier(char c) {
        return isLetter(c) || c == '_';
    }

    static boolean continuesIdentifier(char c) {
        return isLetterOrDigit(c) || c == '_';
    }

    /** Whether a variable's name may begin with it. */
    static boolean startsVariable(char c) {
        return isLetterOrDigit(c) || c == '_' || c == '$' || c == '?' || c == '^' || c == ':';
    }

    /** Whether it ends any word, whatever stands before it. */
    static boolean endsWord(char c) {
        return switch (c) {
            case 0, '\t', '\n', 0x0b, '\f', '\r', ' ', '&', '(', ')', ',', ';', '{', '|', '}' -> true;
            default -> c >= 128 && isSpace(c);
        };
    }

    /** Whether, in an expression, it ends a number that stands before it. */
    static boolean endsNumber(char c, boolean ternary) {
        return switch (c) {
            case '!', '#', '%', '*', '+', '-', '.', '/', '<', '=', '>', ']' -> true;
            case '?', ':' -> ternary;
            default -> isDash(c);
        };
    }

    static boolean endsAssemblyName(char c) {
        return switch (c) {
            case 0, '\t', '\n', 0x0b, '\f', '\r', ' ', ',', '=', ']' -> true;
            default -> c >= 128 && isSpace(c);
        };
    }
}
