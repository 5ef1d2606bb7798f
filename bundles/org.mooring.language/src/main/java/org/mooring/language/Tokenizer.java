package org.mooring.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.language.Token.RedirectionOperator;
import org.mooring.language.ast.ConstantExpression.NumberType;

/**
 * Cuts a text into tokens, one at a time, as its parser asks for them.
 *
 * <p>What a character means depends on where it stands: {@code a-b} is one word of a command, three tokens of an expression. The
 * parser says where it is by {@link #mode}, and goes back by {@link #backTo} when it looked at a token in another mode than is right.
 */
final class Tokenizer {

    /** Where a token stands. */
    enum Mode { COMMAND, EXPRESSION, TYPE_NAME, SIGNATURE }

    private static final Map<String, TokenKind> KEYWORDS = new HashMap<>();
    private static final Map<String, TokenKind> OPERATORS = new HashMap<>();

    static {
        for (TokenKind kind : TokenKind.values()) {
            if (kind.is(TokenFlags.KEYWORD) && kind != TokenKind.DynamicKeyword && kind != TokenKind.InlineScript) {
                KEYWORDS.put(kind.name().toLowerCase(Locale.ROOT), kind);
            } else if (kind.text.length() > 2 && kind.text.charAt(0) == '-' || kind == TokenKind.Format) {
                OPERATORS.put(kind.text.substring(1), kind);
                if (kind.name().startsWith("I") && !kind.name().startsWith("Is") || kind == TokenKind.Isplit) {
                    String plain = kind.name().substring(1).toLowerCase(Locale.ROOT);
                    OPERATORS.put(plain, kind);
                    OPERATORS.put("i" + plain, kind);
                }
            }
        }
    }

    Mode mode = Mode.COMMAND;

    /** Whether {@code -1} is one token here. */
    boolean signedNumbers;

    /** Whether {@code ?} and {@code :} end a number here. */
    boolean ternaryEndsNumber;

    /** Whether a name is wanted, so that keywords are none and words end where a name ends. */
    boolean simpleName;

    final Cursor cursor;
    final List<Token> tokens;
    private final Comments comments;
    private final StringScanner strings;
    private final NumberLiterals numbers;
    private final VariableScanner variables;

    Tokenizer(Cursor cursor, List<Token> tokens, Comments comments) {
        this.cursor = cursor;
        this.tokens = tokens;
        this.comments = comments;
        this.strings = new StringScanner(cursor, this);
        this.numbers = new NumberLiterals(cursor);
        this.variables = new VariableScanner(cursor, this, strings);
    }

    // What the parser asks for

    /** The next token in the current mode. */
    Token next() {
        while (true) {
            cursor.tokenStart = cursor.index;
            char c = cursor.get();
            if (Chars.isSpace(c)) {
                cursor.skipSpace();
                continue;
            }
            if (Chars.startsIdentifier(c)) {
                return identifier();
            }
            Token token = switch (c) {
                case '#' -> {
                    lineComment();
                    yield null;
                }
                case '<' -> {
                    if (cursor.accept('#')) {
                        blockComment();
                        yield null;
                    }
                    yield token(TokenKind.RedirectInStd, 0, new RedirectionOperator(0, 0, false, true));
                }
                case '`' -> backtick();
                case 0 -> cursor.passedEnd() ? endOfInput() : wordFromStart();
                default -> tokenFrom(c);
            };
            if (token != null) {
                return token;
            }
        }
    }

