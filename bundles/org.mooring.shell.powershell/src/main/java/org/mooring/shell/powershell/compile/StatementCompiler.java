package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mooring.language.ast.ArrayExpression;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.CatchClause;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.CommandParameter;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ContinueStatement;
import org.mooring.language.ast.DataStatement;
import org.mooring.language.ast.DoStatement;
import org.mooring.language.ast.ErrorStatement;
import org.mooring.language.ast.ExitStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.ForStatement;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.IfStatement;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.PipelineChain;
import org.mooring.language.ast.PipelineElement;
import org.mooring.language.ast.Redirection;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.SubExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.ThrowStatement;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.UsingStatement;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;
import org.mooring.shell.powershell.commands.FunctionDefinitions;
import org.mooring.shell.powershell.modules.Usings;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** Compiles statements. */
final class StatementCompiler {

    private static final RedirectionNode[] NO_REDIRECTIONS = {};

    private final Compiler compiler;
    private final ExpressionCompiler expressions;

    StatementCompiler(Compiler compiler, ExpressionCompiler expressions) {
        this.compiler = compiler;
        this.expressions = expressions;
    }

    Node compile(Statement statement) {
        return switch (statement) {
            case Pipeline s -> pipeline(s);
            case PipelineChain s when s.background() -> new BackgroundNode(s);
            case PipelineChain s -> new ChainNode(compiler.point(compile(s.left()), s.left()), s.and(), compiler.point(pipeline(s.right()), s.right()));
            case AssignmentStatement s -> assignment(s);
            case IfStatement s -> ifElse(s);
            case SwitchStatement s -> switchOver(s);
            case ForEachStatement s -> forEach(s);
            case ForStatement s -> new ForNode(s.label(), part(s.initializer()), s.condition().map(this::condition).orElse(null),
                s.condition().map(Statement::extent).orElse(s.extent()), part(s.iterator()), compiler.block(s.body()));
            case WhileStatement s -> new ForNode(s.label(), null, condition(s.condition()), s.condition().extent(), null,
                compiler.block(s.body()));
            case DoStatement s -> new DoNode(s.label(), s.until(), compiler.block(s.body()), condition(s.condition()),
                s.condition().extent());
            case TryStatement s -> tryCatch(s);
            case TrapStatement s -> throw new IllegalStateException("Traps belong to their block.");
            case DataStatement s -> data(s);
            case FunctionDefinition s -> function(s);
            case TypeDefinition s -> StatementNodes.silent(f -> { }, s.extent());
            case UsingStatement s -> StatementNodes.silent(f -> Usings.use(f, s), s.extent());
            case ReturnStatement s -> new JumpNode.Return(optional(s.value()), s.extent());
            case BreakStatement s -> new JumpNode.Loop(Node.BREAK, s.label().map(expressions::label).orElse(null));
            case ContinueStatement s -> new JumpNode.Loop(Node.CONTINUE, s.label().map(expressions::label).orElse(null));
            case ThrowStatement s -> new ThrowNode(optional(s.value()), s.extent());
            case ExitStatement s -> new JumpNode.Exit(optional(s.code()), s.extent());
            case ErrorStatement s -> throw new IllegalStateException("A script with errors is not compiled.");
        };
    }

    /** A condition; a command in it leaves {@code $?} true, whatever became of it. */
    private Node condition(Statement statement) {
        Node condition = compiler.point(compile(statement), statement);
        return Trees.hasCommand(statement) ? StatementNodes.quiet(condition) : condition;
    }

    private Node optional(Optional<? extends Statement> statement) {
        return statement.map(this::compile).orElse(null);
    }

    /** Of a loop's head. */
    private Node part(Optional<? extends Statement> statement) {
        return statement.map(s -> compiler.point(compile(s), s)).orElse(null);
    }

    private Node function(FunctionDefinition s) {
        ScriptCode code = new ScriptCode(s.body());
        return StatementNodes.silent(f -> FunctionDefinitions.define(f, s, code), s.extent());
    }

    // Pipelines

