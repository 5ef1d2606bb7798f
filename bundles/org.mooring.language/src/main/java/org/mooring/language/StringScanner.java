package org.mooring.language;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.mooring.language.StringContent.Piece;

/** Reads strings, here-strings and words: whatever may have escapes and things to expand in it. */
final class StringScanner {

    private static final int BAD_ESCAPE = 0xffff;
    private static final int UNICODE_DIGITS = 6;

    private final Cursor cursor;
    private final Tokenizer tokenizer;

    StringScanner(Cursor cursor, Tokenizer tokenizer) {
        this.cursor = cursor;
        this.tokenizer = tokenizer;
    }

    /** Behind the opening quote. */
    Token singleQuoted() {
        var content = new StringContent.Builder(cursor);
        int flags = readSingleQuoted(content);
        return tokenizer.token(TokenKind.StringLiteral, flags, content.build(cursor.index - 1));
    }

    /** Behind the opening quote. */
    Token doubleQuoted() {
        var content = new StringContent.Builder(cursor);
        int flags = readDoubleQuoted(content);
        return tokenizer.token(TokenKind.StringExpandable, flags, content.build(cursor.index - (flags == 0 ? 1 : 0)));
    }

    private int readSingleQuoted(StringContent.Builder content) {
        int quote = cursor.index - 1;
        while (true) {
            char c = cursor.get();
            if (c == 0 && cursor.passedEnd()) {
                return unterminated(quote, "'");
            }
            if (Chars.isSingleQuote(c)) {
                if (!Chars.isSingleQuote(cursor.peek())) {
                    return 0;
                }
                c = cursor.get();
            }
            content.append(c);
        }
    }

    private int readDoubleQuoted(StringContent.Builder content) {
        int quote = cursor.index - 1;
        while (true) {
            char c = cursor.get();
            if (c == 0 && cursor.passedEnd()) {
                return unterminated(quote, "\"");
            }
            if (Chars.isDoubleQuote(c)) {
                if (!Chars.isDoubleQuote(cursor.peek())) {
                    return 0;
                }
                content.append(cursor.get());
            } else if (!readExpansion(c, content, false) && !readEscape(c, content)) {
                content.append(c);
            }
        }
    }

    private int unterminated(int start, String terminator) {
        cursor.unget();
        cursor.incomplete(Problem.TerminatorExpectedAtEndOfString, start, terminator);
        return TokenFlags.IN_ERROR;
    }

    /** A word in a command: goes on, behind what {@code content} has already, to the first character that ends a word. */
    Token word(StringContent.Builder content) {
        while (true) {
            char c = cursor.get();
            if (Chars.endsWord(c)) {
                break;
            }
            if (Chars.isSingleQuote(c)) {
                readSingleQuoted(content);
            } else if (Chars.isDoubleQuote(c)) {
                readDoubleQuoted(content);
            } else if (!readExpansion(c, content, false) && !readEscape(c, content)) {
                content.append(c);
            }
        }
        cursor.unget();
        return tokenizer.token(TokenKind.Generic, 0, content.build(cursor.index));
    }

    private boolean readExpansion(char c, StringContent.Builder content, boolean hereString) {
        if (c != '$') {
            return false;
        }
        int start = cursor.index - 1;
        char next = cursor.peek();
        if (next == '(') {
            cursor.skip();
            content.expand(readSubExpression(start, hereString), start);
            return true;
        }
        if (next == '{' || Chars.startsVariable(next)) {
            content.expand(new Piece.Variable(tokenizer.variableInString(start)), start);
            return true;
        }
        return false;
    }

    /** Finds the end of a {@code $(}, by its parentheses alone, and undoubles the quotes in it. */
    private Piece readSubExpression(int start, boolean hereString) {
        int depth = 1;
        int[] skipped = new int[4];
        int count = 0;
        while (depth > 0) {
            char c = cursor.get();
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if ((c == '`' || Chars.isDoubleQuote(c)) && !hereString && Chars.isDoubleQuote(cursor.peek())) {
                if (count == skipped.length) {
                    skipped = Arrays.copyOf(skipped, count * 2);
                }
                skipped[count++] = cursor.index - 1;
                cursor.skip();
            } else if (c == 0 && cursor.passedEnd()) {
                cursor.unget();
                cursor.incomplete(Problem.IncompleteDollarSubexpressionReference, start);
                break;
            }
        }
        return new Piece.Inner(cursor.within(start, cursor.index, Arrays.copyOf(skipped, count)));
    }

    private boolean readEscape(char c, StringContent.Builder content) {
        if (c != '`' || cursor.peek() == 0) {
            return false;
        }
        content.append(escape(cursor.get()));
        return true;
    }

    /** The character that a backtick and {@code c} stand for. */
    int escape(char c) {
        return switch (c) {
            case '0' -> 0;
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'e' -> 0x1b;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'u' -> unicodeEscape();
            default -> c;
        };
    }