    private Token tokenFrom(char c) {
        if (Chars.isSingleQuote(c)) {
            return strings.singleQuoted();
        }
        if (Chars.isDoubleQuote(c)) {
            return strings.doubleQuoted();
        }
        if (Chars.isDash(c)) {
            return dash();
        }
        return switch (c) {
            case '\r', '\n' -> {
                cursor.finishLineEnd(c);
                yield token(TokenKind.NewLine);
            }
            case '@' -> at();
            case '$' -> cursor.accept('(') ? token(TokenKind.DollarParen) : variables.variable();
            case '(' -> token(TokenKind.LParen);
            case ')' -> token(TokenKind.RParen);
            case '{' -> token(TokenKind.LCurly);
            case '}' -> token(TokenKind.RCurly);
            case ']' -> token(TokenKind.RBracket);
            case ';' -> token(TokenKind.Semi);
            case ',' -> token(TokenKind.Comma);
            case '[' -> operatorOrWord(TokenKind.LBracket);
            case '=' -> operatorOrWord(TokenKind.Equals);
            case '/' -> operatorOrWord(cursor.accept('=') ? TokenKind.DivideEquals : TokenKind.Divide);
            case '%' -> operatorOrWord(cursor.accept('=') ? TokenKind.RemainderEquals : TokenKind.Rem);
            case '&' -> token(cursor.accept('&') ? TokenKind.AndAnd : TokenKind.Ampersand);
            case '|' -> token(cursor.accept('|') ? TokenKind.OrOr : TokenKind.Pipe);
            case '+' -> plus();
            case '*' -> star();
            case '>' -> token(TokenKind.Redirection, 0, new RedirectionOperator(1, 0, cursor.accept('>'), false));
            case '.' -> dot();
            case '!' -> exclamation();
            case ':' -> colon();
            case '?' -> question();
            case '1', '2', '3', '4', '5', '6' -> cursor.accept('>') ? redirection(c - '0') : number(c);
            case '0', '7', '8', '9' -> number(c);
            default -> wordFromStart();
        };
    }

    /** Skips space, comments and line ends (and {@code ;} too): the same as reading and dropping their tokens. */
    void skipNewLines(boolean semicolons) {
        while (true) {
            cursor.tokenStart = cursor.index;
            char c = cursor.get();
            if (Chars.isSpace(c)) {
                cursor.skipSpace();
            } else if (c == '\n' || c == '\r') {
                cursor.finishLineEnd(c);
                token(TokenKind.NewLine);
            } else if (c == ';' && semicolons) {
                token(TokenKind.Semi);
            } else if (c == '#') {
                lineComment();
            } else if (c == '<' && cursor.accept('#')) {
                blockComment();
            } else if (c == '`' && Character.isWhitespace(cursor.peek()) || c == '`' && Chars.isSpace(cursor.peek())) {
                continuation(cursor.get());
            } else {
                cursor.unget();
                return;
            }
        }
    }

    /** The {@code .}, {@code ::}, {@code [}, {@code ?.} or {@code ?[} that stands right here; null if there is none. */
    Token memberAccess(boolean bracket) {
        while (cursor.peek() == '<') {
            cursor.tokenStart = cursor.index;
            cursor.skip();
            if (!cursor.accept('#')) {
                cursor.unget();
                return null;
            }
            blockComment();
        }
        int start = cursor.index;
        cursor.tokenStart = start;
        Token token = switch (cursor.get()) {
            case '.' -> cursor.peek() == '.' || dangles() ? null : token(TokenKind.Dot);
            case ':' -> cursor.accept(':') && !dangles() ? token(TokenKind.ColonColon) : null;
            case '[' -> bracket ? token(TokenKind.LBracket) : null;
            case '?' -> cursor.accept('.') ? token(TokenKind.QuestionDot)
                    : bracket && cursor.accept('[') ? token(TokenKind.QuestionLBracket) : null;
            default -> null;
        };
        if (token == null) {
            cursor.index = start;
        }
        return token;
    }

    /** Whether, in a command, nothing follows, so that a {@code .} is an argument. */
    private boolean dangles() {
        char c = cursor.peek();
        return mode == Mode.COMMAND && (c == 0 || Chars.isSpaceOrLineEnd(c));
    }

    /** The <code>(</code> or <code>{</code> that stands right here; null if there is none. */
    Token callStart() {
        cursor.tokenStart = cursor.index;
        return cursor.accept('(') ? token(TokenKind.LParen) : cursor.accept('{') ? token(TokenKind.LCurly) : null;
    }

    /** The {@code [} that stands here, behind space and comments; null if there is none. */
    Token leftBracket() {
        int start = cursor.index;
        boolean space = false;
        while (true) {
            cursor.tokenStart = cursor.index;
            char c = cursor.get();
            if (Chars.isSpace(c)) {
                space = true;
                cursor.skipSpace();
            } else if (c == '#') {
                space = true;
                lineComment();
            } else if (c == '<' && cursor.accept('#')) {
                space = false;
                blockComment();
            } else if (c == '[') {
                return token(TokenKind.LBracket);
            } else {
                cursor.unget();
                if (space && (c == '.' || c == ':')) {
                    backTo(cursor.place(start));
                }
                return null;
            }
        }
    }