    Node pipeline(Pipeline s) {
        List<PipelineElement> elements = s.elements();
        if (s.background()) {
            return new BackgroundNode(s);
        }
        if (elements.size() == 1 && elements.get(0) instanceof CommandExpression c) {
            Node expression = expressions.compile(c.expression());
            if (!c.redirections().isEmpty()) {
                return PipelineNode.redirected(expression, redirections(c.redirections()), s.extent());
            }
            if (expression instanceof IncrementNode || expression instanceof WatchedVariable.Increment) {
                return StatementNodes.expression(expression, s.extent(), true);
            }
            return StatementNodes.expression(expression, s.extent(), setsStatus(c.expression()));
        }
        Node source = null;
        Extent sourceExtent = null;
        RedirectionNode[] sourceRedirections = NO_REDIRECTIONS;
        int first = 0;
        if (elements.get(0) instanceof CommandExpression c) {
            source = expressions.compile(c.expression());
            sourceExtent = c.extent();
            sourceRedirections = redirections(c.redirections());
            first = 1;
        }
        CommandNode[] commands = new CommandNode[elements.size() - first];
        for (int i = first; i < elements.size(); i++) {
            commands[i - first] = command((Command) elements.get(i));
        }
        return new PipelineNode(source, sourceExtent, sourceRedirections, commands, s.extent());
    }

    /** {@code (command)} and {@code $(command)} leave {@code $?} as their commands did. */
    private static boolean setsStatus(Expression expression) {
        return switch (expression) {
            case ParenExpression paren -> setsStatus(paren.statement());
            case SubExpression sub -> setsStatus(sub.body());
            case ArrayExpression array -> setsStatus(array.body());
            default -> true;
        };
    }

    /** Nothing at all succeeds; the last of several statements says itself how it went. */
    private static boolean setsStatus(StatementBlock body) {
        return body.statements().isEmpty() || body.statements().size() == 1 && setsStatus(body.statements().get(0));
    }

    private static boolean setsStatus(Statement statement) {
        return statement instanceof Pipeline p && p.elements().size() == 1 && p.elements().get(0) instanceof CommandExpression only
            && setsStatus(only.expression());
    }

    private CommandNode command(Command c) {
        List<CommandPart> parts = c.parts();
        Expression called = (Expression) parts.get(0);
        Node name = expressions.compile(called);
        CommandNode.Part[] arguments = new CommandNode.Part[parts.size() - 1];
        for (int i = 1; i < parts.size(); i++) {
            arguments[i - 1] = part(parts.get(i));
            if (i > 1 && NativeWords.endsWords(parts.get(i - 1))) {
                arguments[i - 1] = NativeWords.verbatim(arguments[i - 1]);
            }
        }
        if (looksLikeMethod(parts)) {
            CommandNode.Part list = arguments[0];
            arguments[0] = new CommandNode.Part(list.parameter(), Strictness.asMethod(list.value()), list.extent(), list.text(), list.splatted(), list.word());
        }
        return new CommandNode(c.invocation(), name, called.extent(), arguments, redirections(c.redirections()), c.extent());
    }

    /** {@code name(1, 2)}, without a blank between. */
    private static boolean looksLikeMethod(List<CommandPart> parts) {
        return parts.size() == 2 && parts.get(1) instanceof ParenExpression list && parts.get(0).extent().end() == list.extent().start()
            && list.statement() instanceof Pipeline p && p.elements().size() == 1 && p.elements().get(0) instanceof CommandExpression only
            && only.expression() instanceof ArrayLiteral;
    }

    private CommandNode.Part part(CommandPart part) {
        return switch (part) {
            case CommandParameter p -> new CommandNode.Part(p.name(), p.argument().map(expressions::compile).orElse(null), p.extent(),
                p.argument().map(StatementCompiler::text).orElse(null), false, null);
            case VariableExpression v when v.splatted() -> new CommandNode.Part(null, expressions.compile(v), v.extent(), null, true, null);
            case UsingExpression u when u.expression() instanceof VariableExpression v && v.splatted() ->
                new CommandNode.Part(null, expressions.compile(u), u.extent(), null, true, null);
            case Expression e -> new CommandNode.Part(null, expressions.compile(e), e.extent(), text(e), false, NativeWords.of(e));
        };
    }

    /** How a number was written. */
    private static String text(Expression e) {
        return e instanceof ConstantExpression c ? c.extent().text() : null;
    }

