package org.mooring.shell.powershell.ast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mooring.dotnet.Tuple;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.*;
import org.mooring.shell.powershell.compile.NumberValues;

/** Makes the tree that scripts see of the parser's records. */
final class TreeView {

    private final TreeTokens tokens;

    /** @param tokens where the tokens that nodes refer to are found */
    TreeView(TreeTokens tokens) {
        this.tokens = tokens;
    }

    Ast show(Node node) {
        return switch (node) {
            case null -> null;
            case ScriptBlock n -> scriptBlock(n, false);
            case ParamBlock n -> make("ParamBlockAst", n, all(n.attributes()), all(n.parameters()));
            case NamedBlock n -> make("NamedBlockAst", n, kind(n), all(n.statements()), traps(n.traps()), !n.named());
            case Parameter n -> make("ParameterAst", n, show(n.name()), all(n.attributes()), show(n.defaultValue()));
            case Attribute n -> make("AttributeAst", n, n.type(), all(n.positional()), all(n.named()));
            case TypeConstraint n -> make("TypeConstraintAst", n, n.type());
            case NamedArgument n -> make("NamedAttributeArgumentAst", n, n.name(), omitted(n), n.expressionOmitted());
            case StatementBlock n -> make("StatementBlockAst", n, all(n.statements()), traps(n.traps()));
            case CatchClause n -> make("CatchClauseAst", n, all(n.types()), show(n.body()));
            case Redirection.File n -> make("FileRedirectionAst", n, stream(n.stream()), show(n.location()), n.append());
            case Redirection.Merging n -> make("MergingRedirectionAst", n, stream(n.stream()), stream(n.into()));
            case TypeMember n -> member(n, false);
            case CommandParameter n -> make("CommandParameterAst", n, n.name(), show(n.argument()), parameterName(n));
            case Command n -> make("CommandAst", n, all(n.parts()), invocation(n), redirections(n));
            case CommandExpression n -> make("CommandExpressionAst", n, show(n.expression()), redirections(n));
            case Statement n -> statement(n);
            case Expression n -> expression(n);
            case TypeName n -> throw new IllegalArgumentException("A type's name is no node: " + n);
            case IfStatement.Clause n -> throw new IllegalArgumentException("A clause is no node: " + n);
            case SwitchStatement.Clause n -> throw new IllegalArgumentException("A clause is no node: " + n);
            case HashtableExpression.Entry n -> throw new IllegalArgumentException("An entry is no node: " + n);
        };
    }

    private Ast show(Optional<? extends Node> node) {
        return node.isPresent() ? show(node.get()) : null;
    }

    private List<Ast> all(List<? extends Node> nodes) {
        List<Ast> shown = new ArrayList<>(nodes.size());
        nodes.forEach(n -> shown.add(show(n)));
        return shown;
    }

    private static Ast make(String type, Node origin, Object... parts) {
        return AstTypes.get(type).make(origin, parts);
    }

    private static Ast makeAt(String type, Extent extent, Node origin, Object... parts) {
        return AstTypes.get(type).makeAt(origin, extent, parts);
    }

    /** @param withoutParameters where a function has its parameters in parentheses */
    private Ast scriptBlock(ScriptBlock n, boolean withoutParameters) {
        return AstTypes.get("ScriptBlockAst").makeLater(n, () -> new Object[] {
            all(n.usings()), List.of(), withoutParameters ? null : show(n.parameters()), show(n.begin()), show(n.process()), show(n.end()),
            show(n.clean()), show(n.dynamicParam()), n.requirements().isEmpty() ? null : new HelpTypes.Requirements(n.requirements())});
    }

    private static TokenKind kind(NamedBlock n) {
        return switch (n.kind()) {
            case DYNAMIC_PARAM -> TokenKind.Dynamicparam;
            case BEGIN -> TokenKind.Begin;
            case PROCESS -> TokenKind.Process;
            case END -> TokenKind.End;
            case CLEAN -> TokenKind.Clean;
        };
    }