    /** What stands behind {@code --%}: the rest of the line, up to a pipe. */
    Token verbatim() {
        cursor.skipSpace();
        int start = cursor.index;
        cursor.tokenStart = start;
        boolean quoted = false;
        while (true) {
            char c = cursor.get();
            if (c == '\r' || c == '\n' || c == 0 && cursor.passedEnd()
                    || !quoted && (c == '|' || c == '&' && cursor.peek() == '&')) {
                break;
            }
            quoted ^= Chars.isDoubleQuote(c);
        }
        cursor.unget();
        return token(TokenKind.Generic, 0, StringContent.of(cursor.text(start, cursor.index)));
    }

    /** The assembly's name behind the comma of a type name. */
    String assemblyName() {
        StringBuilder name = new StringBuilder();
        assemblyNamePart(name);
        while (cursor.peek() == ',') {
            cursor.tokenStart = cursor.index;
            cursor.skip();
            token(TokenKind.Comma);
            assemblyNamePart(name.append(", "));
            if (cursor.peek() == '=') {
                cursor.tokenStart = cursor.index;
                cursor.skip();
                token(TokenKind.Equals);
                assemblyNamePart(name.append('='));
            }
        }
        return name.toString();
    }

    private void assemblyNamePart(StringBuilder name) {
        cursor.skipSpace();
        cursor.tokenStart = cursor.index;
        while (!Chars.endsAssemblyName(cursor.peek())) {
            name.append(cursor.get());
        }
        token(TokenKind.Identifier).mark(TokenFlags.TYPE_NAME);
        cursor.skipSpace();
    }

    /** The place of the next character. */
    int place() {
        return cursor.place(cursor.index);
    }

    /** Goes back to {@code place}; the tokens from there on are forgotten, to be read again. */
    void backTo(int place) {
        cursor.index = cursor.indexOf(place);
        int keep = tokens.size();
        while (keep > 0 && tokens.get(keep - 1).end > place || keep > 0 && tokens.get(keep - 1).is(TokenKind.EndOfInput)) {
            keep--;
        }
        tokens.subList(keep, tokens.size()).clear();
        comments.backTo(place);
    }

    /** Where its text ends. */
    int limit() {
        return cursor.end();
    }

    /** The tokens that were read between two places. */
    List<Token> between(int start, int end) {
        int to = tokens.size();
        while (to > 0 && tokens.get(to - 1).start >= end) {
            to--;
        }
        int from = to;
        while (from > 0 && tokens.get(from - 1).start >= start) {
            from--;
        }
        return List.copyOf(tokens.subList(from, to));
    }

    /** Goes on at {@code place}, as if {@code read} had been read. */
    void skip(int place, List<Token> read) {
        tokens.addAll(read);
        cursor.index = cursor.indexOf(place);
    }

    // What the scanners make

    Token token(TokenKind kind) {
        return token(kind, 0, null);
    }

    Token token(TokenKind kind, int flags, Object value) {
        Token token = new Token(cursor.source, kind, cursor.place(cursor.tokenStart), cursor.place(cursor.index), flags, value);
        tokens.add(token);
        return token;
    }

    Token variableInString(int start) {
        return variables.inString(start);
    }

    /** A word from the current token's start, whatever of it was read already; it has one character at least. */
    Token wordFromStart() {
        cursor.index = cursor.tokenStart;
        var content = new StringContent.Builder(cursor);
        if (Chars.endsWord(cursor.peek())) {
            content.append(cursor.get());
        }
        return strings.word(content);
    }

    private Token endOfInput() {
        int end = cursor.place(cursor.tokenStart) + 1;
        Token token = new Token(cursor.source, TokenKind.EndOfInput, end, end, 0, null);
        tokens.add(token);
        return token;
    }

    private boolean wordGoesOn() {
        return mode == Mode.COMMAND && !Chars.endsWord(cursor.peek());
    }

    /** An operator, unless it is the beginning of a command's word. */
    private Token operatorOrWord(TokenKind kind) {
        return wordGoesOn() ? wordFromStart() : token(kind);
    }

