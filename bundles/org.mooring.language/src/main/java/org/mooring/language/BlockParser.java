package org.mooring.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mooring.language.Tokenizer.Mode;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.CatchClause;
import org.mooring.language.ast.DataStatement;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.Requirement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.UsingStatement;

/** Script blocks, functions, and the statements that are made of blocks. */
final class BlockParser {

    private static final Map<TokenKind, NamedBlock.Kind> BLOCKS = Map.of(TokenKind.Dynamicparam, NamedBlock.Kind.DYNAMIC_PARAM,
            TokenKind.Begin, NamedBlock.Kind.BEGIN, TokenKind.Process, NamedBlock.Kind.PROCESS, TokenKind.End, NamedBlock.Kind.END,
            TokenKind.Clean, NamedBlock.Kind.CLEAN);

    private static final Pattern NAMESPACE = Pattern.compile(
            "[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}\\p{Mn}\\p{Mc}\\p{Cf}_]*(?:\\.[\\p{L}\\p{Nl}_]"
            + "[\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}\\p{Mn}\\p{Mc}\\p{Cf}_]*)*");

    /** What is known of a script block before its body is read. */
    private record Head(Token open, boolean filter, List<UsingStatement> usings, ParamBlock parameters, Optional<String> help,
            List<Statement> first) {

        Extent start() {
            return open != null ? open.extent() : parameters != null ? parameters.extent() : null;
        }
    }

    private final Parsing p;

    BlockParser(Parsing parsing) {
        this.p = parsing;
    }

    /** A whole script. */
    ScriptBlock script() {
        p.skipNewLines();
        List<UsingStatement> usings = usings();
        return body(new Head(null, false, usings, ownParameters(), Optional.empty(), List.of()));
    }

    /** Behind the opening brace of a script block. */
    ScriptBlock scriptBlock(Token open) {
        return scriptBlock(open, false, Outside.NOTHING);
    }

    /**
     * What belongs to a script block and stands before its brace.
     *
     * @param parameters null if there are none
     * @param second what a list of parameters within the braces is then
     * @param first statements that come before those in the braces
     */
    private record Outside(ParamBlock parameters, Problem second, Optional<String> help, List<Statement> first) {

        static final Outside NOTHING = new Outside(null, null, Optional.empty(), List.of());
    }

    /** Behind the opening brace of a script block. */
    private ScriptBlock scriptBlock(Token open, boolean filter, Outside outside) {
        p.skipNewLines();
        ParamBlock own = ownParameters();
        if (outside.parameters != null && own != null) {
            p.later(outside.second, own.extent());
        }
        ScriptBlock block = body(new Head(open, filter, List.of(), own, outside.help, outside.first));
        return outside.parameters == null ? block : new ScriptBlock(block.usings(), Optional.of(outside.parameters),
                block.dynamicParam(), block.begin(), block.process(), block.end(), block.clean(), block.requirements(),
                block.help(), block.extent());
    }

    private ParamBlock ownParameters() {
        int start = p.place();
        ParamBlock parameters = p.attributes.paramBlock();
        if (parameters == null) {
            p.backTo(start);
        }
        p.skipNewLinesAndSemicolons();
        return parameters;
    }

    private ScriptBlock body(Head head) {
        return p.peek().has(TokenFlags.BLOCK_NAME) ? namedBlocks(head) : unnamedBlock(head);
    }

    private ScriptBlock unnamedBlock(Head head) {
        List<Statement> statements = new ArrayList<>(head.first);
        List<TrapStatement> traps = new ArrayList<>();
        Extent extent = head.parameters == null ? null : head.parameters.extent();
        Extent whole;
        do {
            Extent list = p.statements.readList(statements, traps);
            extent = extent == null ? list : list == null ? extent : p.span(extent, list);
            whole = end(head.open, extent);
        } while (whole == null);
        if (extent == null && head.open != null && whole.end() - head.open.end > 1) {
            extent = p.at(head.open.end, whole.end() - 2);
        }
        NamedBlock block = new NamedBlock(head.filter ? NamedBlock.Kind.PROCESS : NamedBlock.Kind.END, false,
                List.copyOf(statements), List.copyOf(traps), extent == null ? p.at(0, 0) : extent);
        return script(head, Map.of(block.kind(), block), whole);
    }

