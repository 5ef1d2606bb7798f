package org.mooring.language;

import java.util.List;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Source;

/** A token of a script. */
public final class Token {

    final Source source;
    final int start;
    final int end;
    private TokenKind kind;
    private int flags;
    private final Object value;

    Token(Source source, TokenKind kind, int start, int end, int flags, Object value) {
        this.source = source;
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.flags = kind.flags | flags;
        this.value = value;
    }

    public TokenKind kind() {
        return kind;
    }

    /** What it is used for, and what its kind implies: bits of {@link TokenFlags}. */
    public int flags() {
        return flags;
    }

    public Extent extent() {
        return new Extent(source, start, end);
    }

    /** It, as written. */
    public String text() {
        String text = source.text();
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }

    /** Whether something is wrong within it. */
    public boolean hasError() {
        return (flags & TokenFlags.IN_ERROR) != 0;
    }

    /**
     * What it stands for: the text of a string or word with escapes resolved, the number of a number, the name of a variable,
     * parameter or label. Null for tokens that stand for themselves.
     */
    public Object value() {
        return switch (value) {
            case StringContent content -> content.text();
            case NumberLiterals.Number number -> number.value();
            case ParameterName parameter -> parameter.name();
            case null, default -> value;
        };
    }

    /** Whether it is a parameter that a colon follows. */
    public boolean usedColon() {
        return value instanceof ParameterName parameter && parameter.colon();
    }

    /** The stream that a redirection takes from: 0 for all ({@code *}); null for other tokens. */
    public Integer redirectsFrom() {
        return value instanceof RedirectionOperator redirection ? redirection.from() : null;
    }

    /** The stream that a redirection merges into; null for other tokens. */
    public Integer redirectsInto() {
        return value instanceof RedirectionOperator redirection && redirection.into() != 0 ? redirection.into() : null;
    }

    /** The tokens of what is expanded in a string; empty for other tokens. */
    public List<Token> nested() {
        return value instanceof StringContent content ? content.nestedTokens() : List.of();
    }

    Object payload() {
        return value;
    }

    /** Whether it is a word or string, whose value may differ from its text. */
    public boolean isString() {
        return value instanceof StringContent;
    }

    /** The text it means: its value, if it is a word or string, else its text. */
    String word() {
        return value instanceof StringContent content ? content.text() : text();
    }

    boolean is(TokenKind kind) {
        return this.kind == kind;
    }

    boolean has(int flags) {
        return (this.flags & flags) != 0;
    }

    void mark(int flags) {
        this.flags |= flags;
    }

    void unmark(int flags) {
        this.flags &= ~flags;
    }

    /** Makes a keyword or operator that stands as an argument the plain word that it is there. */
    void becomeArgument() {
        if (kind != TokenKind.Identifier) {
            kind = TokenKind.Generic;
        }
    }

    @Override
    public String toString() {
        return kind == TokenKind.EndOfInput ? "EndOfInput" : text();
    }

    /** The value of a parameter token. */
    record ParameterName(String name, boolean colon) {}

    /** The value of a redirection token; {@code into} is 0 unless streams are merged. */
    record RedirectionOperator(int from, int into, boolean append, boolean input) {}
}
