package org.mooring.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.VariableExpression;

/** Classes and enums. */
final class ClassParser {

    private static final Set<String> INTEGERS = Set.of("byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "int16",
            "uint16", "int32", "uint32", "int64", "uint64");

    private final Parsing p;

    ClassParser(Parsing parsing) {
        this.p = parsing;
    }

    Statement classDefinition(List<AttributeBase> attributes, Token keyword) {
        p.skipNewLines();
        Token nameToken = p.statements.simpleNameToken();
        if (nameToken == null) {
            p.incomplete(Problem.MissingNameAfterKeyword, p.after(keyword), keyword.text());
            return new ErrorStatement(List.of(), keyword.extent());
        }
        nameToken.unmark(TokenFlags.MEMBER_NAME);
        nameToken.mark(TokenFlags.TYPE_NAME);
        p.skipNewLines();
        Mode outer = p.mode(Mode.SIGNATURE);
        Statement definition = classBody(attributes, keyword, nameToken);
        p.mode(outer);
        return definition;
    }

    private Statement classBody(List<AttributeBase> attributes, Token keyword, Token name) {
        List<TypeConstraint> bases = bases();
        Token open = p.next();
        if (!open.is(TokenKind.LCurly)) {
            p.unget(open);
            Extent last = bases.isEmpty() ? name.extent() : bases.get(bases.size() - 1).extent();
            p.incomplete(Problem.MissingTypeBody, p.after(last), keyword.kind().text);
            return new ErrorStatement(List.copyOf(bases), p.span(keyword, last));
        }
        Extent last = open.extent();
        List<TypeMember> members = new ArrayList<>();
        List<Node> wrong = new ArrayList<>();
        while (true) {
            Member member = new Member(name.text());
            TypeMember read = member.read();
            if (read != null) {
                members.add(read);
                last = read.extent();
            } else if (!member.wrong.isEmpty()) {
                wrong.addAll(member.wrong);
                last = member.wrong.get(member.wrong.size() - 1).extent();
            } else {
                break;
            }
        }
        Token close = p.next();
        if (close.is(TokenKind.RCurly)) {
            last = close.extent();
        } else {
            p.unget(close);
            p.incomplete(Problem.MissingEndCurlyBrace, p.after(open), close.extent());
        }
        return definition(TypeDefinition.Kind.CLASS, attributes, name.text(), bases, members, wrong, keyword, last);
    }

    private Statement definition(TypeDefinition.Kind kind, List<AttributeBase> attributes, String name, List<TypeConstraint> bases,
            List<TypeMember> members, List<Node> wrong, Token keyword, Extent last) {
        Extent extent = p.span(attributes.isEmpty() ? keyword.extent() : attributes.get(0).extent(), last);
        List<Attribute> own = new ArrayList<>();
        List<Node> parts = new ArrayList<>(wrong);
        for (AttributeBase attribute : attributes) {
            if (attribute instanceof Attribute a) {
                own.add(a);
            } else {
                parts.add(attribute);
            }
        }
        TypeDefinition definition = new TypeDefinition(kind, name, List.copyOf(own), List.copyOf(bases), List.copyOf(members), extent);
        if (parts.isEmpty()) {
            return definition;
        }
        parts.add(definition);
        return new ErrorStatement(List.copyOf(parts), extent);
    }

    private List<TypeConstraint> bases() {
        List<TypeConstraint> bases = new ArrayList<>();
        Token separator = p.accept(TokenKind.Colon);
        while (separator != null) {
            p.skipNewLines();
            TypeName type = p.types.typeName(false);
            if (type == null) {
                p.incomplete(Problem.TypeNameExpected, p.after(separator));
                break;
            }
            bases.add(new TypeConstraint(type, type.extent()));
            p.skipNewLines();
            separator = p.accept(TokenKind.Comma);
        }
        return bases;
    }

    /** A member of a class while it is read. */
    private final class Member {

        private final String className;
        final List<Node> wrong = new ArrayList<>();
        private Extent start;
        private Extent lastModifier;
        private final List<Attribute> attributes = new ArrayList<>();
        private TypeConstraint type;
        private Token isStatic;
        private Token hidden;

        Member(String className) {
            this.className = className;
        }