    private RedirectionNode[] redirections(List<Redirection> redirections) {
        if (redirections.isEmpty()) {
            return NO_REDIRECTIONS;
        }
        List<RedirectionNode> nodes = new ArrayList<>();
        for (Redirection r : redirections) {
            nodes.add(switch (r) {
                case Redirection.File file -> new RedirectionNode(file.stream(), 0, file.append(), expressions.compile(file.location()));
                case Redirection.Merging merging -> new RedirectionNode(merging.stream(), merging.into(), false, null);
            });
        }
        return nodes.toArray(RedirectionNode[]::new);
    }

    // Assignment

    private Node assignment(AssignmentStatement s) {
        Assignable target = expressions.assignable(s.target());
        Node value = compile(s.value());
        if (s.operator() == null) {
            return new AssignmentNode(target, value, s.extent());
        }
        if (s.operator() == org.mooring.language.ast.BinaryOperator.COALESCE) {
            return new AssignmentNode.Coalescing(target, expressions.compile(s.target()), value, s.extent());
        }
        boolean fromAround = target instanceof VariableNode variable && compiler.readsUnsurely(variable.name());
        return new AssignmentNode.Compound(target, ArithmeticNode.operation(s.operator()), value, fromAround, s.extent());
    }

    // Control flow

    private Node ifElse(IfStatement s) {
        int count = s.clauses().size();
        Node[] conditions = new Node[count];
        Extent[] extents = new Extent[count];
        Node[] bodies = new Node[count];
        for (int i = 0; i < count; i++) {
            IfStatement.Clause clause = s.clauses().get(i);
            conditions[i] = condition(clause.condition());
            extents[i] = clause.condition().extent();
            bodies[i] = compiler.block(clause.body());
        }
        return new IfNode(conditions, extents, bodies, s.otherwise().map(compiler::block).orElse(null));
    }

    private Node switchOver(SwitchStatement s) {
        compiler.declare("switch");
        int count = s.clauses().size();
        Node[] conditions = new Node[count];
        Extent[] extents = new Extent[count];
        Node[] bodies = new Node[count];
        for (int i = 0; i < count; i++) {
            SwitchStatement.Clause clause = s.clauses().get(i);
            conditions[i] = expressions.compile(clause.condition());
            extents[i] = clause.condition().extent();
            bodies[i] = compiler.block(clause.body());
        }
        return new SwitchNode(s.label(), compile(s.condition()), s.condition().extent(), s.file(), conditions, extents, bodies,
            s.defaultClause().map(compiler::block).orElse(null), SwitchTests.of(s.match(), s.caseSensitive()), compiler.isWatching());
    }

    private static boolean isExpression(Statement statement) {
        return statement instanceof Pipeline p && p.elements().size() == 1 && p.elements().get(0) instanceof CommandExpression;
    }

    private Node forEach(ForEachStatement s) {
        compiler.declare("foreach");
        Node collection = compiler.point(compile(s.collection()), s.collection());
        return new ForEachNode(s.label(), expressions.assignable(s.variable()),
            isExpression(s.collection()) ? collection : StatementNodes.listed(collection), s.collection().extent(), compiler.block(s.body()),
            compiler.isWatching() ? s.variable().extent() : null);
    }

    private Node tryCatch(TryStatement s) {
        List<List<TypeName>> types = new ArrayList<>();
        Block[] handlers = new Block[s.catches().size()];
        for (int i = 0; i < handlers.length; i++) {
            CatchClause clause = s.catches().get(i);
            types.add(clause.types().stream().map(TypeConstraint::type).toList());
            handlers[i] = compiler.block(clause.body());
        }
        return new TryNode(compiler.block(s.body()), types, handlers, s.finallyBlock().map(compiler::block).orElse(null));
    }

    private Node data(DataStatement s) {
        Block body = compiler.block(s.body());
        Node[] supported = s.supportedCommands().stream().map(expressions::compile).toArray(Node[]::new);
        if (s.variable() == null) {
            return new DataNode(null, supported, body, s.extent());
        }
        compiler.declare(s.variable());
        return new DataNode(new VariableNode(s.variable(), s.extent()), supported, body, s.extent());
    }
}
