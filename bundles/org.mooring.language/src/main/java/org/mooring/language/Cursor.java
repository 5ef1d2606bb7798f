package org.mooring.language;

import java.util.Arrays;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Source;

/**
 * A place in a text that is being read: all of a script, or what stands in a {@code $(...)} of one of its strings.
 *
 * <p>Such an inner text is a stretch of the script, or, where quotes in it were doubled, a copy of the stretch without what was
 * doubled, with a map back to the script. So every place outside this class is a place in the script.
 */
final class Cursor {

    final Source source;
    final ParseErrors errors;
    private final String text;
    private final int first;
    private final int limit;
    private final int[] map;

    /** The next character to be read. */
    int index;

    /** Where the token that is being read begins. */
    int tokenStart;

    private Cursor(Source source, ParseErrors errors, String text, int first, int limit, int[] map) {
        this.source = source;
        this.errors = errors;
        this.text = text;
        this.first = first;
        this.limit = limit;
        this.map = map;
        this.index = first;
    }

    static Cursor of(Source source, ParseErrors errors) {
        return new Cursor(source, errors, source.text(), 0, source.text().length(), null);
    }

    /** A cursor over what stands between {@code start} and {@code end} of this text, without the characters at {@code skipped}. */
    Cursor within(int start, int end, int[] skipped) {
        if (skipped.length == 0) {
            int[] part = map == null ? null : Arrays.copyOfRange(map, start, end + 1);
            return part == null ? new Cursor(source, errors, text, start, end, null)
                    : new Cursor(source, errors, text.substring(start, end), 0, end - start, part);
        }
        StringBuilder kept = new StringBuilder(end - start);
        int[] places = new int[end - start - skipped.length + 1];
        for (int i = start, next = 0; i < end; i++) {
            if (next < skipped.length && skipped[next] == i) {
                next++;
            } else {
                places[kept.length()] = place(i);
                kept.append(text.charAt(i));
            }
        }
        places[kept.length()] = place(end);
        return new Cursor(source, errors, kept.toString(), 0, kept.length(), places);
    }

    /** The next character, or 0 at the end; the cursor moves behind it (at the end: behind the end). */
    char get() {
        int at = index++;
        return at < limit ? text.charAt(at) : 0;
    }

    char peek() {
        return index < limit ? text.charAt(index) : 0;
    }

    void unget() {
        index--;
    }

    void skip() {
        index++;
    }

    boolean accept(char c) {
        if (index < limit && text.charAt(index) == c) {
            index++;
            return true;
        }
        return false;
    }

    /** Whether the 0 that was just read is the end. */
    boolean passedEnd() {
        return index > limit;
    }

    void skipSpace() {
        while (index < limit && Chars.isSpace(text.charAt(index))) {
            index++;
        }
    }

    /** After a {@code \r}: takes the {@code \n} of the pair. */
    void finishLineEnd(char c) {
        if (c == '\r') {
            accept('\n');
        }
    }

    String text(int from, int to) {
        return text.substring(from, Math.min(to, limit));
    }

    /** The place in the script of {@code index}. */
    int place(int index) {
        if (map == null) {
            return index;
        }
        if (index < 0) {
            return map[0] + index;
        }
        return index < map.length ? map[index] : map[map.length - 1] + index - (map.length - 1);
    }

    /** The index of the place {@code place} of the script. */
    int indexOf(int place) {
        int at = place;
        if (map != null) {
            int found = Arrays.binarySearch(map, place);
            at = found >= 0 ? found : place > map[map.length - 1] ? limit + 1 : -found - 1;
        }
        return Math.max(first, Math.min(at, limit + 1));
    }

    /** The place in the script where this text ends. */
    int end() {
        return place(limit);
    }

    Extent extent(int from, int to) {
        return new Extent(source, place(from), place(to));
    }

    /**
     * Whether only space and comments follow the place {@code end}. Within strings PowerShell compares the place in the script with
     * the length of the inner text; so does this.
     */
    boolean endsAt(int end) {
        int length = limit - first;
        for (int i = end; i < length; i++) {
            char c = text.charAt(first + i);
            char next = i + 1 < length ? text.charAt(first + i + 1) : 0;
            if (c == '#') {
                i = skipLineComment(first + i + 1) - first - 1;
            } else if (c == '<' && next == '#') {
                i = skipBlockComment(first + i + 2) - first - 1;
            } else if (!Chars.isSpace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first thing behind the line end before {@code place} is a pipe, with no empty line between. */
    boolean pipeFollows(int place) {
        int i = indexOf(place);
        boolean emptyLine = true;
        while (i < limit) {
            char c = text.charAt(i);
            char next = i + 1 < limit ? text.charAt(i + 1) : 0;
            if (Chars.isSpace(c)) {
                i++;
            } else if (c == '\n' || c == '\r') {
                if (emptyLine) {
                    return false;
                }
                emptyLine = true;
                i += c == '\r' && next == '\n' ? 2 : 1;
            } else if (c == '#') {
                emptyLine = false;
                i = skipLineComment(i + 1);
            } else if (c == '<' && next == '#') {
                emptyLine = false;
                i = skipBlockComment(i + 2);
            } else {
                return c == '|';
            }
        }
        return false;
    }

    private int skipLineComment(int i) {
        while (i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private int skipBlockComment(int i) {
        int end = text.indexOf("#>", i);
        return end < 0 || end + 2 > limit ? limit : end + 2;
    }

    void error(Problem problem, int from, int to, Object... arguments) {
        errors.add(problem, extent(from, to), false, arguments);
    }

    /** An error from {@code from} to the cursor, which more text could mend if nothing follows. */
    void incomplete(Problem problem, int from, Object... arguments) {
        Extent extent = extent(from, index);
        errors.add(problem, extent, endsAt(extent.end()), arguments);
    }
}
