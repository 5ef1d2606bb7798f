package org.mooring.language.ast;

/**
 * A stretch of a source: from {@code start}, inclusive, to {@code end}, exclusive, in UTF-16 units.
 */
public record Extent(Source source, int start, int end) {

    /** The text it covers. (The end of input stands just behind the text, and covers none.) */
    public String text() {
        String text = source.text();
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }

    /** The smallest extent that covers this one and {@code other}. */
    public Extent to(Extent other) {
        return new Extent(source, Math.min(start, other.start), Math.max(end, other.end));
    }

    public int startLine() {
        return source.line(start);
    }

    public int startColumn() {
        return source.column(start);
    }

    public int endLine() {
        return source.line(end);
    }

    public int endColumn() {
        return source.column(end);
    }

    @Override
    public String toString() {
        return text();
    }
}
