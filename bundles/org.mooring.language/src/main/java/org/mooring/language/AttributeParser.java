package org.mooring.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.ErrorExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.NamedArgument;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.VariableExpression;

/** Attributes, type constraints, and the parameters that have them. */
final class AttributeParser {

    private final Parsing p;
    private final Map<Seen, Found> seen = new HashMap<>();

    /** Where an attribute was read, and how what stands there was to be understood. */
    private record Seen(int place, Mode mode, boolean commaSeparates, int limit) {}

    /** What was read, up to {@code end}. */
    private record Found(AttributeBase attribute, int end, List<Token> tokens) {}

    AttributeParser(Parsing parsing) {
        this.p = parsing;
    }

    /** {@code [..] param(...)}; null, with some tokens taken, where there is none. */
    ParamBlock paramBlock() {
        p.skipNewLines();
        List<AttributeBase> attributes = attributes(false);
        p.skipNewLines();
        Token param = p.peek();
        if (!param.is(TokenKind.Param)) {
            return null;
        }
        p.take();
        p.skipNewLines();
        Token open = p.next();
        if (!open.is(TokenKind.LParen)) {
            p.unget(open);
            return null;
        }
        List<Parameter> parameters = parameters();
        p.skipNewLines();
        Token close = p.next();
        Extent end = close.extent();
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            end = p.before(close);
            p.incomplete(Problem.MissingEndParenthesisInFunctionParameterList, p.after(lastOf(parameters, open)));
        }
        for (AttributeBase attribute : attributes) {
            if (attribute instanceof TypeConstraint) {
                p.error(Problem.TypeNotAllowedBeforeParam, attribute.extent(), attribute.type().fullName());
            }
        }
        return new ParamBlock(attributes, parameters, p.span(param, end));
    }

    /** The extent of the last parameter, or, without any, of the parenthesis that opened their list. */
    static Extent lastOf(List<Parameter> parameters, Token open) {
        return parameters.isEmpty() ? open.extent() : parameters.get(parameters.size() - 1).extent();
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        Token comma = null;
        while (true) {
            Parameter parameter = parameter();
            if (parameter == null) {
                if (comma != null) {
                    p.incomplete(Problem.MissingExpressionAfterToken, p.after(comma), comma.text());
                }
                break;
            }
            parameters.add(parameter);
            p.skipNewLines();
            comma = p.accept(TokenKind.Comma);
            if (comma == null) {
                break;
            }
        }
        return List.copyOf(parameters);
    }

    private Parameter parameter() {
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = true;
        Mode outer = p.mode(Mode.EXPRESSION);
        Parameter parameter = parameterHere();
        p.mode(outer);
        p.commaSeparates = commaSeparated;
        return parameter;
    }

    private Parameter parameterHere() {
        p.skipNewLines();
        List<AttributeBase> attributes = attributes(false);
        p.skipNewLines();
        Token name = p.next();
        if (!name.is(TokenKind.Variable) && !name.is(TokenKind.SplattedVariable)) {
            p.unget(name);
            if (attributes.isEmpty()) {
                return null;
            }
            AttributeBase last = attributes.get(attributes.size() - 1);
            p.incomplete(Problem.InvalidFunctionParameter, p.after(last));
            p.synchronize(true, TokenKind.RParen);
            Extent extent = p.span(attributes.get(0), last);
            return new Parameter(new VariableExpression("__error__", false, extent), attributes, Optional.empty(), null, extent);
        }
        VariableExpression variable = new VariableExpression((String) name.payload(), name.is(TokenKind.SplattedVariable),
                name.extent());
        p.skipNewLines();
        Expression defaultValue = null;
        Token equals = p.accept(TokenKind.Equals);
        if (equals != null) {
            p.skipNewLines();
            defaultValue = p.expressions.expression();
            if (defaultValue == null) {
                p.incomplete(Problem.MissingExpressionAfterToken, p.after(equals), "=");
            }
        }
        Extent start = attributes.isEmpty() ? name.extent() : attributes.get(0).extent();
        Extent extent = p.span(start, defaultValue == null ? name.extent() : defaultValue.extent());
        return new Parameter(variable, attributes, Optional.ofNullable(defaultValue),
                CommentHelp.ofParameter(p.tokenizer().tokens, extent), extent);
    }

    /** The attributes and types that come next, if any; line ends may stand between them, except between types of an expression. */
    List<AttributeBase> attributes(boolean inExpression) {
        AttributeBase attribute = attribute();
        if (attribute == null) {
            return List.of();
        }
        List<AttributeBase> attributes = new ArrayList<>();
        while (attribute != null) {
            attributes.add(attribute);
            if (!inExpression || attribute instanceof Attribute) {
                p.skipNewLines();
            }
            attribute = attribute();
        }
        return List.copyOf(attributes);
    }

    /**
     * The attribute or type in brackets that comes next; null if none does. Whoever wanted something else goes back and asks again, so that
     * an attribute with a script in it, in which there is another, would be read twice as often at each level: it is kept.
     */
    AttributeBase attribute() {
        Seen here = new Seen(p.place(), p.tokenizer().mode, p.commaSeparates, p.tokenizer().limit());
        Found found = seen.isEmpty() ? null : seen.get(here);
        if (found != null) {
            p.backTo(here.place);
            p.tokenizer().skip(found.end, found.tokens);
            return found.attribute;
        }
        AttributeBase attribute = read();
        if (attribute instanceof Attribute) {
            seen.put(here, new Found(attribute, p.place(), p.tokenizer().between(here.place, p.place())));
        }
        return attribute;
    }

    private AttributeBase read() {
        Token open = p.leftBracket();
        if (open == null) {
            return null;
        }
        p.skipNewLines();
        int nameAt = p.tokenizer().tokens.size();
        TypeName type = p.types.typeName(true);
        if (type == null) {
            p.backTo(open);
            // The bracket is looked at again by whoever asked for an attribute.
            p.incomplete(Problem.MissingTypename, p.after(open));
            return null;
        }
        Token close = p.next();
        if (close.is(TokenKind.LParen)) {
            p.tokenizer().tokens.get(nameAt).mark(TokenFlags.ATTRIBUTE_NAME);
            return attribute(open, type, close);
        }
        if (!close.is(TokenKind.RBracket)) {
            p.unget(close);
            p.error(Problem.EndSquareBracketExpectedAtEndOfAttribute, p.before(close));
            return new TypeConstraint(type, p.span(open, type.extent()));
        }
        return new TypeConstraint(type, p.span(open, close));
    }

    private Attribute attribute(Token open, TypeName type, Token openParen) {
        p.skipNewLines();
        List<Expression> positional = new ArrayList<>();
        List<NamedArgument> named = new ArrayList<>();
        Mode outer = p.mode(Mode.EXPRESSION);
        Extent last = arguments(positional, named, openParen.extent());
        p.mode(outer);
        p.skipNewLines();
        Extent end = last;
        Token closeParen = p.next();
        boolean closed = closeParen.is(TokenKind.RParen);
        if (closed) {
            end = closeParen.extent();
        } else {
            p.unget(closeParen);
            p.incomplete(Problem.MissingEndParenthesisInExpression, p.after(last));
        }
        p.skipNewLines();
        Token close = p.next();
        if (close.is(TokenKind.RBracket)) {
            end = close.extent();
        } else {
            p.unget(close);
            if (closed) {
                p.incomplete(Problem.EndSquareBracketExpectedAtEndOfAttribute, p.after(closeParen));
            }
        }
        return new Attribute(type, List.copyOf(positional), List.copyOf(named), p.span(open, end));
    }

    /** Returns the extent of the last item, or {@code last} if there are none. */
    private Extent arguments(List<Expression> positional, List<NamedArgument> named, Extent last) {
        boolean commaSeparated = p.commaSeparates;
        p.commaSeparates = true;
        Set<String> names = new HashSet<>();
        Token comma = null;
        do {
            p.skipNewLines();
            StringExpression name = p.statements.simpleName();
            if (name != null) {
                last = namedArgument(name, names, named, last);
            } else {
                Expression value = p.expressions.expression();
                if (value == null && comma != null) {
                    Extent place = p.after(comma);
                    p.incomplete(Problem.MissingExpressionAfterToken, place, comma.text());
                    value = new ErrorExpression(List.of(), place);
                }
                if (value != null) {
                    positional.add(value);
                    last = value.extent();
                }
            }
            p.skipNewLines();
            comma = p.accept(TokenKind.Comma);
            if (comma != null) {
                last = comma.extent();
            }
        } while (comma != null);
        p.commaSeparates = commaSeparated;
        return last;
    }

    private Extent namedArgument(StringExpression name, Set<String> names, List<NamedArgument> named, Extent last) {
        Token equals = p.accept(TokenKind.Equals);
        Expression value;
        if (equals == null) {
            value = new VariableExpression("true", false, name.extent());
        } else {
            p.skipNewLines();
            value = p.expressions.expression();
            if (value == null) {
                Extent place = p.after(equals);
                p.incomplete(Problem.MissingExpressionInNamedArgument, place);
                value = new ErrorExpression(List.of(), place);
                p.synchronize(true, TokenKind.Comma, TokenKind.RParen, TokenKind.RBracket, TokenKind.NewLine);
            }
        }
        if (names.add(name.value())) {
            named.add(new NamedArgument(name.value(), value, equals == null, p.span(name, value)));
        } else {
            p.error(Problem.DuplicateNamedArgument, name.extent(), name.value());
        }
        return equals == null ? last : value.extent();
    }
}
