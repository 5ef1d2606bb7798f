package org.mooring.dotnet.regex;

/** The places that a pattern can ask for. */
enum Anchor {
    LINE_START, LINE_END, TEXT_START, TEXT_END_OR_LAST_NEWLINE, TEXT_END, SEARCH_START, BOUNDARY, NO_BOUNDARY, ECMA_BOUNDARY, NO_ECMA_BOUNDARY;

    /** Whether {@code at} is such a place of a text that is searched from {@code from}. */
    boolean holds(String text, int at, int from) {
        return switch (this) {
            case LINE_START -> at == 0 || text.charAt(at - 1) == '\n';
            case LINE_END -> at == text.length() || text.charAt(at) == '\n';
            case TEXT_START -> at == 0;
            case TEXT_END_OR_LAST_NEWLINE -> at == text.length() || at == text.length() - 1 && text.charAt(at) == '\n';
            case TEXT_END -> at == text.length();
            case SEARCH_START -> at == from;
            case BOUNDARY -> boundary(text, at);
            case NO_BOUNDARY -> !boundary(text, at);
            case ECMA_BOUNDARY -> ecmaBoundary(text, at);
            case NO_ECMA_BOUNDARY -> !ecmaBoundary(text, at);
        };
    }

    private static boolean boundary(String text, int at) {
        return (at > 0 && CharSet.isBoundaryWord(text.charAt(at - 1))) != (at < text.length() && CharSet.isBoundaryWord(text.charAt(at)));
    }

    private static boolean ecmaBoundary(String text, int at) {
        return (at > 0 && CharSet.ECMA_WORD.has(text.charAt(at - 1))) != (at < text.length() && CharSet.ECMA_WORD.has(text.charAt(at)));
    }
}
