package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.ContinueStatement;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.ExitStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.IfStatement;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.ThrowStatement;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TypeConstraint;

/** Statements: tells by the first token which one it is; reads lists and blocks of them, and the shortest ones itself. */
final class StatementParser {

    /** Statements as they were read; the extent is null where there are none. */
    record StatementList(List<Statement> statements, List<TrapStatement> traps, Extent extent) {}

    private final Parsing p;

    StatementParser(Parsing parsing) {
        this.p = parsing;
    }

    /** <code>{ ... }</code>; null where no brace follows. */
    StatementBlock block() {
        p.skipNewLines();
        Token open = p.next();
        if (!open.is(TokenKind.LCurly)) {
            p.unget(open);
            return null;
        }
        StatementList list = list();
        Token close = p.next();
        Extent end = close.extent();
        if (!close.is(TokenKind.RCurly)) {
            p.unget(close);
            end = list.extent() == null ? open.extent() : list.extent();
            p.incomplete(Problem.MissingEndCurlyBrace, open.extent(), close.extent());
        }
        return new StatementBlock(list.statements(), list.traps(), p.span(open, end));
    }

    /** Statements up to what closes them. */
    StatementList list() {
        List<Statement> statements = new ArrayList<>();
        List<TrapStatement> traps = new ArrayList<>();
        Extent extent = readList(statements, traps);
        return new StatementList(List.copyOf(statements), List.copyOf(traps), extent);
    }

    Extent readList(List<Statement> statements, List<TrapStatement> traps) {
        p.skipNewLinesAndSemicolons();
        Extent extent = null;
        while (true) {
            Statement statement = statement();
            if (statement == null) {
                return extent;
            }
            if (p.comments.inSignature(statement.extent().start())) {
                p.error(Problem.TokenAfterEndOfValidScriptText, statement.extent());
            }
            if (statement instanceof TrapStatement trap) {
                traps.add(trap);
            } else {
                statements.add(statement);
            }
            extent = extent == null ? statement.extent() : p.span(extent, statement.extent());
            p.skipNewLinesAndSemicolons();
            if (p.sees(TokenKind.RParen) || p.sees(TokenKind.RCurly)) {
                return extent;
            }
        }
    }

    /** The next statement; null where none begins. */
    Statement statement() {
        p.deeper();
        Statement statement = statement(p.next());
        p.shallower();
        return statement;
    }

    private Statement statement(Token token) {
        int start = token.start;
        List<AttributeBase> attributes = List.of();
        if (token.is(TokenKind.Generic) && p.source.text().charAt(start) == '[') {
            p.backTo(token);
            attributes = p.attributes.attributes(false);
            token = p.next();
            if (!attributes.isEmpty() && !belongTo(attributes, token)) {
                p.backTo(start);
                token = p.next();
            }
        }
        return switch (token.kind()) {
            case If -> ifStatement(token);
            case Switch -> p.loops.switchStatement(null, token);
            case Foreach -> p.loops.forEach(null, token);
            case For -> p.loops.forStatement(null, token);
            case While -> p.loops.whileStatement(null, token);
            case Do -> p.loops.doStatement(null, token);
            case Function, Filter, Workflow -> p.blocks.function(token);
            case Return -> withValue(token, ReturnStatement::new);
            case Throw -> withValue(token, ThrowStatement::new);
            case Exit -> withValue(token, ExitStatement::new);
            case Break -> withLabel(token, BreakStatement::new);
            case Continue -> withLabel(token, ContinueStatement::new);
            case Trap -> p.blocks.trap(token);
            case Try -> p.blocks.tryStatement(token);
            case Data -> p.blocks.data(token);
            case Parallel, Sequence -> workflowBlock(token);
            case From, Define, Var -> {
                p.error(Problem.ReservedKeywordNotAllowed, token.extent(), token.kind().text);
                yield new ErrorStatement(List.of(), token.extent());
            }
            case Label -> labelled(token);
            case EndOfInput -> {
                if (attributes.isEmpty()) {
                    p.unget(token);
                    yield null;
                }
                p.backTo(start);
                yield p.commands.chain();
            }
            case Else, ElseIf, Catch, Until -> {
                if (p.errors.isEmpty()) {
                    yield pipeline(attributes, start, token);
                }
                p.skipNewLines();
                yield statement();
            }
            case Class -> p.classes.classDefinition(attributes, token);
            case Enum -> p.classes.enumDefinition(attributes, token);
            case Using -> {
                Statement using = p.blocks.using(token);
                p.error(Problem.UsingMustBeAtStartOfScript, using.extent());
                yield using;
            }
            default -> pipeline(attributes, start, token);
        };
    }

    private Statement pipeline(List<AttributeBase> attributes, int start, Token token) {
        if (attributes.isEmpty()) {
            p.unget(token);
        } else {
            p.backTo(start);
        }
        return p.commands.chain();
    }

