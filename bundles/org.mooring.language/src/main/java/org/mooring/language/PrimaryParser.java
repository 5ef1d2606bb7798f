package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.ArrayExpression;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ErrorExpression;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.ExpandableStringExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SubExpression;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;

/** Expressions without operators: values, what stands in brackets, and accesses to members and elements of these. */
final class PrimaryParser {

    private static final String USING = "using:";

    private final Parsing p;

    PrimaryParser(Parsing parsing) {
        this.p = parsing;
    }

    /** The next value; null where none begins. */
    Expression primary(boolean withAccess) {
        Token token = p.next();
        Expression expression = switch (token.kind()) {
            case Variable, SplattedVariable -> variable(token, withAccess);
            case Number -> number(token);
            case StringLiteral -> string(token, StringExpression.Quote.SINGLE);
            case StringExpandable -> string(token, StringExpression.Quote.DOUBLE);
            case HereStringLiteral -> string(token, StringExpression.Quote.SINGLE_HERE);
            case HereStringExpandable -> string(token, StringExpression.Quote.DOUBLE_HERE);
            case LParen -> paren(token);
            case AtParen, DollarParen -> subExpression(token);
            case AtCurly -> hashtable(token);
            case LCurly -> scriptBlock(token);
            default -> {
                p.unget(token);
                yield null;
            }
        };
        return expression == null || !withAccess ? expression : accesses(p.memberAccess(true), expression);
    }

    private static ConstantExpression number(Token token) {
        NumberLiterals.Number number = (NumberLiterals.Number) token.payload();
        return new ConstantExpression(number.value(), number.type(), token.extent());
    }

    private Expression variable(Token token, boolean withAccess) {
        String path = (String) token.payload();
        boolean splatted = token.is(TokenKind.SplattedVariable);
        if (path.length() <= USING.length() || !path.regionMatches(true, 0, USING, 0, USING.length())) {
            return new VariableExpression(path, splatted, token.extent());
        }
        Expression used = new VariableExpression(path.substring(USING.length()), splatted, token.extent());
        if (withAccess) {
            used = accesses(p.memberAccess(true), used);
        }
        return new UsingExpression(used, used.extent());
    }

    /** A string or word, with what is to be expanded in it. */
    Expression string(Token token, StringExpression.Quote quote) {
        StringContent content = (StringContent) token.payload();
        if (content.pieces().isEmpty()) {
            return new StringExpression(content.text(), quote, token.extent());
        }
        List<Expression> parts = new ArrayList<>(content.pieces().size());
        for (StringContent.Piece piece : content.pieces()) {
            parts.add(switch (piece) {
                case StringContent.Piece.Text text -> new StringExpression(text.value(), quote, p.at(text.start(), text.end()));
                case StringContent.Piece.Variable variable -> {
                    content.nestedTokens().add(variable.token());
                    yield variable(variable.token(), false);
                }
                case StringContent.Piece.Inner inner -> inner(inner.cursor(), content);
            });
        }
        return new ExpandableStringExpression(content.text(), quote, List.copyOf(parts), token.extent());
    }

    private Expression inner(Cursor cursor, StringContent content) {
        p.deeper();
        Token pushed = p.pushed();
        Tokenizer inner = new Tokenizer(cursor, new ArrayList<>(), new Comments());
        inner.mode = p.tokenizer().mode;
        Tokenizer outer = p.enter(inner);
        Expression expression = primary(true);
        p.leave(outer, pushed);
        p.shallower();
        content.nestedTokens().addAll(inner.tokens);
        return expression;
    }