    /**
     * Takes what ends a script block with the body {@code extent}.
     *
     * @return the extent of the block; null if a whole script goes on behind a mistake
     */
    private Extent end(Token open, Extent extent) {
        Token close = p.next();
        if (open == null) {
            if (close.is(TokenKind.EndOfInput)) {
                return p.at(0, p.source.text().length());
            }
            p.error(Problem.UnexpectedToken, close.extent(), close.text());
            return null;
        }
        if (close.is(TokenKind.RCurly)) {
            return p.span(open, close);
        }
        p.unget(close);
        p.incomplete(Problem.MissingEndCurlyBrace, open.extent(), close.extent());
        return p.span(open, extent == null ? open.extent() : extent);
    }

    private ScriptBlock namedBlocks(Head head) {
        Map<NamedBlock.Kind, NamedBlock> blocks = new EnumMap<>(NamedBlock.Kind.class);
        Extent start = head.start();
        Extent last = null;
        while (true) {
            Token name = p.next();
            NamedBlock.Kind kind = BLOCKS.get(name.kind());
            if (kind == null) {
                p.unget(name);
                if (name.is(TokenKind.RCurly) || name.is(TokenKind.EndOfInput)) {
                    Extent whole = end(head.open, p.span(start, last));
                    return script(head, blocks, whole != null ? whole : p.at(0, p.source.text().length()));
                }
                if (head.open == null) {
                    p.take();
                }
                p.error(Problem.MissingNamedBlocks, name.extent(), name.text());
                return script(head, blocks, head.open == null ? p.at(0, p.source.text().length()) : p.span(start, last));
            }
            start = start == null ? name.extent() : start;
            last = name.extent();
            StatementBlock block = p.statements.block();
            if (block == null) {
                p.incomplete(Problem.MissingNamedStatementBlock, p.after(name), name.kind().text);
                block = new StatementBlock(List.of(), List.of(), name.extent());
            } else {
                last = block.extent();
            }
            Extent extent = p.span(name, last);
            if (blocks.putIfAbsent(kind, new NamedBlock(kind, true, block.statements(), block.traps(), extent)) != null) {
                p.error(Problem.DuplicateScriptCommandClause, extent, name.kind().text);
            }
            p.skipNewLinesAndSemicolons();
        }
    }

    private ScriptBlock script(Head head, Map<NamedBlock.Kind, NamedBlock> blocks, Extent extent) {
        List<Requirement> requirements = head.open == null ? new RequiresParser(p).requirements() : List.of();
        Optional<String> help = head.help;
        if (help.isEmpty()) {
            help = CommentHelp.ofBlock(p.tokenizer().tokens, head.open, extent, blocks.get(NamedBlock.Kind.END));
        }
        return new ScriptBlock(head.usings, Optional.ofNullable(head.parameters), block(blocks, NamedBlock.Kind.DYNAMIC_PARAM),
                block(blocks, NamedBlock.Kind.BEGIN), block(blocks, NamedBlock.Kind.PROCESS), block(blocks, NamedBlock.Kind.END),
                block(blocks, NamedBlock.Kind.CLEAN), requirements, help, extent);
    }

    private static Optional<NamedBlock> block(Map<NamedBlock.Kind, NamedBlock> blocks, NamedBlock.Kind kind) {
        return Optional.ofNullable(blocks.get(kind));
    }

