package org.mooring.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.BinaryOperator;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.ErrorExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.TernaryExpression;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.UnaryOperator;

/** Expressions made with operators. */
final class ExpressionParser {

    private static final Map<String, BinaryOperator> BINARY = new HashMap<>();
    private static final Map<String, UnaryOperator> UNARY = new HashMap<>();

    static {
        for (BinaryOperator operator : BinaryOperator.values()) {
            BINARY.put(operator.powerShellName, operator);
        }
        for (UnaryOperator operator : UnaryOperator.values()) {
            UNARY.put(operator.powerShellName, operator);
        }
    }

    private final Parsing p;

    ExpressionParser(Parsing parsing) {
        this.p = parsing;
    }

    /** Any expression; null where none begins. */
    Expression expression() {
        return expression(false);
    }

    /** @param ternary whether {@code ?} and {@code :} end a number right before them */
    private Expression expression(boolean ternary) {
        p.deeper();
        Mode outer = p.mode(Mode.EXPRESSION);
        Expression expression = binary(ternary);
        if (expression != null && p.sees(TokenKind.QuestionMark)) {
            expression = ternary(expression);
        }
        p.mode(outer);
        p.shallower();
        return expression;
    }

    private Expression ternary(Expression condition) {
        Token question = p.take();
        p.skipNewLines();
        Expression then = branch(question);
        p.skipNewLines();
        Token colon = p.next();
        if (!colon.is(TokenKind.Colon)) {
            p.unget(colon);
            Extent extent = p.span(condition.extent(), p.before(colon));
            if (then instanceof ErrorExpression) {
                return new ErrorExpression(List.of(condition), extent);
            }
            p.incomplete(Problem.MissingColonInTernaryExpression, colon.extent());
            return new ErrorExpression(List.of(condition, then), extent);
        }
        p.skipNewLines();
        Expression otherwise = branch(colon);
        return new TernaryExpression(condition, then, otherwise, p.span(condition, otherwise));
    }

    private Expression branch(Token operator) {
        Expression branch = expression(true);
        return branch != null ? branch : missingOperand(operator);
    }

    private Expression missingOperand(Token operator) {
        Extent place = p.after(operator);
        p.incomplete(Problem.ExpectedValueExpression, place, operator.text());
        return new ErrorExpression(List.of(), place);
    }

    /** Operators of two operands, by their precedence, all of them leaning to the left. */
    private Expression binary(boolean ternary) {
        Expression first = arrayLiteral(ternary);
        if (first == null) {
            return null;
        }
        Token token = p.peek();
        if (!isBinary(token)) {
            return token.is(TokenKind.Parameter) ? unexpectedParameter(first) : first;
        }
        Deque<Expression> operands = new ArrayDeque<>();
        Deque<Token> operators = new ArrayDeque<>();
        operands.push(first);
        while (isBinary(token)) {
            p.take();
            while (!operators.isEmpty() && token.kind().precedence() <= operators.peek().kind().precedence()) {
                reduce(operands, operators);
            }
            operators.push(token);
            p.skipNewLines();
            Expression operand = arrayLiteral(true);
            operands.push(operand != null ? operand : missingOperand(token));
            token = p.peek();
        }
        while (!operators.isEmpty()) {
            reduce(operands, operators);
        }
        Expression result = operands.pop();
        return token.is(TokenKind.Parameter) ? unexpectedParameter(result) : result;
    }

    private static boolean isBinary(Token token) {
        return token.kind().is(TokenFlags.BINARY);
    }

    private void reduce(Deque<Expression> operands, Deque<Token> operators) {
        Expression right = operands.pop();
        Expression left = operands.pop();
        Token operator = operators.pop();
        operands.push(new BinaryExpression(left, BINARY.get(operator.kind().name()), right, operator.extent(), p.span(left, right)));
    }

    private Expression unexpectedParameter(Expression before) {
        Token parameter = p.take();
        p.error(Problem.UnexpectedToken, parameter.extent(), parameter.text());
        CommandParameter part = new CommandParameter(LoopParser.parameterName(parameter), Optional.empty(), parameter.extent());
        return new ErrorExpression(List.of(before, part), p.span(before.extent(), parameter));
    }

