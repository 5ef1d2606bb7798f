package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.DoStatement;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.ForStatement;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;

/** What may have a label: loops and {@code switch}. */
final class LoopParser {

    private final Parsing p;

    LoopParser(Parsing parsing) {
        this.p = parsing;
    }

    private static String name(Token label) {
        return label == null ? null : (String) label.payload();
    }

    private static Extent start(Token label, Token keyword) {
        return (label == null ? keyword : label).extent();
    }

    private static ErrorStatement broken(Extent extent, Node... parts) {
        List<Node> present = new ArrayList<>();
        for (Node part : parts) {
            if (part != null) {
                present.add(part);
            }
        }
        return new ErrorStatement(List.copyOf(present), extent);
    }

    /** Whether {@code token} is the parameter {@code name} or the beginning of it. */
    static boolean isParameter(Token token, String name) {
        String given = parameterName(token);
        return !given.isEmpty() && name.regionMatches(true, 0, given, 0, given.length());
    }

    static String parameterName(Token token) {
        return ((Token.ParameterName) token.payload()).name();
    }

    Statement forEach(Token label, Token keyword) {
        Extent start = start(label, keyword);
        Extent wrong = null;
        boolean parallel = false;
        Expression throttleLimit = null;
        p.skipNewLines();
        while (p.sees(TokenKind.Parameter)) {
            Token parameter = p.take();
            if (isParameter(parameter, "parallel")) {
                parallel = true;
            } else if (isParameter(parameter, "throttlelimit")) {
                p.skipNewLines();
                throttleLimit = p.commands.argument();
                if (throttleLimit == null) {
                    p.incomplete(Problem.MissingThrottleLimit, p.after(parameter));
                }
            } else {
                wrong = parameter.extent();
                p.error(Problem.InvalidForeachFlag, wrong, parameterName(parameter));
            }
            p.skipNewLines();
        }
        Token open = p.next();
        if (!open.is(TokenKind.LParen)) {
            p.unget(open);
            p.incomplete(Problem.MissingOpenParenthesisAfterKeyword, p.after(keyword), keyword.kind().text);
            return broken(p.span(start, keyword));
        }
        p.skipNewLines();
        Token name = p.next();
        if (!name.is(TokenKind.Variable) && !name.is(TokenKind.SplattedVariable)) {
            p.unget(name);
            p.incomplete(Problem.MissingVariableNameAfterForeach, p.after(open));
            return broken(p.span(start, open));
        }
        VariableExpression variable = new VariableExpression((String) name.payload(), name.is(TokenKind.SplattedVariable),
                name.extent());
        Statement collection = null;
        StatementBlock body = null;
        p.skipNewLines();
        Token in = p.next();
        if (!in.is(TokenKind.In)) {
            p.unget(in);
            wrong = variable.extent();
            p.incomplete(Problem.MissingInInForeach, p.after(wrong));
        } else {
            p.skipNewLines();
            collection = p.commands.chain();
            if (collection == null) {
                wrong = in.extent();
                p.incomplete(Problem.MissingForeachExpression, p.after(wrong));
            } else {
                p.skipNewLines();
                Token close = p.next();
                if (!close.is(TokenKind.RParen)) {
                    p.unget(close);
                    wrong = collection.extent();
                    p.incomplete(Problem.MissingEndParenthesisAfterForeach, p.after(wrong));
                } else {
                    body = p.statements.block();
                    if (body == null) {
                        wrong = close.extent();
                        p.incomplete(Problem.MissingForeachStatement, p.after(wrong));
                    }
                }
            }
        }
        if (wrong != null) {
            return broken(p.span(start, wrong), variable, collection, body);
        }
        Extent extent = p.span(start, body.extent());
        if (parallel) {
            p.later(Problem.KeywordParameterReservedForFutureUse, extent, "foreach", "parallel");
        }
        if (throttleLimit != null) {
            p.later(Problem.KeywordParameterReservedForFutureUse, extent, "foreach", "throttlelimit");
            if (!parallel) {
                p.later(Problem.ThrottleLimitRequiresParallelFlag, extent);
            }
        }
        return new ForEachStatement(name(label), parallel, Optional.ofNullable(throttleLimit), variable, collection, body, extent);
    }