    Statement function(Token keyword) {
        p.skipNewLines();
        Token name = p.next();
        switch (name.kind()) {
            case Pipe, LParen, LCurly, AtParen, AtCurly, RCurly, RParen, EndOfInput, Semi, Redirection, RedirectInStd, AndAnd, OrOr,
                    Ampersand, Variable, SplattedVariable, HereStringExpandable, HereStringLiteral, StringLiteral,
                    StringExpandable -> {
                p.unget(name);
                p.incomplete(Problem.MissingNameAfterKeyword, p.after(keyword), keyword.text());
                return new ErrorStatement(List.of(), keyword.extent());
            }
            default -> name.unmark(TokenFlags.KEYWORD);
        }
        ParameterList list = parameterList();
        Extent wrong = list.wrong;
        Token open = p.next();
        if (!open.is(TokenKind.LCurly)) {
            p.unget(open);
            if (wrong == null) {
                wrong = list.close == null ? name.extent() : list.close.extent();
                p.incomplete(Problem.MissingFunctionBody, p.after(wrong));
            }
        }
        if (wrong != null) {
            return new ErrorStatement(List.copyOf(list.parameters), p.span(keyword, wrong));
        }
        Optional<String> help = CommentHelp.before(p.tokenizer().tokens, keyword);
        boolean filter = keyword.is(TokenKind.Filter);
        ScriptBlock body = scriptBlock(open, filter,
                new Outside(list.block(p), Problem.OnlyOneParameterListAllowed, help, List.of()));
        Extent extent = p.span(keyword, body.extent());
        if (keyword.is(TokenKind.Workflow)) {
            p.later(Problem.WorkflowNotSupportedInPowerShellCore, extent);
        }
        return new FunctionDefinition(name.is(TokenKind.Generic) ? name.word() : name.text(), filter, list.open != null, body,
                extent);
    }

    /**
     * Parameters in parentheses.
     *
     * @param open null if there are none
     * @param wrong where reading stopped if the closing parenthesis is missing
     */
    record ParameterList(List<Parameter> parameters, Token open, Token close, Extent wrong) {

        ParamBlock block(Parsing p) {
            return open == null ? null : new ParamBlock(List.of(), parameters, p.span(open, close));
        }
    }

    ParameterList parameterList() {
        p.skipNewLines();
        Token open = p.accept(TokenKind.LParen);
        if (open == null) {
            return new ParameterList(List.of(), null, null, null);
        }
        List<Parameter> parameters = p.attributes.parameters();
        p.skipNewLines();
        Token close = p.next();
        Extent wrong = null;
        if (!close.is(TokenKind.RParen)) {
            p.unget(close);
            wrong = AttributeParser.lastOf(parameters, open);
            p.incomplete(Problem.MissingEndParenthesisInFunctionParameterList, p.after(wrong));
        }
        p.skipNewLines();
        return new ParameterList(parameters, open, close, wrong);
    }

    Statement trap(Token keyword) {
        int start = p.place();
        p.skipNewLines();
        AttributeBase attribute = p.attributes.attribute();
        TypeConstraint type = attribute instanceof TypeConstraint constraint ? constraint : null;
        if (attribute != null && type == null) {
            p.backTo(start);
        }
        StatementBlock body = p.statements.block();
        if (body == null) {
            Extent last = type == null ? keyword.extent() : type.extent();
            p.incomplete(Problem.MissingTrapStatement, p.after(last));
            return new ErrorStatement(type == null ? List.of() : List.of(type), p.span(keyword, last));
        }
        return new TrapStatement(Optional.ofNullable(type), body, p.span(keyword, body.extent()));
    }

    Statement tryStatement(Token keyword) {
        StatementBlock body = p.statements.block();
        if (body == null) {
            p.incomplete(Problem.MissingTryStatementBlock, p.after(keyword));
            return new ErrorStatement(List.of(), keyword.extent());
        }
        List<CatchClause> catches = new ArrayList<>();
        List<Node> parts = new ArrayList<>(List.of(body));
        Extent wrong = null;
        while (true) {
            p.skipNewLines();
            Token catchToken = p.accept(TokenKind.Catch);
            if (catchToken == null) {
                break;
            }
            List<TypeConstraint> types = new ArrayList<>();
            Token comma = catchTypes(types);
            StatementBlock handler = p.statements.block();
            if (handler != null) {
                catches.add(new CatchClause(List.copyOf(types), handler, p.span(catchToken, handler.extent())));
                parts.add(catches.get(catches.size() - 1));
                wrong = comma == null ? wrong : comma.extent();
                continue;
            }
            if (comma != null) {
                wrong = comma.extent();
            } else {
                wrong = types.isEmpty() ? catchToken.extent() : types.get(types.size() - 1).extent();
                p.incomplete(Problem.MissingCatchHandlerBlock, p.after(wrong));
            }
            parts.addAll(types);
            break;
        }
        p.skipNewLines();
        StatementBlock finallyBlock = null;
        Token finallyToken = p.accept(TokenKind.Finally);
        if (finallyToken != null) {
            finallyBlock = p.statements.block();
            if (finallyBlock == null) {
                wrong = finallyToken.extent();
                p.incomplete(Problem.MissingFinallyStatementBlock, p.after(wrong));
            }
        }
        if (catches.isEmpty() && finallyBlock == null && wrong == null) {
            wrong = body.extent();
            p.incomplete(Problem.MissingCatchOrFinally, p.after(wrong));
        }
        if (wrong != null) {
            return new ErrorStatement(List.copyOf(parts), p.span(keyword, wrong));
        }
        Extent end = finallyBlock != null ? finallyBlock.extent() : catches.get(catches.size() - 1).extent();
        return new TryStatement(body, List.copyOf(catches), Optional.ofNullable(finallyBlock), p.span(keyword, end));
    }