    private Expression paren(Token open) {
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = false;
        Mode outer = p.mode(Mode.COMMAND);
        p.skipNewLines();
        Statement statement = p.commands.chain();
        if (statement == null) {
            Extent place = p.after(open);
            p.incomplete(Problem.ExpectedExpression, place);
            statement = new ErrorStatement(List.of(), place);
        }
        p.skipNewLines();
        Token close = p.next();
        Extent end = close.extent();
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            end = statement.extent();
            p.incomplete(Problem.MissingEndParenthesisInExpression, p.after(end));
        }
        p.mode(outer);
        p.commaSeparates = commaSeparated;
        return new ParenExpression(statement, p.span(open, end));
    }

    private Expression subExpression(Token open) {
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = false;
        Mode outer = p.mode(Mode.COMMAND);
        p.skipNewLines();
        StatementParser.StatementList list = p.statements.list();
        p.skipNewLines();
        Token close = p.next();
        Extent end = close.extent();
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            end = list.extent() == null ? open.extent() : list.extent();
            p.incomplete(Problem.MissingEndParenthesisInSubexpression, close.extent());
        }
        p.mode(outer);
        p.commaSeparates = commaSeparated;
        StatementBlock body = new StatementBlock(list.statements(), list.traps(), list.extent() == null ? p.at(0, 0) : list.extent());
        Extent extent = p.span(open, end);
        return open.is(TokenKind.DollarParen) ? new SubExpression(body, extent) : new ArrayExpression(body, extent);
    }

    private Expression scriptBlock(Token open) {
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = false;
        Mode outer = p.mode(Mode.COMMAND);
        ScriptBlock block = p.blocks.scriptBlock(open);
        p.mode(outer);
        p.commaSeparates = commaSeparated;
        return new ScriptBlockExpression(block, block.extent());
    }

    private Expression hashtable(Token open) {
        p.skipNewLines();
        List<HashtableExpression.Entry> entries = new ArrayList<>();
        while (true) {
            HashtableExpression.Entry entry = entry();
            if (entry == null) {
                break;
            }
            entries.add(entry);
            if (!p.sees(TokenKind.NewLine) && !p.sees(TokenKind.Semi)) {
                break;
            }
            p.skipNewLinesAndSemicolons();
        }
        Token close = p.next();
        Extent end = close.extent();
        if (!close.is(TokenKind.RCurly)) {
            p.unget(close);
            end = p.before(close);
            p.incomplete(Problem.MissingEndCurlyBrace, p.after(open), close.extent());
        }
        return new HashtableExpression(List.copyOf(entries), p.span(open, end));
    }

    private HashtableExpression.Entry entry() {
        Mode outer = p.mode(Mode.EXPRESSION);
        Expression key = p.statements.labelOrKey();
        Token equals = key == null ? null : p.next();
        p.mode(outer);
        if (key == null) {
            return null;
        }
        Statement value;
        if (!equals.is(TokenKind.Equals)) {
            p.unget(equals);
            Extent place = p.after(key);
            p.error(Problem.MissingEqualsInHashLiteral, place);
            p.synchronize(false, TokenKind.RCurly, TokenKind.Semi, TokenKind.NewLine);
            value = new ErrorStatement(List.of(), place);
        } else {
            p.mode(Mode.COMMAND);
            p.skipNewLines();
            value = p.statements.statement();
            if (value == null) {
                Extent place = p.after(equals);
                p.incomplete(Problem.MissingStatementInHashLiteral, place);
                value = new ErrorStatement(List.of(), place);
            }
            p.mode(outer);
        }
        return new HashtableExpression.Entry(key, value, p.span(key, value));
    }

    /** {@code target} with the accesses that {@code operator} begins; null for none. */
    Expression accesses(Token operator, Expression target) {
        Expression expression = target;
        for (Token token = operator; token != null; token = p.memberAccess(true)) {
            p.skipNewLines();
            expression = token.is(TokenKind.LBracket) || token.is(TokenKind.QuestionLBracket) ? element(expression, token)
                    : member(expression, token);
        }
        return expression;
    }

    private Expression element(Expression target, Token open) {
        p.skipNewLines();
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = false;
        Expression index = p.expressions.expression();
        p.commaSeparates = commaSeparated;
        boolean missing = index == null;
        if (missing) {
            p.incomplete(Problem.MissingArrayIndexExpression, p.after(open));
            index = new ErrorExpression(List.of(), open.extent());
        }
        p.skipNewLines();
        Token close = p.next();
        Extent end = close.extent();
        if (!close.is(TokenKind.RBracket)) {
            p.unget(close);
            end = index.extent();
            if (!(index instanceof ErrorExpression)) {
                p.incomplete(Problem.MissingEndSquareBracket, p.after(index));
            }
        }
        return new IndexExpression(target, index, open.is(TokenKind.QuestionLBracket), p.span(target.extent(), end));
    }

    private Expression member(Expression target, Token operator) {
        boolean isStatic = operator.is(TokenKind.ColonColon);
        boolean nullConditional = operator.is(TokenKind.QuestionDot);
        Expression member = memberName();
        if (member == null) {
            p.incomplete(Problem.MissingPropertyName, p.after(operator));
            member = p.commands.argument();
            if (member == null) {
                member = new ErrorExpression(List.of(), p.span(target.extent(), operator));
            }
        } else if (p.pushed() == null) {
            int end = p.place();
            List<TypeName> generic = genericArguments(end);
            Token open = p.callStart();
            if (open != null) {
                List<Expression> arguments = new ArrayList<>();
                Extent last = open.is(TokenKind.LParen) ? arguments(open, arguments) : blockArgument(open, arguments);
                return new InvokeMemberExpression(target, member, List.copyOf(arguments), generic, isStatic, nullConditional, false,
                        p.span(target.extent(), last));
            }
            if (!generic.isEmpty()) {
                p.backTo(end);
            }
        }
        return new MemberExpression(target, member, isStatic, nullConditional, p.span(target, member));
    }

    private Expression memberName() {
        StringExpression name = p.statements.simpleName();
        if (name != null) {
            return name;
        }
        Token token = p.peek();
        return token.kind().is(TokenFlags.UNARY) || token.is(TokenKind.LBracket) ? p.expressions.unary(false) : primary(false);
    }

    /** The {@code [int]} of {@code Method[int](...)}; without any the cursor is at {@code start} again. */
    private List<TypeName> genericArguments(int start) {
        if (p.tokenizer().cursor.peek() != '[') {
            return List.of();
        }
        if (!p.next().is(TokenKind.LBracket)) {
            p.backTo(start);
            return List.of();
        }
        Mode outer = p.mode(Mode.TYPE_NAME);
        p.skipNewLines();
        Token first = p.next();
        List<TypeName> types = new ArrayList<>();
        if (first.is(TokenKind.Identifier)) {
            Token close = p.types.arguments(first, types);
            if (!close.is(TokenKind.RBracket)) {
                p.unget(close);
                p.incomplete(Problem.EndSquareBracketExpectedAtEndOfType, p.before(close));
            }
            p.mode(outer);
            return List.copyOf(types);
        }
        p.mode(outer);
        p.backTo(start);
        return List.of();
    }

    private Extent blockArgument(Token open, List<Expression> arguments) {
        Expression block = scriptBlock(open);
        arguments.add(block);
        return block.extent();
    }

    /** Reads a method's arguments behind their parenthesis; returns the extent of the last thing read. */
    Extent arguments(Token open, List<Expression> arguments) {
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = true;
        boolean reported = false;
        Token comma = null;
        do {
            p.skipNewLines();
            Expression argument = p.expressions.expression();
            if (argument == null) {
                if (comma != null) {
                    p.incomplete(Problem.MissingExpressionAfterToken, p.after(comma), ",");
                    reported = true;
                }
                break;
            }
            arguments.add(argument);
            p.skipNewLines();
            comma = p.accept(TokenKind.Comma);
        } while (comma != null);
        p.skipNewLines();
        Token close = p.next();
        Extent last = close.extent();
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            last = comma != null ? comma.extent() : arguments.isEmpty() ? open.extent() : arguments.get(arguments.size() - 1).extent();
            if (!reported) {
                p.incomplete(Problem.MissingEndParenthesisInMethodCall, p.after(last));
            }
        }
        p.commaSeparates = commaSeparated;
        return last;
    }
}
