package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Widths, cuts and breaks of text in character cells, where escape sequences take none and wide characters two. */
final class CellText {

    static final String ELLIPSIS = "…";
    private static final char ESCAPE = '\u001b';
    private static final String RESET = "\u001b[0m";
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)");

    private CellText() {}

    static String withoutEscapes(String text) {
        return text.indexOf('\u001b') < 0 ? text : ESCAPES.matcher(text).replaceAll("");
    }

    static int width(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c < 0x1100 && c != '\u001b';
        }
        return plain ? text.length() : withoutEscapes(text).codePoints().map(CellText::width).sum();
    }

    private static int width(int c) {
        boolean wide = c >= 0x1100 && (c <= 0x115f || c == 0x2329 || c == 0x232a || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
            || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff || c >= 0xfe10 && c <= 0xfe19 || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6);
        return wide || c > 0xffff ? 2 : 1;
    }

    /** How many characters of {@code text} fit into {@code cells}. */
    private static int fitting(String text, int cells) {
        if (width(text) == text.length()) {
            return Math.min(cells, text.length());
        }
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (used + width(c) > cells) {
                break;
            }
            used += width(c);
            i += Character.charCount(c);
        }
        return i;
    }

    /** Text cut to fit, an ellipsis where something is missing: at its end, or for right alignment at its beginning. Escape sequences stay. */
    static String cut(String text, int cells, Alignment alignment) {
        int line = firstBreak(text);
        if (line >= 0) {
            text = text.substring(0, line) + ELLIPSIS;
        }
        if (width(text) <= cells) {
            return text;
        }
        String plain = withoutEscapes(text);
        if (cells <= 1) {
            return part(text, 0, fitting(plain, cells), "", "");
        }
        if (alignment != Alignment.RIGHT) {
            return part(text, 0, fitting(plain, cells - 1), "", ELLIPSIS);
        }
        int from = plain.length();
        while (from > 0 && width(plain.substring(from - 1)) <= cells - 1) {
            from--;
        }
        return part(text, from, plain.length(), ELLIPSIS, "");
    }

    /**
     * The characters from {@code from} to {@code to}, where those of escape sequences do not count; of the sequences those before the end stay, and
     * one that resets them follows.
     */
    private static String part(String text, int from, int to, String before, String after) {
        if (text.indexOf(ESCAPE) < 0) {
            return before + text.substring(from, to) + after;
        }
        StringBuilder part = new StringBuilder();
        Matcher escapes = ESCAPES.matcher(text);
        int at = 0;
        boolean escape = escapes.find();
        for (int i = 0; i < text.length() && at < to;) {
            if (escape && escapes.start() == i) {
                part.append(escapes.group());
                i = escapes.end();
                escape = escapes.find();
                continue;
            }
            if (at >= from) {
                part.append(at == from ? before : "").append(text.charAt(i));
            }
            at++;
            i++;
        }
        return reset(part.append(after)).toString();
    }

    /** Whether a text has escape sequences that do not end with it. */
    static boolean isOpen(String text) {
        return text.indexOf(ESCAPE) >= 0 && !text.endsWith(RESET);
    }

    /** A text with escape sequences, which end with it. */
    static String ended(String text) {
        return text.indexOf(ESCAPE) < 0 ? text : reset(new StringBuilder(text)).toString();
    }

    private static StringBuilder reset(StringBuilder text) {
        return endsWithReset(text) ? text : text.append(RESET);
    }

    private static boolean endsWithReset(StringBuilder text) {
        return text.length() >= RESET.length() && text.indexOf(RESET, text.length() - RESET.length()) >= 0;
    }

    private static int firstBreak(String text) {
        int newline = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        return newline < 0 ? carriage : carriage < 0 ? newline : Math.min(newline, carriage);
    }

    static String pad(String text, int cells, Alignment alignment) {
        int missing = cells - width(text);
        if (missing <= 0) {
            return text;
        }
        return switch (alignment) {
            case LEFT -> text + " ".repeat(missing);
            case RIGHT -> " ".repeat(missing) + text;
            case CENTER -> " ".repeat(missing / 2) + text + " ".repeat(missing - missing / 2);
        };
    }

    /** Breaks text into lines that fit: at its own line ends, then after blanks and hyphens, then anywhere. */
    static List<String> wrap(String text, int cells) {
        List<String> lines = new ArrayList<>();
        for (String line : linesOf(text)) {
            if (width(line) <= cells) {
                lines.add(line);
            } else {
                wrapLine(line, cells, lines);
            }
        }
        return lines;
    }

    /** The lines that a text has: each begins with the escape sequences that were open before it, and ends them. */
    private static String[] linesOf(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        if (lines.length == 1 || text.indexOf(ESCAPE) < 0) {
            return lines;
        }
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].isEmpty() ? "" : open + lines[i];
            Matcher escapes = ESCAPES.matcher(lines[i]);
            while (escapes.find()) {
                if (escapes.group().equals(RESET)) {
                    open.setLength(0);
                } else {
                    open.append(escapes.group());
                }
            }
            lines[i] = ended(line);
        }
        return lines;
    }

    /** A word and the delimiter after it stay together; a blank that does not fit is dropped. */
    private static void wrapLine(String line, int cells, List<String> lines) {
        StringBuilder current = new StringBuilder();
        for (String word : words(line)) {
            if (width(current + word) > cells && !current.isEmpty()) {
                lines.add(current.toString());
                current.setLength(0);
            }
            if (width(word) > cells && word.isBlank()) {
                continue;
            }
            while (width(word.stripTrailing()) > cells) {
                int fits = Math.max(1, fitting(withoutEscapes(word), cells));
                lines.add(part(word, 0, fits, "", ""));
                word = rest(word, fits);
            }
            current.append(width(word) > cells ? word.stripTrailing() : word);
        }
        if (!current.isEmpty()) {
            lines.add(current.toString());
        }
    }

    /** What {@link #part} left, with the escape sequences that were before it. */
    private static String rest(String text, int from) {
        if (text.indexOf(ESCAPE) < 0) {
            return text.substring(from);
        }
        return part(text, from, Integer.MAX_VALUE, "", "");
    }

    /** The words with the delimiters after them; each begins with the escape sequences of those before it, and ends with their reset. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder escapesSoFar = new StringBuilder();
        StringBuilder word = new StringBuilder();
        Matcher escapes = ESCAPES.matcher(line);
        boolean escape = line.indexOf(ESCAPE) >= 0 && escapes.find();
        for (int i = 0; i < line.length(); i++) {
            if (escape && escapes.start() == i) {
                word.append(escapes.group());
                escapesSoFar.append(escapes.group());
                i = escapes.end() - 1;
                escape = escapes.find();
                continue;
            }
            char c = line.charAt(i);
            if (!isBreak(c)) {
                word.append(c);
                continue;
            }
            if (endsWithReset(word)) {
                word.insert(word.length() - RESET.length(), c);
            } else {
                word.append(c).append(escapesSoFar.isEmpty() ? "" : RESET);
            }
            words.add(word.toString());
            word = new StringBuilder(escapesSoFar);
        }
        if (width(word.toString()) > 0) {
            words.add(escapesSoFar.isEmpty() ? word.toString() : reset(word).toString());
        }
        return words;
    }

    private static boolean isBreak(char c) {
        return c == ' ' || c == '\t' || c == '-' || c == '\u00ad';
    }
}
