package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Widths, cuts and breaks of text in character cells, where escape sequences take none and wide characters two. */
final class CellText {

    static final String ELLIPSIS = "…";
    private static final char ESCAPE = '\u001b';
    private static final String RESET = "\u001b[0m";
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[\\d*(?:;\\d+)*m|\u001b\\[\\?\\d+[hl]|\u001b\\]8;;.*?\u001b\\\\");

    private static final String SOFT_HYPHEN = "\u00ad";
    /** A hyphen and a blank that should not break; PowerShell breaks there and loses them. */
    private static final Set<String> DROPPED = Set.of("\u2011", "\u00a0");
    private static final Set<String> BREAKS = Set.of(" ", "\t", SOFT_HYPHEN, "\u2011", "\u00a0");

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

    /** Breaks text into lines that fit: at its own line ends, then after blanks, and words that are wider than a line anywhere. */
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

    /** The lines that a text has: each begins with the escape sequences that were before it, and ends them. */
    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        if (text.indexOf('\n') < 0) {
            return List.of(text.replace("\r", ""));
        }
        StringBuilder escapesSoFar = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (isEscape(piece)) {
                line.append(piece);
                escapesSoFar.append(piece);
            } else if (piece.equals("\n")) {
                lines.add(closed(line, escapesSoFar));
                line = new StringBuilder(escapesSoFar);
            } else if (!piece.equals("\r")) {
                line.append(piece);
            }
        }
        lines.add(line.length() == escapesSoFar.length() ? "" : closed(line, escapesSoFar));
        return lines;
    }

    /** The escape sequences and the single characters between them. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher escapes = ESCAPES.matcher(text);
        boolean escape = text.indexOf(ESCAPE) >= 0 && escapes.find();
        for (int i = 0; i < text.length();) {
            int length = escape && escapes.start() == i ? escapes.end() - i : Character.charCount(text.codePointAt(i));
            pieces.add(text.substring(i, i + length));
            escape = escape && escapes.start() == i ? escapes.find() : escape;
            i += length;
        }
        return pieces;
    }

    private static boolean isEscape(String piece) {
        return piece.length() > 2 && piece.charAt(0) == ESCAPE;
    }

    private static String closed(StringBuilder text, CharSequence escapes) {
        return (escapes.isEmpty() ? text : reset(text)).toString();
    }

    /** A word and the delimiter after it stay together; one that is wider than a line fills what is left of the line before. */
    private static void wrapLine(String line, int cells, List<String> lines) {
        StringBuilder current = new StringBuilder();
        int left = cells;
        for (Word word : words(line)) {
            String text = word.withDelimiter(left);
            int width = width(text);
            if (width > cells) {
                left = breakWord(text, cells, left, current, lines);
                continue;
            }
            if (width > left) {
                lines.add(current.toString());
                current.setLength(0);
                left = cells;
            }
            current.append(text);
            left -= width;
        }
        lines.add(current.toString());
    }

    /** Fills lines with a word; answers what is left of the last one. */
    private static int breakWord(String word, int cells, int left, StringBuilder current, List<String> lines) {
        StringBuilder escapes = new StringBuilder();
        for (String piece : pieces(word)) {
            if (isEscape(piece)) {
                current.append(piece);
                escapes.append(piece);
                continue;
            }
            String shown = width(piece) > cells ? "?" : piece;
            if (width(shown) > left) {
                lines.add(closed(current, escapes));
                current.setLength(0);
                current.append(escapes);
                left = cells;
            }
            current.append(shown);
            left -= width(shown);
        }
        return left;
    }

    /** @param delimiter what ends it, empty for the end of the line */
    private record Word(String text, String delimiter) {

        /** A soft hyphen is only shown where it fills the line. */
        String withDelimiter(int left) {
            String shown = !delimiter.equals(SOFT_HYPHEN) ? delimiter : width(text) + 1 == left ? "-" : "";
            return text.endsWith(RESET) ? text.substring(0, text.length() - RESET.length()) + shown + RESET : text + shown;
        }
    }

    /** Each begins with the escape sequences of those before it, and ends with their reset. Hyphens and blanks that do not break are dropped. */
    private static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        StringBuilder escapesSoFar = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (String piece : pieces(line)) {
            if (isEscape(piece)) {
                word.append(piece);
                escapesSoFar.append(piece);
            } else if (BREAKS.contains(piece)) {
                words.add(new Word(closed(word, escapesSoFar), DROPPED.contains(piece) ? "" : piece));
                word = new StringBuilder(escapesSoFar);
            } else {
                word.append(piece);
            }
        }
        words.add(new Word(word.length() == escapesSoFar.length() ? "" : closed(word, escapesSoFar), ""));
        return words;
    }
}
