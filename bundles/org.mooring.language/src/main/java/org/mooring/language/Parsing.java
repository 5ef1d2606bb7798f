package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Source;

/**
 * One run over a text: its tokens with one of look-ahead, its errors, and the parsers of the language's parts, which know each other
 * through it.
 */
final class Parsing {

    /** Thrown where constructs nest too deeply to go on. */
    static final class TooComplicated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooComplicated() {
            super(null, null, false, false);
        }
    }

    /** An error to be reported when the whole text was read. */
    private record Later(Problem problem, Extent extent, Object[] arguments) {}

    final Source source;
    final ParseErrors errors;
    final Comments comments = new Comments();
    final StatementParser statements = new StatementParser(this);
    final LoopParser loops = new LoopParser(this);
    final BlockParser blocks = new BlockParser(this);
    final ClassParser classes = new ClassParser(this);
    final CommandParser commands = new CommandParser(this);
    final ExpressionParser expressions = new ExpressionParser(this);
    final PrimaryParser primaries = new PrimaryParser(this);
    final AttributeParser attributes = new AttributeParser(this);
    final TypeNameParser types = new TypeNameParser(this);

    /** Whether a comma separates arguments here, so that it builds no array. */
    boolean commaSeparates;

    private final List<Later> later = new ArrayList<>();
    private Tokenizer tokenizer;
    private Token pushed;
    private final int maxDepth;
    private int depth;

    /** @param maxDepth how deeply constructs may nest */
    Parsing(Source source, int maxDepth) {
        this.source = source;
        this.maxDepth = maxDepth;
        this.errors = new ParseErrors(source.text().length());
        this.tokenizer = new Tokenizer(Cursor.of(source, errors), new ArrayList<>(source.text().length() / 6 + 16), comments);
    }

    // Tokens

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** Reads on in {@code tokenizer}, until {@link #leave}; what was looked at ahead is forgotten. */
    Tokenizer enter(Tokenizer inner) {
        Tokenizer outer = tokenizer;
        tokenizer = inner;
        pushed = null;
        return outer;
    }

    void leave(Tokenizer outer, Token wasPushed) {
        tokenizer = outer;
        pushed = wasPushed;
    }

    /** The token that was looked at and not taken yet, or null. */
    Token pushed() {
        return pushed;
    }

    Token next() {
        if (pushed != null) {
            Token token = pushed;
            pushed = null;
            return token;
        }
        return tokenizer.next();
    }

    Token peek() {
        if (pushed == null) {
            pushed = tokenizer.next();
        }
        return pushed;
    }

    boolean sees(TokenKind kind) {
        return peek().is(kind);
    }

    void unget(Token token) {
        pushed = token;
    }

    /** Takes the token that was looked at last. */
    Token take() {
        return next();
    }

    /** Takes the next token if it is a {@code kind}; else null. */
    Token accept(TokenKind kind) {
        return peek().is(kind) ? take() : null;
    }

    void skipNewLines() {
        if (pushed == null || pushed.is(TokenKind.NewLine)) {
            pushed = null;
            tokenizer.skipNewLines(false);
        }
    }

    void skipNewLinesAndSemicolons() {
        if (pushed == null || pushed.is(TokenKind.NewLine) || pushed.is(TokenKind.Semi)) {
            pushed = null;
            tokenizer.skipNewLines(true);
        }
    }

    /** Where the next token begins, to come {@link #backTo} it. */
    int place() {
        return pushed == null ? tokenizer.place() : pushed.start;
    }

    void backTo(int place) {
        pushed = null;
        tokenizer.backTo(place);
    }

    void backTo(Token token) {
        backTo(token.start);
    }

    /** Sets how tokens are read from here, the one that was looked at already too, and says how they were. */
    Mode mode(Mode mode) {
        Mode outer = tokenizer.mode;
        if (mode != outer && pushed != null && !pushed.kind().is(TokenFlags.INVARIANT)) {
            backTo(pushed);
        }
        tokenizer.mode = mode;
        return outer;
    }

    /** The operator that accesses a member or element of what was just read; only where it stands right behind that. */
    Token memberAccess(boolean bracket) {
        return pushed != null ? null : tokenizer.memberAccess(bracket);
    }

    Token callStart() {
        return pushed != null ? null : tokenizer.callStart();
    }

    Token leftBracket() {
        return pushed != null ? accept(TokenKind.LBracket) : tokenizer.leftBracket();
    }

    Token verbatim() {
        if (pushed != null && !pushed.is(TokenKind.Parameter)) {
            return null;
        }
        pushed = null;
        return tokenizer.verbatim();
    }

    /**
     * After an error: reads on until one of {@code kinds} outside of any brackets. A closing bracket among them is the partner of
     * one that is open; it is taken if {@code take} says so.
     */
    void synchronize(boolean take, TokenKind... kinds) {
        List<TokenKind> wanted = List.of(kinds);
        int parens = wanted.contains(TokenKind.RParen) ? 1 : 0;
        int curlies = wanted.contains(TokenKind.RCurly) ? 1 : 0;
        int brackets = wanted.contains(TokenKind.RBracket) ? 1 : 0;
        while (true) {
            Token token = next();
            boolean closed = false;
            switch (token.kind()) {
                case LParen -> parens++;
                case LCurly -> curlies++;
                case LBracket -> brackets++;
                case RParen -> closed = --parens == 0;
                case RCurly -> closed = --curlies == 0;
                case RBracket -> closed = --brackets == 0;
                case EndOfInput -> {
                    unget(token);
                    return;
                }
                default -> {
                }
            }
            if (closed && wanted.contains(token.kind())) {
                if (!take) {
                    unget(token);
                }
                return;
            }
            if (wanted.contains(token.kind()) && parens == 0 && curlies == 0 && brackets == 0) {
                return;
            }
        }
    }

    // Nesting

    void deeper() {
        if (++depth > maxDepth) {
            throw new TooComplicated();
        }
    }

    void shallower() {
        depth--;
    }

    // Errors

    void error(Problem problem, Extent extent, Object... arguments) {
        errors.add(problem, extent, false, arguments);
    }

    /** An error that more text could mend, if nothing follows {@code extent}; says whether it could. */
    boolean incomplete(Problem problem, Extent extent, Object... arguments) {
        return incomplete(problem, extent, extent, arguments);
    }

    /** The same for an error at {@code extent} that was seen at {@code seen}. */
    boolean incomplete(Problem problem, Extent extent, Extent seen, Object... arguments) {
        boolean incomplete = tokenizer.cursor.endsAt(seen.end());
        errors.add(problem, extent, incomplete, arguments);
        return incomplete;
    }

    /** An error of meaning, not of form: such are reported after all others. */
    void later(Problem problem, Extent extent, Object... arguments) {
        later.add(new Later(problem, extent, arguments));
    }

    void reportLater() {
        later.forEach(l -> errors.add(l.problem, l.extent, false, l.arguments));
    }

    // Places

    Extent at(int start, int end) {
        return new Extent(source, start, end);
    }

    Extent span(Extent first, Extent last) {
        return new Extent(source, first.start(), last.end());
    }

    Extent span(Token first, Token last) {
        return new Extent(source, first.start, last.end);
    }

    Extent span(Token first, Extent last) {
        return new Extent(source, first.start, last.end());
    }

    Extent span(Extent first, Token last) {
        return new Extent(source, first.start(), last.end);
    }

    Extent span(Node first, Node last) {
        return span(first.extent(), last.extent());
    }

    Extent after(Extent extent) {
        return at(extent.end(), extent.end());
    }

    Extent after(Token token) {
        return at(token.end, token.end);
    }

    Extent after(Node node) {
        return after(node.extent());
    }

    Extent before(Token token) {
        int place = Math.max(token.start - 1, 0);
        return at(place, place);
    }
}