    private int unicodeEscape() {
        int start = cursor.index - 2;
        if (!cursor.accept('{')) {
            cursor.error(Problem.InvalidUnicodeEscapeSequence, start, cursor.index);
            return BAD_ESCAPE;
        }
        int value = 0;
        for (int digits = 0;; digits++) {
            char c = cursor.peek();
            if (c == '}') {
                cursor.skip();
                if (digits == 0) {
                    cursor.error(Problem.InvalidUnicodeEscapeSequence, start, cursor.index);
                    return BAD_ESCAPE;
                }
                break;
            }
            Problem problem = digits == UNICODE_DIGITS
                    ? Chars.isHexDigit(c) ? Problem.TooManyDigitsInUnicodeEscapeSequence : Problem.MissingUnicodeEscapeSequenceTerminator
                    : Chars.isHexDigit(c) ? null : Problem.InvalidUnicodeEscapeSequence;
            if (problem != null) {
                cursor.error(problem, cursor.index, cursor.index + 1);
                return BAD_ESCAPE;
            }
            value = value * 16 + Character.digit(cursor.get(), 16);
        }
        if (value > Character.MAX_CODE_POINT) {
            cursor.error(Problem.InvalidUnicodeEscapeSequenceValue, start + 3, cursor.index - 1);
            return BAD_ESCAPE;
        }
        return value;
    }

    /** Behind {@code @'}. */
    Token singleQuotedHere() {
        return hereString('\'', c -> Chars.isSingleQuote((char) c), TokenKind.HereStringLiteral);
    }

    /** Behind {@code @"}. */
    Token doubleQuotedHere() {
        return hereString('"', c -> Chars.isDoubleQuote((char) c), TokenKind.HereStringExpandable);
    }

    private Token hereString(char quote, IntPredicate isQuote, TokenKind kind) {
        int header = cursor.index - 2;
        if (!readHeader(header, quote)) {
            return tokenizer.token(kind, TokenFlags.IN_ERROR, StringContent.of(""));
        }
        var content = new StringContent.Builder(cursor);
        int indentedFooter = -1;
        int lineEnd = cursor.index;
        boolean lineStart = true;
        int lengthBefore = 0;
        while (true) {
            if (lineStart) {
                lineStart = false;
                char c = cursor.get();
                if (isQuote.test(c) && cursor.accept('@')) {
                    content.truncate(lengthBefore);
                    return tokenizer.token(kind, 0, content.build(lineEnd));
                }
                cursor.unget();
                if (indentedFooter < 0) {
                    indentedFooter = findIndentedFooter(isQuote);
                }
            }
            char c = cursor.get();
            if (c == 0 && cursor.passedEnd()) {
                cursor.unget();
                if (indentedFooter >= 0) {
                    cursor.incomplete(Problem.WhitespaceBeforeHereStringFooter, indentedFooter);
                } else {
                    cursor.incomplete(Problem.TerminatorExpectedAtEndOfString, header, quote + "@");
                }
                return tokenizer.token(kind, TokenFlags.IN_ERROR, content.build(cursor.index));
            }
            if (c == '\n' || c == '\r') {
                lineEnd = cursor.index - 1;
                lengthBefore = content.length();
                content.append(c);
                if (c == '\r' && cursor.accept('\n')) {
                    content.append('\n');
                }
                lineStart = true;
            } else if (kind == TokenKind.HereStringLiteral || !readExpansion(c, content, true) && !readEscape(c, content)) {
                content.append(c);
            }
        }
    }

    private boolean readHeader(int header, char quote) {
        cursor.skipSpace();
        char c = cursor.get();
        if (c == '\n' || c == '\r') {
            cursor.finishLineEnd(c);
            return true;
        }
        cursor.unget();
        if (c == 0 && cursor.peek() == 0) {
            cursor.incomplete(Problem.TerminatorExpectedAtEndOfString, header, quote + "@");
            return false;
        }
        cursor.error(Problem.UnexpectedCharactersAfterHereStringHeader, cursor.index, cursor.index + 1);
        while (true) {
            c = cursor.get();
            if (c == quote && cursor.accept('@')) {
                return false;
            }
            if (c == '\r' || c == '\n' || c == 0 && cursor.passedEnd()) {
                cursor.unget();
                return false;
            }
        }
    }

    /** The place of a footer with space before it, at the cursor; -1 if there is none. The cursor does not move. */
    private int findIndentedFooter(IntPredicate isQuote) {
        int start = cursor.index;
        cursor.skipSpace();
        int found = -1;
        if (cursor.index > start && isQuote.test(cursor.get()) && cursor.peek() == '@') {
            found = cursor.index - 1;
        }
        cursor.index = start;
        return found;
    }
}
