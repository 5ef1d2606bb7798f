package org.mooring.language;

import org.mooring.language.Tokenizer.Mode;

/** Reads variables: {@code $name}, {@code ${any name}}, and splatted, {@code @name}. */
final class VariableScanner {

    private final Cursor cursor;
    private final Tokenizer tokenizer;
    private final StringScanner strings;

    VariableScanner(Cursor cursor, Tokenizer tokenizer, StringScanner strings) {
        this.cursor = cursor;
        this.tokenizer = tokenizer;
        this.strings = strings;
    }

    /** Behind the {@code $}. */
    Token variable() {
        return variable(TokenKind.Variable, false);
    }

    /** Behind the {@code @}. */
    Token splatted() {
        return variable(TokenKind.SplattedVariable, false);
    }

    /** Behind the {@code $} at {@code start} in a string; the token is the string's own. */
    Token inString(int start) {
        int outerStart = cursor.tokenStart;
        cursor.tokenStart = start;
        Token token = variable(TokenKind.Variable, true);
        cursor.tokenStart = outerStart;
        tokenizer.tokens.remove(tokenizer.tokens.size() - 1);
        return token;
    }

    private Token variable(TokenKind kind, boolean inString) {
        boolean command = tokenizer.mode == Mode.COMMAND && !inString;
        if (cursor.peek() == '{') {
            return braced(command, inString);
        }
        char c = cursor.get();
        if (!Chars.startsVariable(c)) {
            return tokenizer.wordFromStart();
        }
        int start = cursor.index - 1;
        if (c != '$' && c != '?' && c != '^') {
            readName();
        }
        if (command && !endsVariable(c)) {
            return tokenizer.wordFromStart();
        }
        String path = cursor.text(start, cursor.index);
        if (unqualified(path).isEmpty()) {
            cursor.error(path.indexOf(':') > 0 && !hasScope(path) ? Problem.InvalidVariableReferenceWithDrive
                    : Problem.InvalidVariableReference, cursor.tokenStart, cursor.index);
        }
        return tokenizer.token(kind, 0, path);
    }

    /** In a command: whether the variable ends at the cursor, or is the beginning of a word. */
    private boolean endsVariable(char first) {
        char next = cursor.peek();
        boolean special = first == '$' || first == '?' || first == '^';
        return Chars.endsWord(next) || !special && (next == '.' || next == '[' || next == '=' || next == ':');
    }

    private void readName() {
        while (true) {
            char c = cursor.peek();
            if (Chars.isLetterOrDigit(c) || c == '_' || c == '?') {
                cursor.skip();
            } else if (c == ':') {
                cursor.skip();
                if (cursor.peek() == ':') {
                    cursor.unget();
                    return;
                }
            } else {
                return;
            }
        }
    }

    private Token braced(boolean command, boolean inString) {
        int start = cursor.index;
        cursor.skip();
        StringBuilder name = new StringBuilder();
        boolean closed = readBraced(name, inString);
        if (!closed) {
            cursor.incomplete(Problem.IncompleteDollarVariableReference, start);
        }
        if (name.isEmpty()) {
            if (closed) {
                cursor.error(Problem.EmptyVariableReference, cursor.index - 1, cursor.index);
            }
            name.append(":Error:");
        }
        char next = cursor.peek();
        if (command && !Chars.endsWord(next) && next != '.' && next != '[') {
            return tokenizer.wordFromStart();
        }
        String path = name.toString();
        if (unqualified(path).isEmpty()) {
            cursor.error(Problem.InvalidBracedVariableReference, cursor.tokenStart, cursor.index);
        }
        return tokenizer.token(TokenKind.Variable, 0, path);
    }

    private boolean readBraced(StringBuilder name, boolean inString) {
        while (true) {
            char c = cursor.get();
            if (c == '}') {
                return true;
            }
            if (c == 0 && cursor.passedEnd()) {
                cursor.unget();
                return false;
            }
            if (c == '`') {
                char escaped = cursor.get();
                if (escaped == 0 && cursor.passedEnd()) {
                    cursor.unget();
                    return false;
                }
                name.appendCodePoint(strings.escape(escaped));
                continue;
            }
            if (c == '{') {
                cursor.error(Problem.OpenBraceNeedsToBeBackTickedInVariableName, cursor.index, cursor.index + 1);
            } else if (inString && Chars.isDoubleQuote(c) && Chars.isDoubleQuote(cursor.peek())) {
                c = cursor.get();
            }
            name.append(c);
        }
    }

    static boolean hasScope(String path) {
        String scope = path.substring(0, Math.max(path.indexOf(':'), 0));
        return scope.equalsIgnoreCase("global") || scope.equalsIgnoreCase("local") || scope.equalsIgnoreCase("private")
                || scope.equalsIgnoreCase("script") || scope.equalsIgnoreCase("variable");
    }

    /** The name without its scope or drive. */
    static String unqualified(String path) {
        return path.substring(path.indexOf(':') + 1);
    }
}
