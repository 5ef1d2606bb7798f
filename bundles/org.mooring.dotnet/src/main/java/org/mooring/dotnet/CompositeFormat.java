package org.mooring.dotnet;

/** Reads {@code '{index,alignment:format}'}. */
final class CompositeFormat {

    private CompositeFormat() {}

    static String format(String composite, Culture culture, Object[] arguments) {
        StringBuilder out = new StringBuilder(composite.length() + 16);
        int i = 0;
        int length = composite.length();
        while (i < length) {
            char c = composite.charAt(i++);
            if (c == '}') {
                if (i < length && composite.charAt(i) == '}') {
                    out.append('}');
                    i++;
                    continue;
                }
                throw wrong(i - 1, "Unexpected closing brace without a corresponding opening brace.");
            }
            if (c != '{') {
                int start = i - 1;
                while (i < length && composite.charAt(i) != '{' && composite.charAt(i) != '}') {
                    i++;
                }
                out.append(composite, start, i);
                continue;
            }
            if (i >= length) {
                throw wrong(i, "Format item ends prematurely.");
            }
            if (composite.charAt(i) == '{') {
                out.append('{');
                i++;
                continue;
            }
            boolean plain = i + 1 < length && composite.charAt(i + 1) == '}' && isDigit(composite, i);
            if (plain) {
                out.append(Formatter.toString(argument(arguments, composite.charAt(i) - '0'), null, culture));
                i += 2;
            } else {
                i = item(composite, i, culture, arguments, out);
            }
        }
        return out.toString();
    }

    private static Object argument(Object[] arguments, int index) {
        if (index >= arguments.length) {
            throw Exceptions.format("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        }
        return arguments[index];
    }

    /** From after the opening brace; answers where the text goes on. */
    private static int item(String composite, int start, Culture culture, Object[] arguments, StringBuilder out) {
        int i = start;
        int length = composite.length();
        int index = 0;
        if (!isDigit(composite, i)) {
            throw wrong(i, "Expected an ASCII digit.");
        }
        while (isDigit(composite, i)) {
            index = Math.min(1_000_000, index * 10 + composite.charAt(i++) - '0');
        }
        i = skipSpaces(composite, i);
        int alignment = 0;
        boolean left = false;
        if (i < length && composite.charAt(i) == ',') {
            i = skipSpaces(composite, i + 1);
            if (i < length && composite.charAt(i) == '-') {
                left = true;
                i++;
            }
            if (!isDigit(composite, i)) {
                throw wrong(i, "Expected an ASCII digit.");
            }
            while (isDigit(composite, i)) {
                alignment = Math.min(1_000_000, alignment * 10 + composite.charAt(i++) - '0');
            }
            i = skipSpaces(composite, i);
        }
        String format = null;
        if (i < length && composite.charAt(i) == ':') {
            int end = composite.indexOf('}', i);
            int brace = composite.indexOf('{', i);
            if (brace >= 0 && (end < 0 || brace < end)) {
                throw wrong(brace, "Input string was not in a correct format.");
            }
            if (end < 0) {
                throw wrong(length, "Format item ends prematurely.");
            }
            format = composite.substring(i + 1, end);
            i = end;
        }
        if (i >= length) {
            throw wrong(i, "Format item ends prematurely.");
        }
        if (composite.charAt(i) != '}') {
            throw wrong(i, "Format item ends prematurely.");
        }
        String text = Formatter.toString(argument(arguments, index), format, culture);
        int padding = alignment - text.length();
        if (padding <= 0) {
            out.append(text);
        } else if (left) {
            out.append(text).repeat(' ', padding);
        } else {
            out.repeat(' ', padding).append(text);
        }
        return i + 1;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int skipSpaces(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static RuntimeException wrong(int at, String why) {
        return Exceptions.format("Input string was not in a correct format. Failure to parse near offset " + at + ". " + why);
    }
}