    /** Whether what {@code token} begins takes the attributes before it; if it should not but does, that is reported. */
    private boolean belongTo(List<AttributeBase> attributes, Token token) {
        if (token.has(TokenFlags.NO_ATTRIBUTES)) {
            if (attributes.stream().anyMatch(TypeConstraint.class::isInstance)) {
                return false;
            }
            AttributeBase first = attributes.get(0);
            p.error(Problem.UnexpectedAttribute, first.extent(), first.type().fullName());
            return true;
        }
        if (!token.has(TokenFlags.KEYWORD)) {
            return false;
        }
        attributes.stream().filter(a -> !(a instanceof Attribute)).findFirst()
                .ifPresent(a -> p.error(Problem.TypeNotAllowedBeforeStatement, a.extent(), a.type().fullName()));
        return true;
    }

    private Statement withValue(Token keyword, BiFunction<Optional<Statement>, Extent, Statement> make) {
        Statement value = p.commands.chain();
        return make.apply(Optional.ofNullable(value), value == null ? keyword.extent() : p.span(keyword, value.extent()));
    }

    private Statement withLabel(Token keyword, BiFunction<Optional<Expression>, Extent, Statement> make) {
        Expression label = labelOrKey();
        return make.apply(Optional.ofNullable(label), label == null ? keyword.extent() : p.span(keyword, label.extent()));
    }

    private Statement workflowBlock(Token keyword) {
        StatementBlock body = block();
        if (body == null) {
            p.incomplete(Problem.MissingStatementAfterKeyword, p.after(keyword), keyword.text());
            return new ErrorStatement(List.of(), keyword.extent());
        }
        p.later(Problem.UnexpectedKeyword, keyword.extent(), keyword.text());
        return new ErrorStatement(List.of(body), p.span(keyword, body.extent()));
    }

    private Statement labelled(Token label) {
        p.skipNewLines();
        Token token = p.next();
        return switch (token.kind()) {
            case Switch -> p.loops.switchStatement(label, token);
            case Foreach -> p.loops.forEach(label, token);
            case For -> p.loops.forStatement(label, token);
            case While -> p.loops.whileStatement(label, token);
            case Do -> p.loops.doStatement(label, token);
            default -> {
                p.backTo(label);
                yield p.commands.chain();
            }
        };
    }

    /** A name as it may stand for a key, a member or a label: any word, keywords too. Null where none follows. */
    StringExpression simpleName() {
        Token token = simpleNameToken();
        return token == null ? null : new StringExpression(token.text(), StringExpression.Quote.BARE, token.extent());
    }

    Token simpleNameToken() {
        p.tokenizer().simpleName = true;
        Token token = p.peek();
        p.tokenizer().simpleName = false;
        if (!token.is(TokenKind.Identifier)) {
            return null;
        }
        token.mark(TokenFlags.MEMBER_NAME);
        return p.take();
    }

    /** A label of break, or a key in a hash literal: a name or an expression. Null where none follows. */
    Expression labelOrKey() {
        StringExpression name = simpleName();
        if (name != null) {
            return name;
        }
        if (p.sees(TokenKind.NewLine) || p.sees(TokenKind.Semi)) {
            return null;
        }
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = true;
        Expression expression = p.expressions.unary(false);
        p.commaSeparates = commaSeparated;
        return expression;
    }

    private Statement ifStatement(Token ifToken) {
        List<IfStatement.Clause> clauses = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        Token keyword = ifToken;
        while (true) {
            p.skipNewLines();
            Token open = p.next();
            if (!open.is(TokenKind.LParen)) {
                p.unget(open);
                p.incomplete(Problem.MissingOpenParenthesisInIfStatement, p.after(keyword), keyword.text());
                return new ErrorStatement(parts, p.span(ifToken, keyword));
            }
            p.skipNewLines();
            Statement condition = p.commands.chain();
            boolean missing = condition == null;
            if (missing) {
                p.incomplete(Problem.IfStatementMissingCondition, p.after(open), keyword.text());
                condition = new ErrorStatement(List.of(), p.after(open));
            } else {
                parts.add(condition);
            }
            p.skipNewLines();
            Token close = p.next();
            if (!close.is(TokenKind.RParen)) {
                p.unget(close);
                if (!missing && !(condition instanceof ErrorStatement)) {
                    p.incomplete(Problem.MissingEndParenthesisAfterStatement, close.extent(), keyword.text());
                }
                return new ErrorStatement(parts, p.span(ifToken, p.before(close)));
            }
            StatementBlock body = block();
            if (body == null) {
                p.incomplete(Problem.MissingStatementBlock, close.extent(), keyword.text());
                return new ErrorStatement(parts, p.span(ifToken, close));
            }
            parts.add(body);
            clauses.add(new IfStatement.Clause(condition, body, p.span(keyword, body.extent())));
            int end = p.place();
            p.skipNewLines();
            keyword = p.peek();
            if (keyword.is(TokenKind.ElseIf)) {
                p.take();
            } else if (keyword.is(TokenKind.Else)) {
                p.take();
                StatementBlock otherwise = block();
                if (otherwise == null) {
                    p.incomplete(Problem.MissingStatementBlockAfterElse, p.after(keyword));
                    return new ErrorStatement(parts, p.span(ifToken, keyword));
                }
                return new IfStatement(List.copyOf(clauses), Optional.of(otherwise), p.span(ifToken, otherwise.extent()));
            } else {
                p.backTo(end);
                return new IfStatement(List.copyOf(clauses), Optional.empty(), p.span(ifToken, body.extent()));
            }
        }
    }
}