        /** The member; null at the end of the class, or, with {@link #wrong} filled, where one was not complete. */
        TypeMember read() {
            Token token = modifiers();
            if (token.is(TokenKind.Variable)) {
                return property(p.take());
            }
            if (token.is(TokenKind.Identifier) || token.has(TokenFlags.KEYWORD)) {
                token.unmark(-1);
                return method(p.take());
            }
            if (lastModifier != null) {
                p.incomplete(Problem.IncompleteMemberDefinition, p.after(lastModifier));
                keep(null);
            }
            return null;
        }

        /** Reads what stands before the name; returns the token that follows, which is not taken. */
        private Token modifiers() {
            while (true) {
                p.skipNewLines();
                AttributeBase attribute = p.attributes.attribute();
                if (attribute != null) {
                    add(attribute);
                    continue;
                }
                Token token = p.peek();
                start = start == null ? token.extent() : start;
                if (token.is(TokenKind.Static)) {
                    isStatic = once(isStatic, token);
                } else if (token.is(TokenKind.Hidden)) {
                    hidden = once(hidden, token);
                } else {
                    return token;
                }
                lastModifier = token.extent();
                p.take();
            }
        }

        private Token once(Token before, Token token) {
            if (before != null) {
                p.error(Problem.DuplicateQualifier, token.extent(), token.text());
            }
            return token;
        }

        private void add(AttributeBase attribute) {
            lastModifier = attribute.extent();
            start = start == null ? attribute.extent() : start;
            switch (attribute) {
                case Attribute a -> attributes.add(a);
                case TypeConstraint constraint -> {
                    if (type == null) {
                        type = constraint;
                    } else {
                        p.error(Problem.TooManyTypes, constraint.extent());
                    }
                }
            }
        }

        private void keep(Node more) {
            wrong.addAll(attributes);
            if (type != null) {
                wrong.add(type);
            }
            if (more != null) {
                wrong.add(more);
            }
        }

        private TypeMember property(Token name) {
            Expression initial = null;
            if (p.accept(TokenKind.Equals) != null) {
                p.skipNewLines();
                initial = p.expressions.expression();
            }
            Extent end = terminated(initial == null ? name.extent() : initial.extent(), true);
            return new TypeMember.Property((String) name.payload(), List.copyOf(attributes), Optional.ofNullable(type),
                    isStatic != null, hidden != null, Optional.ofNullable(initial), p.span(start, end));
        }

        private TypeMember method(Token name) {
            Token open = p.peek();
            BlockParser.ParameterList list = p.blocks.parameterList();
            Extent wrongAt = list.wrong();
            if (!open.is(TokenKind.LParen)) {
                p.incomplete(Problem.MissingMethodParameterList, p.after(name));
            }
            boolean constructor = name.text().equalsIgnoreCase(className);
            List<Statement> first = List.of();
            if (constructor && isStatic == null) {
                p.skipNewLines();
                Mode outer = p.mode(Mode.SIGNATURE);
                Token colon = p.accept(TokenKind.Colon);
                if (colon != null) {
                    BaseCall call = baseCall(colon);
                    first = call.statements;
                    wrongAt = call.wrong == null ? wrongAt : call.wrong;
                }
                p.mode(outer);
            }
            Token openBody = p.next();
            if (!openBody.is(TokenKind.LCurly)) {
                p.unget(openBody);
                if (wrongAt == null) {
                    wrongAt = list.close() == null ? name.extent() : list.close().extent();
                    p.incomplete(Problem.MissingFunctionBody, p.after(wrongAt));
                }
            }
            if (wrongAt != null) {
                p.synchronize(false, TokenKind.RCurly);
                keep(null);
                return null;
            }
            ParamBlock parameters = list.block(p);
            ScriptBlock body = p.blocks.methodBody(openBody, parameters, first);
            return new TypeMember.Method(name.text(), List.copyOf(attributes), Optional.ofNullable(type), isStatic != null,
                    hidden != null, constructor, parameters == null ? List.of() : parameters.parameters(), body,
                    name.extent(), p.span(start, body.extent()));
        }
    }

    private record BaseCall(List<Statement> statements, Extent wrong) {}