    /** Reads the types that a catch names; returns the comma behind which one is missing, or null. */
    private Token catchTypes(List<TypeConstraint> types) {
        Token comma = null;
        while (true) {
            int start = p.place();
            p.skipNewLines();
            AttributeBase attribute = p.attributes.attribute();
            if (attribute == null) {
                if (comma != null) {
                    p.incomplete(Problem.MissingTypeLiteralToken, p.after(comma));
                }
                return comma;
            }
            if (!(attribute instanceof TypeConstraint type)) {
                p.backTo(start);
                return null;
            }
            types.add(type);
            p.skipNewLines();
            comma = p.accept(TokenKind.Comma);
            if (comma == null) {
                return null;
            }
        }
    }

    Statement data(Token keyword) {
        p.skipNewLines();
        StringExpression name = p.statements.simpleName();
        p.skipNewLines();
        Extent last = name == null ? keyword.extent() : name.extent();
        Extent wrong = null;
        List<Expression> commands = new ArrayList<>();
        Token parameter = p.accept(TokenKind.Parameter);
        if (parameter != null) {
            if (!LoopParser.isParameter(parameter, "SupportedCommand")) {
                wrong = parameter.extent();
                p.error(Problem.InvalidParameterForDataSectionStatement, wrong, LoopParser.parameterName(parameter));
            }
            Token comma = parameter;
            do {
                p.skipNewLines();
                Expression command = p.commands.single(CommandParser.Context.COMMAND_NAME);
                if (command == null) {
                    if (wrong == null) {
                        p.incomplete(Problem.MissingValueForSupportedCommandInDataSectionStatement, p.after(comma));
                    }
                    wrong = comma.extent();
                    break;
                }
                commands.add(command);
                last = command.extent();
                comma = p.accept(TokenKind.Comma);
            } while (comma != null);
        }
        StatementBlock body = null;
        if (wrong == null) {
            body = p.statements.block();
            if (body == null) {
                wrong = last;
                p.incomplete(Problem.MissingStatementBlockForDataSection, p.after(wrong));
            }
        }
        if (wrong != null) {
            return new ErrorStatement(List.copyOf(commands), p.span(keyword, wrong));
        }
        return new DataStatement(name == null ? null : name.value(), List.copyOf(commands), body, p.span(keyword, body.extent()));
    }

    private List<UsingStatement> usings() {
        List<UsingStatement> usings = new ArrayList<>();
        while (p.sees(TokenKind.Using)) {
            if (using(p.take()) instanceof UsingStatement using) {
                usings.add(using);
            }
            p.skipNewLinesAndSemicolons();
        }
        p.backTo(p.peek());
        return List.copyOf(usings);
    }