    /** Null where there are none. */
    private List<Ast> traps(List<TrapStatement> traps) {
        return traps.isEmpty() ? null : all(traps);
    }

    private Ast omitted(NamedArgument n) {
        return n.expressionOmitted() ? makeAt("ConstantExpressionAst", n.extent(), null, Boolean.TRUE) : show(n.value());
    }

    private static Object stream(int number) {
        return AstTypes.constant("RedirectionStream", number);
    }

    /** By their streams. */
    private List<Ast> redirections(PipelineElement n) {
        return all(n.redirections().stream().sorted(Comparator.comparingInt(Redirection::stream)).toList());
    }

    private static Extent parameterName(CommandParameter n) {
        Extent extent = n.extent();
        return new Extent(extent.source(), extent.start(), Math.min(extent.end(), extent.start() + 1 + n.name().length()));
    }

    private static TokenKind invocation(Command n) {
        return switch (n.invocation()) {
            case NAME -> TokenKind.Unknown;
            case CALL -> TokenKind.Ampersand;
            case DOT -> TokenKind.Dot;
        };
    }

    private Ast type(TypeDefinition n) {
        boolean isEnum = n.kind() == TypeDefinition.Kind.ENUM;
        List<Ast> members = n.members().stream().map(m -> member(m, isEnum)).toList();
        long flags = n.kind() == TypeDefinition.Kind.CLASS ? 1 : isEnum ? 4 : 2;
        return make("TypeDefinitionAst", n, n.name(), all(n.attributes()), members, AstTypes.constant("TypeAttributes", flags), all(n.bases()));
    }

    /** @param constant whether it is a value of an enum */
    private Ast member(TypeMember member, boolean constant) {
        return switch (member) {
            case TypeMember.Property n -> {
                long flags = 1 | (n.isStatic() || constant ? 0x10 : 0) | (constant ? 0x20 : 0) | (n.hidden() ? 0x40 : 0);
                yield make("PropertyMemberAst", n, n.name(), show(n.type()), all(n.attributes()),
                    AstTypes.constant("PropertyAttributes", flags), show(n.initialValue()));
            }
            case TypeMember.Method n -> {
                long flags = 1 | (n.isStatic() ? 0x10 : 0) | (n.hidden() ? 0x40 : 0);
                Ast function = makeAt("FunctionDefinitionAst", new Extent(n.extent().source(), n.nameExtent().start(), n.extent().end()), n, false, false, n.name(),
                    n.parameters().isEmpty() ? null : all(n.parameters()), scriptBlock(n.body(), true));
                yield make("FunctionMemberAst", n, n.name(), function, show(n.returnType()), all(n.attributes()),
                    AstTypes.constant("MethodAttributes", flags), n.constructor());
            }
        };
    }