    private Expression arrayLiteral(boolean ternary) {
        Expression first = unary(ternary);
        if (first == null || p.commaSeparates || !p.sees(TokenKind.Comma)) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        Expression last = first;
        while (p.sees(TokenKind.Comma)) {
            Token comma = p.take();
            p.skipNewLines();
            last = unary(true);
            if (last == null) {
                p.incomplete(Problem.MissingExpressionAfterToken, p.after(comma), comma.text());
                last = new ErrorExpression(List.of(), comma.extent());
                elements.add(last);
                break;
            }
            elements.add(last);
        }
        return new ArrayLiteral(List.copyOf(elements), p.span(first, last));
    }

    /** An operand with its operators of one operand and its casts. */
    Expression unary(boolean ternary) {
        p.deeper();
        Token token = peekOperand(ternary);
        Expression expression = token.kind().is(TokenFlags.UNARY) ? prefixed(token)
                : token.is(TokenKind.LBracket) ? cast(token) : p.primaries.primary(true);
        if (expression != null) {
            Token operator = p.peek();
            UnaryOperator postfix = operator.is(TokenKind.PlusPlus) ? UnaryOperator.POSTFIX_INCREMENT
                    : operator.is(TokenKind.MinusMinus) ? UnaryOperator.POSTFIX_DECREMENT : null;
            if (postfix != null && !(expression instanceof ErrorExpression error && error.extent().equals(token.extent()))) {
                p.take();
                expression = new UnaryExpression(postfix, expression, p.span(expression.extent(), operator));
            }
        }
        p.shallower();
        return expression;
    }

    /** The next token; a sign belongs to the number behind it. What was looked at otherwise before is read again. */
    private Token peekOperand(boolean ternary) {
        Tokenizer tokenizer = p.tokenizer();
        boolean signed = tokenizer.signedNumbers;
        boolean ends = tokenizer.ternaryEndsNumber;
        tokenizer.signedNumbers = true;
        tokenizer.ternaryEndsNumber = ternary;
        Token pushed = p.pushed();
        if (pushed != null && (pushed.is(TokenKind.Minus) || ternary && pushed.is(TokenKind.Generic))) {
            p.backTo(pushed);
        }
        Token token = p.peek();
        tokenizer.signedNumbers = signed;
        tokenizer.ternaryEndsNumber = ends;
        return token;
    }

    private Expression prefixed(Token operator) {
        boolean comma = operator.is(TokenKind.Comma);
        if (comma && p.commaSeparates) {
            return null;
        }
        p.take();
        p.skipNewLines();
        Expression operand = unary(true);
        if (operand == null) {
            p.incomplete(Problem.MissingExpressionAfterOperator, p.after(operator), operator.text());
            return new ErrorExpression(List.of(), operator.extent());
        }
        Extent extent = p.span(operator, operand.extent());
        return comma ? new ArrayLiteral(List.of(operand), extent)
                : new UnaryExpression(UNARY.get(operator.kind().name()), operand, extent);
    }

    private Expression cast(Token first) {
        List<AttributeBase> attributes = p.attributes.attributes(true);
        if (attributes.isEmpty()) {
            return null;
        }
        AttributeBase last = attributes.get(attributes.size() - 1);
        Expression expression;
        if (last instanceof Attribute attribute) {
            p.skipNewLines();
            Expression operand = unary(true);
            if (operand == null) {
                p.incomplete(Problem.UnexpectedAttribute, last.extent(), last.type().fullName());
                return new ErrorExpression(List.copyOf(attributes), p.span(first, last.extent()));
            }
            expression = new AttributedExpression(attribute, operand, p.span(last, operand));
        } else {
            expression = typed((TypeConstraint) last);
        }
        for (int i = attributes.size() - 2; i >= 0; i--) {
            AttributeBase before = attributes.get(i);
            Extent extent = p.span(before, expression);
            expression = switch (before) {
                case TypeConstraint type -> new ConvertExpression(type, expression, extent);
                case Attribute attribute -> new AttributedExpression(attribute, expression, extent);
            };
        }
        return expression;
    }

    /** A type by itself, with a member of it, or with what is to be converted to it. */
    private Expression typed(TypeConstraint type) {
        TypeExpression expression = new TypeExpression(type.type(), type.extent());
        Token access = p.memberAccess(false);
        if (access != null) {
            return p.primaries.accesses(access, expression);
        }
        Token next = p.peek();
        if (next.is(TokenKind.NewLine) || next.is(TokenKind.Comma)) {
            return expression;
        }
        Expression operand = unary(true);
        return operand == null ? expression : new ConvertExpression(type, operand, p.span(type, operand));
    }
}