    Statement forStatement(Token label, Token keyword) {
        Extent start = start(label, keyword);
        p.skipNewLines();
        Token open = p.next();
        if (!open.is(TokenKind.LParen)) {
            p.unget(open);
            p.incomplete(Problem.MissingOpenParenthesisAfterKeyword, p.after(keyword), keyword.kind().text);
            return broken(p.span(start, keyword));
        }
        Extent last = open.extent();
        Statement[] parts = new Statement[3];
        for (int i = 0; i < parts.length; i++) {
            p.skipNewLines();
            parts[i] = p.commands.chain();
            if (parts[i] != null) {
                last = parts[i].extent();
            }
            if (i < 2 && p.sees(TokenKind.Semi)) {
                last = p.take().extent();
            }
        }
        p.skipNewLines();
        Token close = p.next();
        StatementBlock body = null;
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            p.incomplete(Problem.MissingEndParenthesisAfterStatement, p.after(last), keyword.kind().text);
        } else {
            body = p.statements.block();
            if (body == null) {
                last = close.extent();
                p.incomplete(Problem.MissingLoopStatement, p.after(last), keyword.kind().text);
            }
        }
        if (body == null) {
            return broken(p.span(start, last), parts);
        }
        return new ForStatement(name(label), Optional.ofNullable(parts[0]), Optional.ofNullable(parts[1]),
                Optional.ofNullable(parts[2]), body, p.span(start, body.extent()));
    }

    Statement whileStatement(Token label, Token keyword) {
        Extent start = start(label, keyword);
        p.skipNewLines();
        Token open = p.next();
        if (!open.is(TokenKind.LParen)) {
            p.unget(open);
            p.incomplete(Problem.MissingOpenParenthesisAfterKeyword, p.after(keyword), keyword.text());
            return broken(p.span(start, keyword));
        }
        p.skipNewLines();
        Statement condition = p.commands.chain();
        Statement found = condition;
        if (condition == null) {
            p.incomplete(Problem.MissingExpressionAfterKeyword, p.after(open), keyword.kind().text);
            condition = new ErrorStatement(List.of(), p.after(open));
        }
        p.skipNewLines();
        Token close = p.next();
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            if (!(condition instanceof ErrorStatement)) {
                p.incomplete(Problem.MissingEndParenthesisAfterStatement, p.after(condition), keyword.kind().text);
            }
            return broken(p.span(start, condition.extent()), found);
        }
        StatementBlock body = p.statements.block();
        if (body == null) {
            p.incomplete(Problem.MissingLoopStatement, p.after(close), keyword.kind().text);
            return broken(p.span(start, close), found);
        }
        return new WhileStatement(name(label), condition, body, p.span(start, body.extent()));
    }

    Statement doStatement(Token label, Token keyword) {
        Extent start = start(label, keyword);
        StatementBlock body = p.statements.block();
        if (body == null) {
            p.incomplete(Problem.MissingLoopStatement, p.after(keyword), keyword.kind().text);
            return broken(p.span(start, keyword));
        }
        p.skipNewLines();
        Token end = p.next();
        if (!end.is(TokenKind.While) && !end.is(TokenKind.Until)) {
            p.unget(end);
            p.incomplete(Problem.MissingWhileOrUntilInDoWhile, p.after(body));
            return broken(p.span(start, body.extent()), body);
        }
        p.skipNewLines();
        Token open = p.next();
        if (!open.is(TokenKind.LParen)) {
            p.unget(open);
            p.incomplete(Problem.MissingOpenParenthesisAfterKeyword, p.after(end), end.kind().text);
            return broken(p.span(start, end), body);
        }
        Extent wrong = null;
        p.skipNewLines();
        Statement condition = p.commands.chain();
        if (condition == null) {
            wrong = open.extent();
            p.incomplete(Problem.MissingExpressionAfterKeyword, p.after(open), end.kind().text);
        }
        p.skipNewLines();
        Token close = p.next();
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            if (condition != null) {
                wrong = condition.extent();
                p.incomplete(Problem.MissingEndParenthesisAfterStatement, p.after(wrong), end.kind().text);
            }
        }
        if (wrong != null) {
            return broken(p.span(start, wrong), body, condition);
        }
        return new DoStatement(name(label), end.is(TokenKind.Until), body, condition, p.span(start, close));
    }

    Statement switchStatement(Token label, Token keyword) {
        return new Switch(label, keyword).read();
    }

    /** A {@code switch} while it is read: any of its parts may be missing, and what is there is kept. */
    private final class Switch {

        private final Token label;
        private final Extent start;
        private Extent last;
        private boolean wrong;
        private boolean unfinished;
        private SwitchStatement.Match match = SwitchStatement.Match.EXACT;
        private boolean caseSensitive;
        private boolean file;
        private boolean parallel;
        private Statement condition;
        private final List<SwitchStatement.Clause> clauses = new ArrayList<>();
        private StatementBlock defaultClause;
        private final List<Node> parts = new ArrayList<>();

        Switch(Token label, Token keyword) {
            this.label = label;
            this.start = LoopParser.start(label, keyword);
            this.last = start;
        }

        Statement read() {
            p.skipNewLines();
            while (p.sees(TokenKind.Parameter)) {
                readFlag(p.take());
            }
            readCondition();
            p.skipNewLines();
            Token open = p.next();
            Token close = null;
            if (!open.is(TokenKind.LCurly)) {
                p.unget(open);
                if (!unfinished) {
                    incomplete(Problem.MissingCurlyBraceInSwitchStatement);
                }
            } else {
                last = open.extent();
                p.skipNewLines();
                close = readClauses(open);
            }
            if (wrong || close == null) {
                return new ErrorStatement(List.copyOf(parts), condition == null ? List.of() : List.of(condition), p.span(start, last));
            }
            Extent extent = p.span(start, close);
            if (parallel) {
                p.later(Problem.KeywordParameterReservedForFutureUse, extent, "switch", "parallel");
            }
            return new SwitchStatement(name(label), match, caseSensitive, file, parallel, condition, List.copyOf(clauses),
                    Optional.ofNullable(defaultClause), extent);
        }

        private void incomplete(Problem problem) {
            wrong = true;
            unfinished = p.incomplete(problem, p.after(last));
        }

        private void readFlag(Token flag) {
            last = flag.extent();
            if (isParameter(flag, "regex")) {
                match = SwitchStatement.Match.REGEX;
            } else if (isParameter(flag, "wildcard")) {
                match = SwitchStatement.Match.WILDCARD;
            } else if (isParameter(flag, "exact")) {
                match = SwitchStatement.Match.EXACT;
            } else if (isParameter(flag, "casesensitive")) {
                caseSensitive = true;
            } else if (isParameter(flag, "parallel")) {
                parallel = true;
            } else if (isParameter(flag, "file")) {
                file = true;
                p.skipNewLines();
                Expression name = p.commands.single(CommandParser.Context.FILE_NAME);
                if (name == null) {
                    incomplete(Problem.MissingFilenameOption);
                } else {
                    last = name.extent();
                    condition = new Pipeline(List.of(new CommandExpression(name, List.of(), last)), false, last);
                }
            } else {
                wrong = true;
                p.error(Problem.InvalidSwitchFlag, last, parameterName(flag));
            }
        }

        private void readCondition() {
            if (!p.sees(TokenKind.LParen)) {
                if (condition == null && !file) {
                    incomplete(Problem.PipelineValueRequired);
                }
                return;
            }
            Token open = p.take();
            last = open.extent();
            if (file) {
                wrong = true;
                p.error(Problem.PipelineValueRequired, last);
            }
            p.skipNewLines();
            condition = p.commands.chain();
            if (condition == null) {
                incomplete(Problem.PipelineValueRequired);
            } else {
                last = condition.extent();
            }
            p.skipNewLines();
            Token close = p.next();
            if (close.is(TokenKind.RParen)) {
                last = close.extent();
            } else {
                p.unget(close);
                if (!unfinished) {
                    incomplete(Problem.MissingEndParenthesisInSwitchStatement);
                }
            }
        }

        private Token readClauses(Token open) {
            while (true) {
                Token token = p.peek();
                boolean isDefault = token.is(TokenKind.Default);
                Expression value = isDefault
                        ? new StringExpression(token.text(), StringExpression.Quote.BARE, p.take().extent())
                        : p.commands.single(CommandParser.Context.SWITCH_CONDITION);
                if (value == null) {
                    wrong = true;
                    p.incomplete(Problem.MissingSwitchConditionExpression, p.after(last));
                    p.accept(TokenKind.RCurly);
                    return null;
                }
                parts.add(value);
                last = value.extent();
                StatementBlock body = p.statements.block();
                if (body == null) {
                    incomplete(Problem.MissingSwitchStatementClause);
                } else {
                    parts.add(body);
                    last = body.extent();
                    add(value, body, isDefault);
                }
                p.skipNewLinesAndSemicolons();
                if (p.sees(TokenKind.RCurly)) {
                    return p.take();
                }
                if (p.sees(TokenKind.EndOfInput)) {
                    if (!unfinished) {
                        wrong = true;
                        p.incomplete(Problem.MissingEndCurlyBrace, open.extent(), p.peek().extent());
                    }
                    return null;
                }
            }
        }

        private void add(Expression value, StatementBlock body, boolean isDefault) {
            if (!isDefault) {
                clauses.add(new SwitchStatement.Clause(value, body, p.span(value, body)));
                return;
            }
            if (defaultClause != null) {
                wrong = true;
                p.error(Problem.MultipleSwitchDefaultClauses, value.extent());
            }
            defaultClause = body;
        }
    }
}
