package org.mooring.shell.powershell.ast;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.Extent;

/** The classes of tokens (System.Management.Automation.Language.Token and those derived from it). */
public final class TokenTypes {

    private static final String TOKEN = AstTypes.LANGUAGE + "Token";
    private static final String STRING = AstTypes.LANGUAGE + "StringToken";
    private static final String REDIRECTION = AstTypes.LANGUAGE + "RedirectionToken";

    static final Class<?>[] ALL = {Base.class, Text.class, Literal.class, Expandable.class, Number.class, Variable.class, Parameter.class,
        Label.class, Redirection.class, Input.class, File.class, Merging.class, Traits.class};

    private TokenTypes() {}

    @ClrClass(value = TOKEN, type = TokenView.class)
    public static final class Base {

        private Base() {}

        @Get
        public static String text(TokenView self) {
            return self.token().text();
        }

        @Get
        @Type(AstTypes.LANGUAGE + "TokenKind")
        public static Object kind(TokenView self) {
            return self.kind();
        }

        @Get
        @Type(AstTypes.LANGUAGE + "TokenFlags")
        public static Object tokenFlags(TokenView self) {
            return AstTypes.constant("TokenFlags", self.token().flags());
        }

        @Get
        public static boolean hasError(TokenView self) {
            return self.token().hasError();
        }

        @Get
        @Type(AstTypes.LANGUAGE + "IScriptExtent")
        public static Extent extent(TokenView self) {
            return self.token().extent();
        }

        public static String toString(TokenView self) {
            return self.toString();
        }
    }

    @ClrClass(value = STRING, type = ClrClass.None.class, base = TOKEN, isAbstract = true)
    public static final class Text {

        private Text() {}

        @Get
        public static String value(TokenView self) {
            Object value = self.token().value();
            return value instanceof String s ? s : self.token().text();
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "StringLiteralToken", type = ClrClass.None.class, base = STRING)
    public static final class Literal {
        private Literal() {}
    }

    @ClrClass(value = AstTypes.LANGUAGE + "StringExpandableToken", type = ClrClass.None.class, base = STRING)
    public static final class Expandable {

        private Expandable() {}

        /** Null where nothing is expanded. */
        @Get
        public static Object nestedTokens(TokenView self) {
            return self.token().nested().isEmpty() ? null
                : Sequence.of(ClrTypes.find(TOKEN), self.token().nested().stream().map(TokenView::new).toList());
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "NumberToken", type = ClrClass.None.class, base = TOKEN)
    public static final class Number {

        private Number() {}

        @Get
        public static Object value(TokenView self) {
            return self.token().value();
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "VariableToken", type = ClrClass.None.class, base = TOKEN)
    public static final class Variable {

        private Variable() {}

        @Get
        public static String name(TokenView self) {
            return variablePath(self).unqualified();
        }

        @Get
        public static VariablePath variablePath(TokenView self) {
            return new VariablePath((String) self.token().value());
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "ParameterToken", type = ClrClass.None.class, base = TOKEN)
    public static final class Parameter {

        private Parameter() {}

        @Get
        public static String parameterName(TokenView self) {
            return (String) self.token().value();
        }

        @Get
        public static boolean usedColon(TokenView self) {
            return self.token().usedColon();
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "LabelToken", type = ClrClass.None.class, base = TOKEN)
    public static final class Label {

        private Label() {}

        @Get
        public static String labelText(TokenView self) {
            return (String) self.token().value();
        }
    }

    @ClrClass(value = REDIRECTION, type = ClrClass.None.class, base = TOKEN, isAbstract = true)
    public static final class Redirection {
        private Redirection() {}
    }

    @ClrClass(value = AstTypes.LANGUAGE + "InputRedirectionToken", type = ClrClass.None.class, base = REDIRECTION)
    public static final class Input {
        private Input() {}
    }

    @ClrClass(value = AstTypes.LANGUAGE + "FileRedirectionToken", type = ClrClass.None.class, base = REDIRECTION)
    public static final class File {

        private File() {}

        @Get
        @Type(AstTypes.LANGUAGE + "RedirectionStream")
        public static Object fromStream(TokenView self) {
            return AstTypes.constant("RedirectionStream", self.token().redirectsFrom());
        }

        @Get
        public static boolean append(TokenView self) {
            return self.token().text().endsWith(">>");
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "MergingRedirectionToken", type = ClrClass.None.class, base = REDIRECTION)
    public static final class Merging {

        private Merging() {}

        @Get
        @Type(AstTypes.LANGUAGE + "RedirectionStream")
        public static Object fromStream(TokenView self) {
            return AstTypes.constant("RedirectionStream", self.token().redirectsFrom());
        }

        @Get
        @Type(AstTypes.LANGUAGE + "RedirectionStream")
        public static Object toStream(TokenView self) {
            return AstTypes.constant("RedirectionStream", self.token().redirectsInto());
        }
    }

    @ClrClass(value = AstTypes.LANGUAGE + "TokenTraits", type = ClrClass.None.class)
    public static final class Traits {

        private Traits() {}

        public static String text(@Type(AstTypes.LANGUAGE + "TokenKind") Object kind) {
            return ((TokenKind) kind).text;
        }

        @Type(AstTypes.LANGUAGE + "TokenFlags")
        public static Object getTraits(@Type(AstTypes.LANGUAGE + "TokenKind") Object kind) {
            return AstTypes.constant("TokenFlags", ((TokenKind) kind).flags);
        }

        public static boolean hasTrait(@Type(AstTypes.LANGUAGE + "TokenKind") Object kind,
                @Type(AstTypes.LANGUAGE + "TokenFlags") Object flag) {
            return ((TokenKind) kind).is((int) org.mooring.dotnet.ClrEnum.number(flag));
        }
    }

}