    private Ast statement(Statement statement) {
        return switch (statement) {
            case Pipeline n -> pipeline(n);
            case PipelineChain n -> make("PipelineChainAst", n, show(n.left()), show(n.right()), n.and() ? TokenKind.AndAnd : TokenKind.OrOr,
                n.background());
            case AssignmentStatement n -> assignment(n);
            case IfStatement n -> make("IfStatementAst", n, n.clauses().stream().map(c -> pair(c.condition(), c.body())).toList(),
                show(n.otherwise()));
            case SwitchStatement n -> make("SwitchStatementAst", n, n.label(), show(n.condition()), flags(n),
                n.clauses().stream().map(c -> pair(c.condition(), c.body())).toList(), show(n.defaultClause()));
            case ForEachStatement n -> make("ForEachStatementAst", n, n.label(), AstTypes.constant("ForEachFlags", n.parallel() ? 1 : 0),
                show(n.throttleLimit()), show(n.variable()), show(n.collection()), show(n.body()));
            case ForStatement n -> make("ForStatementAst", n, n.label(), show(n.initializer()), show(n.condition()), show(n.iterator()),
                show(n.body()));
            case WhileStatement n -> make("WhileStatementAst", n, n.label(), show(n.condition()), show(n.body()));
            case DoStatement n -> make(n.until() ? "DoUntilStatementAst" : "DoWhileStatementAst", n, n.label(), show(n.condition()),
                show(n.body()));
            case TryStatement n -> make("TryStatementAst", n, show(n.body()), all(n.catches()), show(n.finallyBlock()));
            case TrapStatement n -> make("TrapStatementAst", n, show(n.type()), show(n.body()));
            case DataStatement n -> make("DataStatementAst", n, n.variable(), all(n.supportedCommands()), show(n.body()));
            case FunctionDefinition n -> function(n);
            case TypeDefinition n -> type(n);
            case UsingStatement n -> make("UsingStatementAst", n, AstTypes.constant("UsingStatementKind", n.kind().ordinal()),
                n.words().isEmpty() ? null : show(n.words().get(0)), show(n.specification()),
                n.words().size() > 1 ? show(n.words().get(1)) : null);
            case ReturnStatement n -> make("ReturnStatementAst", n, show(n.value()));
            case ThrowStatement n -> make("ThrowStatementAst", n, show(n.value()));
            case ExitStatement n -> make("ExitStatementAst", n, show(n.code()));
            case BreakStatement n -> make("BreakStatementAst", n, show(n.label()));
            case ContinueStatement n -> make("ContinueStatementAst", n, show(n.label()));
            case ErrorStatement n -> error(n);
        };
    }

    /** A base constructor's call stands without a pipeline. */
    private Ast pipeline(Pipeline n) {
        if (n.elements().size() == 1 && n.elements().get(0) instanceof CommandExpression e
                && e.expression() instanceof InvokeMemberExpression call && call.baseConstructor()) {
            return show(e);
        }
        return make("PipelineAst", n, all(n.elements()), n.background());
    }

    /** A lone expression that is assigned stands without its pipeline. */
    private Ast assignment(AssignmentStatement n) {
        boolean lone = n.value() instanceof Pipeline p && !p.background() && p.elements().size() == 1
            && p.elements().get(0) instanceof CommandExpression e && e.redirections().isEmpty();
        Ast value = lone ? show(((Pipeline) n.value()).elements().get(0)) : show(n.value());
        Extent operator = tokens.operator(n.target().extent().end());
        TokenKind kind = n.operator() == null ? TokenKind.Equals : switch (n.operator()) {
            case ADD -> TokenKind.PlusEquals;
            case SUBTRACT -> TokenKind.MinusEquals;
            case MULTIPLY -> TokenKind.MultiplyEquals;
            case DIVIDE -> TokenKind.DivideEquals;
            case REMAINDER -> TokenKind.RemainderEquals;
            default -> TokenKind.QuestionQuestionEquals;
        };
        return make("AssignmentStatementAst", n, show(n.target()), kind, value, operator);
    }

    private Tuple pair(Node first, Node second) {
        return Tuple.of("System.Tuple", show(first), show(second));
    }

    private static Object flags(SwitchStatement n) {
        long flags = (n.file() ? 1 : 0) | (n.caseSensitive() ? 0x10 : 0) | (n.parallel() ? 0x20 : 0) | switch (n.match()) {
            case EXACT -> 0;
            case REGEX -> 2;
            case WILDCARD -> 4;
        };
        return AstTypes.constant("SwitchFlags", flags);
    }

    private Ast function(FunctionDefinition n) {
        boolean workflow = n.extent().text().regionMatches(true, 0, "workflow", 0, 8);
        List<Ast> parameters = n.parametersInParentheses() ? all(n.body().parameters().orElseThrow().parameters()) : null;
        return make("FunctionDefinitionAst", n, n.filter(), workflow, n.name(), parameters,
            scriptBlock(n.body(), n.parametersInParentheses()));
    }