    Statement using(Token keyword) {
        Token directive = p.next();
        UsingStatement.Kind kind = switch (directive.kind()) {
            case Namespace -> UsingStatement.Kind.NAMESPACE;
            case Type -> UsingStatement.Kind.TYPE;
            case Module -> UsingStatement.Kind.MODULE;
            case Command -> UsingStatement.Kind.COMMAND;
            case Assembly -> UsingStatement.Kind.ASSEMBLY;
            default -> null;
        };
        if (kind == null) {
            p.unget(directive);
            p.incomplete(Problem.MissingUsingStatementDirective, p.after(keyword));
            return new ErrorStatement(List.of(), keyword.extent());
        }
        Token itemToken = p.next();
        if (endsStatement(itemToken) || itemToken.is(TokenKind.Comma)) {
            p.incomplete(Problem.MissingUsingItemName, p.after(directive));
            return new ErrorStatement(List.of(), p.span(keyword, directive));
        }
        Expression item = p.commands.argument(itemToken);
        if (item == null) {
            p.error(Problem.InvalidValueForUsingItemName, itemToken.extent(), itemToken.text());
            p.synchronize(true, TokenKind.Semi, TokenKind.NewLine);
            return new ErrorStatement(List.of(), p.span(keyword, itemToken));
        }
        boolean specified = item instanceof HashtableExpression && kind == UsingStatement.Kind.MODULE;
        if (!(item instanceof StringExpression) && !specified) {
            p.error(Problem.InvalidValueForUsingItemName, item.extent(), item.extent().text());
            return new ErrorStatement(List.of(), p.span(keyword, item.extent()));
        }
        if (kind == UsingStatement.Kind.NAMESPACE && !NAMESPACE.matcher(((StringExpression) item).value()).matches()) {
            p.later(Problem.InvalidNamespaceValue, item.extent());
        }
        Token equals = specified || kind == UsingStatement.Kind.ASSEMBLY ? null : p.accept(TokenKind.Equals);
        if (equals != null) {
            return alias(keyword, kind, (StringExpression) item, equals);
        }
        if (kind == UsingStatement.Kind.TYPE || kind == UsingStatement.Kind.COMMAND) {
            p.incomplete(Problem.MissingEqualsInUsingAlias, p.after(itemToken));
            return new ErrorStatement(List.of(item), p.span(keyword, item.extent()));
        }
        requireTerminator();
        Extent extent = p.span(keyword, item.extent());
        return item instanceof HashtableExpression specification
                ? new UsingStatement(kind, List.of(), Optional.of(specification), extent)
                : new UsingStatement(kind, List.of((StringExpression) item), Optional.empty(), extent);
    }

    private Statement alias(Token keyword, UsingStatement.Kind kind, StringExpression item, Token equals) {
        Token token = p.next();
        if (endsStatement(token)) {
            p.unget(token);
            p.incomplete(Problem.MissingNamespaceAlias, p.after(equals));
            return new ErrorStatement(List.of(), p.span(keyword, equals));
        }
        if (token.is(TokenKind.Comma)) {
            p.error(Problem.UnexpectedUnaryOperator, token.extent(), token.text());
            return new ErrorStatement(List.of(), p.span(keyword, token));
        }
        Expression alias = p.commands.argument(token);
        if (alias instanceof HashtableExpression specification && kind == UsingStatement.Kind.MODULE) {
            requireTerminator();
            Extent extent = p.span(keyword, specification.extent());
            p.later(Problem.UsingStatementNotSupported, extent);
            return new UsingStatement(kind, List.of(item), Optional.of(specification), extent);
        }
        if (!(alias instanceof StringExpression name)) {
            Extent place = alias == null ? token.extent() : alias.extent();
            p.error(Problem.InvalidValueForUsingItemName, place, place.text());
            return new ErrorStatement(alias == null ? List.of(item) : List.of(item, alias), p.span(keyword, place));
        }
        requireTerminator();
        Extent extent = p.span(keyword, name.extent());
        p.later(Problem.UsingStatementNotSupported, extent);
        return new UsingStatement(kind, List.of(item, name), Optional.empty(), extent);
    }

    private static boolean endsStatement(Token token) {
        return token.is(TokenKind.EndOfInput) || token.is(TokenKind.NewLine) || token.is(TokenKind.Semi);
    }

    private void requireTerminator() {
        Token token = p.peek();
        if (token.is(TokenKind.NewLine) || token.is(TokenKind.Semi)) {
            p.take();
        } else if (!token.is(TokenKind.EndOfInput)) {
            p.incomplete(Problem.MissingStatementTerminator, token.extent());
        }
    }

    /** The body of a method: a script block in command mode, wherever the method stands. */
    ScriptBlock methodBody(Token open, ParamBlock parameters, List<Statement> first) {
        Mode outer = p.mode(Mode.COMMAND);
        ScriptBlock body = scriptBlock(open, false,
                new Outside(parameters, Problem.ParamBlockNotAllowedInMethod, Optional.empty(), first));
        p.mode(outer);
        return body;
    }
}