    private BaseCall baseCall(Token colon) {
        p.skipNewLines();
        Token base = p.accept(TokenKind.Base);
        if (base == null) {
            p.incomplete(Problem.MissingBaseCtorCall, p.after(colon));
            return new BaseCall(List.of(), colon.extent());
        }
        p.skipNewLines();
        Token open = p.accept(TokenKind.LParen);
        if (open == null) {
            p.incomplete(Problem.MissingMethodParameterList, p.after(base));
            return new BaseCall(List.of(), base.extent());
        }
        List<Expression> arguments = new ArrayList<>();
        Extent last = p.primaries.arguments(open, arguments);
        p.skipNewLines();
        Extent extent = p.span(base, last);
        Expression call = new InvokeMemberExpression(new VariableExpression("this", false, base.extent()),
                new StringExpression(base.text(), StringExpression.Quote.BARE, base.extent()), List.copyOf(arguments), List.of(), false,
                false, true, extent);
        return new BaseCall(List.of(new Pipeline(List.of(new CommandExpression(call, List.of(), extent)), false, extent)), null);
    }

    /** Takes what ends a member that ends at {@code end}; returns where it ends with a {@code ;}. */
    private Extent terminated(Extent end, boolean report) {
        Token terminator = p.peek();
        boolean semicolon = terminator.is(TokenKind.Semi);
        if (report && !semicolon && !terminator.is(TokenKind.NewLine) && !terminator.is(TokenKind.RCurly)) {
            p.incomplete(Problem.MissingPropertyTerminator, p.after(end));
        }
        p.skipNewLinesAndSemicolons();
        return semicolon ? terminator.extent() : end;
    }

    Statement enumDefinition(List<AttributeBase> attributes, Token keyword) {
        p.skipNewLines();
        StringExpression name = p.statements.simpleName();
        if (name == null) {
            p.incomplete(Problem.MissingNameAfterKeyword, p.after(keyword), keyword.text());
            return new ErrorStatement(List.of(), keyword.extent());
        }
        Mode outer = p.mode(Mode.SIGNATURE);
        Statement definition = enumBody(attributes, keyword, name);
        p.mode(outer);
        return definition;
    }

    private Statement enumBody(List<AttributeBase> attributes, Token keyword, StringExpression name) {
        List<TypeConstraint> bases = new ArrayList<>();
        Token colon = p.accept(TokenKind.Colon);
        if (colon != null) {
            p.skipNewLines();
            TypeName type = p.types.typeName(false);
            if (type == null) {
                p.incomplete(Problem.TypeNameExpected, p.after(colon));
            } else {
                String simple = type.fullName().toLowerCase(Locale.ROOT);
                if (!INTEGERS.contains(simple.startsWith("system.") ? simple.substring("system.".length()) : simple)) {
                    p.error(Problem.InvalidUnderlyingType, type.extent(), type.fullName());
                }
                bases.add(new TypeConstraint(type, type.extent()));
            }
        }
        p.skipNewLines();
        Token open = p.next();
        if (!open.is(TokenKind.LCurly)) {
            p.unget(open);
            p.incomplete(Problem.MissingTypeBody, p.after(name), keyword.kind().text);
            return new ErrorStatement(List.of(), p.span(keyword, name.extent()));
        }
        List<TypeMember> members = new ArrayList<>();
        Extent last = open.extent();
        TypeMember member = enumMember();
        while (member != null) {
            members.add(member);
            last = member.extent();
            member = enumMember();
        }
        Token close = p.next();
        if (close.is(TokenKind.RCurly)) {
            last = close.extent();
        } else {
            p.unget(close);
            p.incomplete(Problem.MissingEndCurlyBrace, p.after(open), close.extent());
        }
        return definition(TypeDefinition.Kind.ENUM, attributes, name.value(), bases, members, List.of(), keyword, last);
    }

    private TypeMember enumMember() {
        p.skipNewLines();
        StringExpression name = p.statements.simpleName();
        if (name == null) {
            return null;
        }
        Extent end = name.extent();
        Expression value = null;
        boolean missing = false;
        Mode outer = p.mode(Mode.EXPRESSION);
        Token equals = p.accept(TokenKind.Equals);
        if (equals != null) {
            value = p.expressions.expression();
            missing = value == null;
            if (missing) {
                p.error(Problem.ExpectedValueExpression, p.after(equals), equals.kind().text);
            }
            end = missing ? equals.extent() : value.extent();
        }
        p.mode(outer);
        end = terminated(end, !missing);
        return new TypeMember.Property(name.value(), List.of(), Optional.empty(), true, false, Optional.ofNullable(value),
                p.span(name.extent(), end));
    }
}
