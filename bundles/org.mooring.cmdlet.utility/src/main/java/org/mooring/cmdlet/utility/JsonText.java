package org.mooring.cmdlet.utility;

import org.mooring.api.stream.DotNetException;

/** JSON for the commands that do not know beforehand whether a text is JSON. */
public final class JsonText {

    private JsonText() {}

    /** What the text says as ConvertFrom-Json makes it; null where it is no JSON. */
    public static Object valueOrNull(String text) {
        try {
            return text.isBlank() ? null : new JsonReader(text, false, JsonReader.Dates.Default, null).read();
        } catch (DotNetException notJson) {
            return null;
        }
    }

    public static boolean isJson(String text) {
        return valueOrNull(text) != null || text.strip().equals("null");
    }

    /** The text with a line for each member; null where it is no JSON. */
    public static String indented(String text) {
        if (!isJson(text)) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = endOfString(text, i);
                out.append(text, i, end);
                i = end - 1;
            } else if (c == '{' || c == '[') {
                int next = afterSpace(text, i + 1);
                char close = c == '{' ? '}' : ']';
                if (next < text.length() && text.charAt(next) == close) {
                    out.append(c).append(close);
                    i = next;
                } else {
                    line(out.append(c), ++depth);
                }
            } else if (c == '}' || c == ']') {
                line(out, --depth).append(c);
            } else if (c == ',') {
                line(out.append(c), depth);
            } else if (!Character.isWhitespace(c)) {
                out.append(c == ':' ? ": " : "" + c);
            }
        }
        return out.toString();
    }

    private static StringBuilder line(StringBuilder out, int depth) {
        return out.append("\n").append("  ".repeat(Math.max(depth, 0)));
    }

    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private static int afterSpace(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
