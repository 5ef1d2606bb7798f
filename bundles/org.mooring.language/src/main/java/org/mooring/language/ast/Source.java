package org.mooring.language.ast;

import java.util.Arrays;

/**
 * A text that was parsed, and what it was called.
 *
 * @param file the file's path, or null for text that came from no file
 * @param text the text, with its line ends as they were
 */
public record Source(String file, String text, int[] lineStarts) {

    /** A source whose line table is computed here. Lines end at {@code \n}, {@code \r\n} or a lone {@code \r}. */
    public static Source of(String file, String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Source(file, text, Arrays.copyOf(starts, count));
    }

    /** The line, from 1, of the character at {@code offset}. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column, from 1, of the character at {@code offset}. */
    public int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    /** The text of line {@code line}, from 1, without its line end. */
    public String lineText(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        int start = lineStarts[line - 1];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return file == null ? "<script>" : file;
    }
}
