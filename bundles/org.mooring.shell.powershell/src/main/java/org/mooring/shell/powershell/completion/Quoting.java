package org.mooring.shell.powershell.completion;

import org.mooring.language.ParseResult;
import org.mooring.language.Parser;
import org.mooring.language.Token;
import org.mooring.language.TokenFlags;
import org.mooring.language.TokenKind;

/** Quotes around completions, so that they stand for themselves where they are put. */
final class Quoting {

    /** Characters for which a name of a variable or member must be quoted. */
    private static final String SPECIAL = "-`&@'\"#{}()$,;|<> .\\/ \t^";

    private Quoting() {}

    /**
     * A word with its quotes taken off.
     *
     * @param quote the quote that it begins with, or ""
     */
    record Word(String text, String quote) {

        static Word of(String written) {
            if (written == null || written.isEmpty()) {
                return new Word("", "");
            }
            char first = written.charAt(0);
            if (first != '\'' && first != '"' && !isSingle(first) && !isDouble(first)) {
                return new Word(written, "");
            }
            String quote = isSingle(first) ? "'" : "\"";
            int end = written.length() > 1 && isSame(written.charAt(written.length() - 1), quote) ? written.length() - 1 : written.length();
            return new Word(written.substring(1, end), quote);
        }

        private static boolean isSame(char c, String quote) {
            return quote.equals("'") ? isSingle(c) : isDouble(c);
        }

        /** {@code value} in these quotes, or in such as it needs. */
        String quoted(String value) {
            if (value.contains("`n")) {
                return '"' + value + '"';
            }
            if (!needsQuotes(value)) {
                return quote + value + quote;
            }
            String used = quote.isEmpty() ? "'" : quote;
            return used + (used.equals("'") ? value.replace("'", "''") : value) + used;
        }

        /** {@code value} in these quotes, whatever it is. */
        String around(String value) {
            return quote + value + quote;
        }
    }

    static boolean isSingle(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201b';
    }

    static boolean isDouble(char c) {
        return c == '"' || c >= '\u201c' && c <= '\u201e';
    }

    /** Whether a bare word in a script would not be this text. */
    static boolean needsQuotes(String text) {
        ParseResult result = Parser.parse((String) null, text);
        boolean oneToken = result.errors().isEmpty() && result.tokens().size() == 2;
        Token first = result.tokens().get(0);
        boolean word = first.isString() || first.kind() == TokenKind.Identifier;
        boolean keyword = result.tokens().size() == 2 && (first.flags() & TokenFlags.KEYWORD) != 0;
        if (oneToken && word || keyword) {
            return text.indexOf('$') >= 0 || text.indexOf('`') >= 0;
        }
        return !oneToken || first.kind() == TokenKind.Semi;
    }

    /** Whether the name of a variable or member must stand in quotes or braces. */
    static boolean isSpecial(String name) {
        return name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    }
}