    private void lineComment() {
        while (true) {
            char c = cursor.get();
            if (c == '\r' || c == '\n' || c == 0 && cursor.passedEnd()) {
                cursor.unget();
                break;
            }
        }
        comments.line(token(TokenKind.Comment));
    }

    private void blockComment() {
        int start = cursor.tokenStart;
        while (true) {
            char c = cursor.get();
            if (c == '#' && cursor.accept('>')) {
                break;
            }
            if (c == 0 && cursor.passedEnd()) {
                cursor.unget();
                cursor.incomplete(Problem.MissingTerminatorMultiLineComment, start);
                break;
            }
        }
        token(TokenKind.Comment);
    }

    private void continuation(char c) {
        if (c == '\n' || c == '\r') {
            cursor.finishLineEnd(c);
            token(TokenKind.LineContinuation);
        } else {
            cursor.skipSpace();
        }
    }

    private Token backtick() {
        char c = cursor.get();
        if (c == '\n' || c == '\r' || Character.isWhitespace(c) || Chars.isSpace(c)) {
            continuation(c);
            return null;
        }
        if (c == 0 && cursor.passedEnd()) {
            cursor.incomplete(Problem.IncompleteString, cursor.index);
            cursor.unget();
            return null;
        }
        var content = new StringContent.Builder(cursor);
        return strings.word(content.append(strings.escape(c)));
    }

    private Token at() {
        char c = cursor.get();
        if (c == '{') {
            return token(TokenKind.AtCurly);
        }
        if (c == '(') {
            return token(TokenKind.AtParen);
        }
        if (Chars.isSingleQuote(c)) {
            return strings.singleQuotedHere();
        }
        if (Chars.isDoubleQuote(c)) {
            return strings.doubleQuotedHere();
        }
        cursor.unget();
        if (Chars.startsVariable(c)) {
            return variables.splatted();
        }
        cursor.error(Problem.UnrecognizedToken, cursor.index - 1, cursor.index);
        return token(TokenKind.Unknown);
    }

    private Token plus() {
        char c = cursor.peek();
        if (c == '+') {
            cursor.skip();
            return operatorOrWord(TokenKind.PlusPlus);
        }
        if (c == '=') {
            cursor.skip();
            return operatorOrWord(TokenKind.PlusEquals);
        }
        return signedNumbers && (Chars.isDigit(c) || c == '.') ? number('+') : operatorOrWord(TokenKind.Plus);
    }

    private Token dash() {
        char c = cursor.peek();
        if (Chars.isDash(c)) {
            cursor.skip();
            return operatorOrWord(TokenKind.MinusMinus);
        }
        if (c == '=') {
            cursor.skip();
            return operatorOrWord(TokenKind.MinusEquals);
        }
        if (Chars.startsIdentifier(c) || c == '?') {
            return parameter();
        }
        return signedNumbers && (Chars.isDigit(c) || c == '.') ? number('-') : operatorOrWord(TokenKind.Minus);
    }

    private Token star() {
        if (cursor.accept('=')) {
            return operatorOrWord(TokenKind.MultiplyEquals);
        }
        if (cursor.accept('>')) {
            return redirection(0);
        }
        return operatorOrWord(TokenKind.Multiply);
    }

    /** Behind {@code n>}, where n is the stream, 0 for all. */
    private Token redirection(int from) {
        if (from != 0 && mode == Mode.EXPRESSION && cursor.peek() != '&') {
            // In an expression the digit is a number, and what follows redirects it.
            cursor.unget();
            return token(TokenKind.Number, 0, new NumberLiterals.Number(from, NumberType.INT32));
        }
        if (cursor.accept('>')) {
            return token(TokenKind.Redirection, 0, new RedirectionOperator(from, 0, true, false));
        }
        if (cursor.accept('&')) {
            char into = cursor.peek();
            if (into == '1' || into == '2' && from != 0) {
                cursor.skip();
                return token(TokenKind.Redirection, 0, new RedirectionOperator(from, into - '0', false, false));
            }
            cursor.unget();
        }
        return token(TokenKind.Redirection, 0, new RedirectionOperator(from, 0, false, false));
    }

    private Token dot() {
        char c = cursor.peek();
        if (c == '.') {
            cursor.skip();
            return operatorOrWord(TokenKind.DotDot);
        }
        if (Chars.isDigit(c)) {
            return number('.');
        }
        return wordGoesOn() && c != '$' && c != '"' && c != '\'' ? wordFromStart() : token(TokenKind.Dot);
    }