    private Ast error(ErrorStatement n) {
        TokenView keyword = tokens.at(n.extent().start());
        if (keyword != null && n.parts().size() == 1 && n.parts().get(0) instanceof StatementBlock body
                && (keyword.kind() == TokenKind.Parallel || keyword.kind() == TokenKind.Sequence)) {
            return make("BlockStatementAst", n, keyword, show(body));
        }
        TokenView kind = keyword != null && keyword.kind() == TokenKind.Label ? tokens.after(keyword) : keyword;
        boolean isSwitch = kind != null && kind.kind() == TokenKind.Switch;
        return make("ErrorStatementAst", n, isSwitch ? kind : null, null, all(n.conditions()), List.of(), all(n.parts()));
    }

    private Ast expression(Expression expression) {
        return switch (expression) {
            case ConstantExpression n -> make("ConstantExpressionAst", n, NumberValues.of(n));
            case StringExpression n -> make("StringConstantExpressionAst", n, n.value(), quote(n.quote()));
            case ExpandableStringExpression n -> make("ExpandableStringExpressionAst", n, n.value(), quote(n.quote()),
                all(n.parts().stream().filter(p -> !(p instanceof StringExpression)).toList()));
            case VariableExpression n -> make("VariableExpressionAst", n, new VariablePath(n.path()), n.splatted());
            case UnaryExpression n -> make("UnaryExpressionAst", n, TokenKind.valueOf(n.operator().powerShellName), show(n.operand()));
            case BinaryExpression n -> make("BinaryExpressionAst", n, show(n.left()), TokenKind.valueOf(n.operator().powerShellName),
                show(n.right()), n.operatorExtent());
            case TernaryExpression n -> make("TernaryExpressionAst", n, show(n.condition()), show(n.then()), show(n.otherwise()));
            case ArrayLiteral n -> make("ArrayLiteralAst", n, all(n.elements()));
            case ArrayExpression n -> make("ArrayExpressionAst", n, show(n.body()));
            case HashtableExpression n -> make("HashtableAst", n, n.entries().stream().map(e -> pair(e.key(), e.value())).toList());
            case SubExpression n -> make("SubExpressionAst", n, show(n.body()));
            case ParenExpression n -> make("ParenExpressionAst", n, show(n.statement()));
            case ScriptBlockExpression n -> make("ScriptBlockExpressionAst", n, show(n.block()));
            case TypeExpression n -> make("TypeExpressionAst", n, n.type());
            case ConvertExpression n -> make("ConvertExpressionAst", n, show(n.type()), show(n.operand()));
            case AttributedExpression n -> make("AttributedExpressionAst", n, show(n.attribute()), show(n.operand()));
            case MemberExpression n -> make("MemberExpressionAst", n, show(n.target()), show(n.member()), n.isStatic(), n.nullConditional());
            case InvokeMemberExpression n -> make(n.baseConstructor() ? "BaseCtorInvokeMemberExpressionAst" : "InvokeMemberExpressionAst", n,
                show(n.target()), show(n.member()), n.arguments().isEmpty() ? null : all(n.arguments()), n.isStatic(), n.nullConditional(),
                n.genericArguments());
            case IndexExpression n -> make("IndexExpressionAst", n, show(n.target()), show(n.index()), n.nullConditional());
            case UsingExpression n -> make("UsingExpressionAst", n, show(n.expression()));
            case ErrorExpression n -> make("ErrorExpressionAst", n, all(n.parts()));
        };
    }

    private static Object quote(StringExpression.Quote quote) {
        return AstTypes.constant("StringConstantType", switch (quote) {
            case SINGLE -> 0;
            case SINGLE_HERE -> 1;
            case DOUBLE -> 2;
            case DOUBLE_HERE -> 3;
            case BARE -> 4;
        });
    }
}
