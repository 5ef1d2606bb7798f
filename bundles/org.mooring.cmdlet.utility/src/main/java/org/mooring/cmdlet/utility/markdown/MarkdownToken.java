package org.mooring.cmdlet.utility.markdown;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/**
 * A part of a document (Markdig.Syntax.MarkdownObject). The parser is another one than PowerShell's, so that a token says what kind it
 * is by {@link #kind()} instead of by a class for each.
 */
@ClrClass(value = "Markdig.Syntax.MarkdownObject", order = {"Kind", "Line", "Column", "Text", "Children"})
public final class MarkdownToken {

    private final String kind;
    private final int line;
    private final int column;
    private final String text;
    private final Object[] children;

    MarkdownToken(String kind, int line, int column, String text, Object[] children) {
        this.kind = kind;
        this.line = line;
        this.column = column;
        this.text = text;
        this.children = children;
    }

    @Get
    public String kind() {
        return kind;
    }

    /** Counted from 0. */
    @Get
    public int line() {
        return line;
    }

    /** Counted from 0. */
    @Get
    public int column() {
        return column;
    }

    /** What a token says itself; null for one that only has others in it. */
    @Get
    public String text() {
        return text;
    }

    @Get
    public Object[] children() {
        return children;
    }

    @Override
    public String toString() {
        return kind;
    }
}
