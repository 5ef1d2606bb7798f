package org.mooring.shell.powershell.ast;

import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.language.ParseError;
import org.mooring.language.TokenFlags;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.Extent;
import org.mooring.object.Conversion;

/** System.Management.Automation.PSParser: tokens in the words of PowerShell 2. */
@ClrClass(value = "System.Management.Automation.PSParser", type = ClrClass.None.class)
public final class PSParserType {

    private static final String TOKEN_TYPE = "System.Management.Automation.PSTokenType";

    private PSParserType() {}

    public static Object tokenize(String script, ByRef errors) {
        ScriptTrees.Parsed parsed = ScriptTrees.parse(null, script);
        List<Token> tokens = new ArrayList<>();
        TokenView[] all = parsed.tokens().all();
        for (int i = 0; i < all.length - 1; i++) {
            int close = all[i].kind() == TokenKind.LBracket ? typeEnd(all, i) : -1;
            if (close > 0) {
                Extent whole = all[i].token().extent().to(all[close].token().extent());
                tokens.add(new Token("Type", whole.text(), whole));
                i = close;
            } else {
                tokens.add(Token.of(all[i].token()));
            }
        }
        errors.set(collection(ClrTypes.of(Problem.class), parsed.result().errors().stream().map(Problem::new).toList()));
        return collection(ClrTypes.of(Token.class), tokens);
    }

    public static Object tokenize(Object[] script, ByRef errors) {
        StringBuilder text = new StringBuilder();
        for (Object line : script) {
            if (line != null) {
                text.append(Conversion.toText(line)).append('\n');
            }
        }
        return tokenize(text.toString(), errors);
    }

    private static Object collection(ClrType element, List<?> items) {
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.Collection`1"), List.of(element)), items);
    }

    /** Where the bracket stands that ends a type's name; -1 when {@code open} begins something else. */
    private static int typeEnd(TokenView[] tokens, int open) {
        int depth = 0;
        boolean named = false;
        for (int i = open; i < tokens.length; i++) {
            switch (tokens[i].kind()) {
                case LBracket -> depth++;
                case RBracket -> {
                    if (--depth == 0) {
                        return named ? i : -1;
                    }
                }
                case Comma -> {
                    // Between type arguments, or the dimensions of an array.
                }
                default -> {
                    if ((tokens[i].token().flags() & TokenFlags.TYPE_NAME) == 0) {
                        return -1;
                    }
                    named = true;
                }
            }
        }
        return -1;
    }

    /** System.Management.Automation.PSToken. */
    @ClrClass("System.Management.Automation.PSToken")
    public static final class Token {

        private final String type;
        private final String content;
        private final Extent extent;

        Token(String type, String content, Extent extent) {
            this.type = type;
            this.content = content;
            this.extent = extent;
        }

        static Token of(org.mooring.language.Token token) {
            boolean valued = switch (token.kind()) {
                case Variable, SplattedVariable, StringLiteral, StringExpandable, HereStringLiteral, HereStringExpandable -> true;
                case Generic -> token.isString();
                default -> false;
            };
            return new Token(typeOf(token), valued ? (String) token.value() : token.text(), token.extent());
        }

        private static String typeOf(org.mooring.language.Token token) {
            if ((token.flags() & TokenFlags.COMMAND_NAME) != 0) {
                return "Command";
            }
            if ((token.flags() & TokenFlags.MEMBER_NAME) != 0) {
                return "Member";
            }
            if ((token.flags() & TokenFlags.ATTRIBUTE_NAME) != 0) {
                return "Attribute";
            }
            if ((token.flags() & TokenFlags.TYPE_NAME) != 0) {
                return "Type";
            }
            return switch (token.kind()) {
                case Unknown, EndOfInput -> "Unknown";
                case Variable, SplattedVariable -> "Variable";
                case Parameter -> "CommandParameter";
                case Number -> "Number";
                case Label -> "LoopLabel";
                case Identifier, Generic -> "CommandArgument";
                case NewLine -> "NewLine";
                case LineContinuation -> "LineContinuation";
                case Comment -> "Comment";
                case StringLiteral, StringExpandable, HereStringLiteral, HereStringExpandable -> "String";
                case LParen, LCurly, AtParen, AtCurly, DollarParen -> "GroupStart";
                case RParen, RCurly -> "GroupEnd";
                case Semi -> "StatementSeparator";
                default -> token.kind().is(TokenFlags.KEYWORD) ? "Keyword" : "Operator";
            };
        }

        @Get
        public String content() {
            return content;
        }

        @Get
        @Type(TOKEN_TYPE)
        public Object type() {
            ClrEnum of = (ClrEnum) ClrTypes.find(TOKEN_TYPE);
            return of.value(of.number(type));
        }

        @Get
        public int start() {
            return extent.start();
        }

        @Get
        public int length() {
            return extent.end() - extent.start();
        }

        @Get
        public int startLine() {
            return extent.startLine();
        }

        @Get
        public int startColumn() {
            return extent.startColumn();
        }

        @Get
        public int endLine() {
            return extent.endLine();
        }

        @Get
        public int endColumn() {
            return extent.endColumn();
        }
    }

    /** System.Management.Automation.PSParseError. */
    @ClrClass("System.Management.Automation.PSParseError")
    public static final class Problem {

        private final ParseError error;

        Problem(ParseError error) {
            this.error = error;
        }

        /** Where it is. */
        @Get
        public Token token() {
            return new Token("Position", error.extent().text(), error.extent());
        }

        @Get
        public String message() {
            return error.message();
        }
    }
}