    private Token exclamation() {
        char c = cursor.peek();
        if (wordGoesOn() || mode == Mode.EXPRESSION && Chars.startsIdentifier(c)) {
            return wordFromStart();
        }
        if (mode == Mode.EXPRESSION && (Chars.isDigit(c) || c == '.')) {
            boolean isNumber = numbers.scan(cursor.get(), true, ternaryEndsNumber);
            cursor.index = cursor.tokenStart + 1;
            if (!isNumber) {
                return wordFromStart();
            }
        }
        return token(TokenKind.Exclaim);
    }

    private Token colon() {
        if (cursor.accept(':')) {
            return wordGoesOn() && !simpleName ? wordFromStart() : token(TokenKind.ColonColon);
        }
        return mode == Mode.COMMAND ? label() : token(TokenKind.Colon);
    }

    private Token label() {
        if (!Chars.startsIdentifier(cursor.peek())) {
            return wordFromStart();
        }
        int start = cursor.index;
        while (Chars.continuesIdentifier(cursor.peek())) {
            cursor.skip();
        }
        return wordGoesOn() ? wordFromStart() : token(TokenKind.Label, 0, cursor.text(start, cursor.index));
    }

    private Token question() {
        if (mode != Mode.EXPRESSION) {
            return wordFromStart();
        }
        if (cursor.accept('?')) {
            return token(cursor.accept('=') ? TokenKind.QuestionQuestionEquals : TokenKind.QuestionQuestion);
        }
        return token(TokenKind.QuestionMark);
    }

    private Token number(char c) {
        boolean expression = mode == Mode.EXPRESSION;
        if (!numbers.scan(c, expression, ternaryEndsNumber)) {
            return wordFromStart();
        }
        NumberLiterals.Number value = numbers.value();
        if (value != null) {
            return token(TokenKind.Number, 0, value);
        }
        if (!expression) {
            return wordFromStart();
        }
        cursor.error(Problem.BadNumericConstant, cursor.tokenStart, cursor.index, cursor.text(cursor.tokenStart, cursor.index));
        return token(TokenKind.Number, 0, new NumberLiterals.Number(null, null));
    }

    private Token identifier() {
        while (Chars.continuesIdentifier(cursor.peek())) {
            cursor.skip();
        }
        if (mode == Mode.TYPE_NAME) {
            return typeName();
        }
        if (!simpleName && wordGoesOn()) {
            return wordFromStart();
        }
        if (!simpleName && mode != Mode.EXPRESSION) {
            TokenKind keyword = KEYWORDS.get(cursor.text(cursor.tokenStart, cursor.index).toLowerCase(Locale.ROOT));
            if (keyword != null) {
                return token(keyword);
            }
        }
        return token(TokenKind.Identifier);
    }

    private Token typeName() {
        while (true) {
            char c = cursor.peek();
            if (!Chars.isLetterOrDigit(c) && "._`+#\\".indexOf(c) < 0) {
                break;
            }
            cursor.skip();
        }
        return token(TokenKind.Identifier, TokenFlags.TYPE_NAME, null);
    }

    /** Behind a dash: a parameter, or an operator by name. */
    private Token parameter() {
        int start = cursor.index;
        boolean command = mode == Mode.COMMAND;
        boolean colon = false;
        while (true) {
            char c = cursor.peek();
            if (Chars.isLetter(c) && c < 128) {
                cursor.skip();
            } else if (c == ':') {
                colon = true;
                break;
            } else if (Chars.endsWord(c) || c == '.' || c == '[' || !command) {
                break;
            } else if (Chars.isSingleQuote(c) || Chars.isDoubleQuote(c)) {
                return wordFromStart();
            } else {
                cursor.skip();
            }
        }
        String name = cursor.text(start, cursor.index);
        if (colon && command) {
            cursor.skip();
        }
        if (mode == Mode.EXPRESSION) {
            TokenKind operator = OPERATORS.get(name.toLowerCase(Locale.ROOT));
            if (operator != null) {
                return token(operator);
            }
        }
        return name.isEmpty() ? token(TokenKind.Minus) : token(TokenKind.Parameter, 0, new Token.ParameterName(name, colon));
    }
}
