package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mooring.api.stream.DotNetException;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.ContinueStatement;
import org.mooring.language.ast.DataStatement;
import org.mooring.language.ast.ExitStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.ThrowStatement;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.binder.ScriptParameter;
import org.mooring.shell.powershell.classes.TypeDefinitions;
import org.mooring.shell.powershell.binder.ScriptParameters;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** Makes compiled code of a script block's tree. What a construct means is in the node that it becomes. */
public final class Compiler {

    private final Set<String> names = new LinkedHashSet<>();
    private final ExpressionCompiler expressions = new ExpressionCompiler(this);
    private final StatementCompiler statements = new StatementCompiler(this, expressions);
    private final boolean watching;
    private boolean usesInput;
    private ScriptBlock tree;
    private Set<String> unsure;

    private Compiler() {
        this(false);
    }

    private Compiler(boolean watching) {
        this.watching = watching;
    }

    /** Statements that say where they are, and what they do to variables, to the session's {@code Debugging}. */
    static Node[] watched(List<Statement> statements) {
        Compiler compiler = new Compiler(true);
        return statements.stream().map(statement -> compiler.point(compiler.statements.compile(statement), statement)).toArray(Node[]::new);
    }

    /** Whether the block reads a variable where it may not have set it. */
    boolean readsUnsurely(String name) {
        if (unsure == null) {
            unsure = tree == null ? Set.of() : UnsureReads.of(tree);
        }
        return unsure.contains(Layout.key(name));
    }

    boolean isWatching() {
        return watching;
    }

    /** A statement as it stands in a block; what has its points within itself has none of its own. */
    Node point(Node node, Statement statement) {
        return switch (statement) {
            case ReturnStatement r when r.value().isPresent() -> point(node, r.value().get());
            case Pipeline s -> point(node, s.extent());
            case AssignmentStatement s -> point(node, s.extent());
            case ReturnStatement s -> point(node, s.extent());
            case BreakStatement s -> point(node, s.extent());
            case ContinueStatement s -> point(node, s.extent());
            case ThrowStatement s -> point(node, s.extent());
            case ExitStatement s -> point(node, s.extent());
            case DataStatement s -> point(node, s.extent());
            default -> node;
        };
    }

    private Node point(Node node, Extent extent) {
        return watching ? new PointNode(node, extent) : node;
    }

    /** Compiles a script, a function's body, a script block. */
    public static ScriptCode.Body compile(ScriptBlock tree) {
        return new Compiler().body(tree);
    }

    /** The value of an expression that needs nothing but types: an attribute's argument. */
    public static Object constant(Expression expression, Frame f) {
        Object value = new Compiler().expressions.compile(expression).evaluate(f);
        return org.mooring.object.AutomationNull.toNull(value);
    }

    /** An expression that is evaluated more than once: a property's first value. */
    public static java.util.function.Function<Frame, Object> expression(Expression expression) {
        Node node = new Compiler().expressions.compile(expression);
        return f -> org.mooring.object.AutomationNull.toNull(node.evaluate(f));
    }

    private ScriptCode.Body body(ScriptBlock tree) {
        this.tree = tree;
        List<Parameter> written = tree.parameters().map(ParamBlock::parameters).orElse(List.of());
        written.forEach(p -> names.add(p.name().unqualified()));
        List<ScriptParameter> parameters = new ArrayList<>();
        boolean advanced = tree.parameters().map(ParamBlock::attributes).orElse(List.of()).stream()
            .anyMatch(a -> named(a, "CmdletBinding"));
        Layout start = Layout.of(names);
        for (Parameter p : written) {
            advanced |= p.attributes().stream().anyMatch(a -> named(a, "Parameter"));
            parameters.add(parameter(p, start.slot(Layout.key(p.name().unqualified()))));
        }
        Block dynamicParam = block(tree.dynamicParam(), tree);
        List<Node> first = new ArrayList<>(tree.usings().stream().map(statements::compile).toList());
        List<TypeDefinition> types = tree.end().map(NamedBlock::statements).orElse(List.of()).stream()
            .filter(TypeDefinition.class::isInstance).map(TypeDefinition.class::cast).toList();
        if (!types.isEmpty()) {
            first.add(StatementNodes.silent(f -> define(f, types), types.get(0).extent()));
        }
        Block begin = block(tree.begin(), tree);
        Block process = block(tree.process(), tree);
        Block end = block(tree.end(), tree);
        Block clean = block(tree.clean(), tree);
        ScriptParameters all = new ScriptParameters(parameters,
            tree.parameters().map(p -> p.attributes().stream().filter(Attribute.class::isInstance).map(Attribute.class::cast).toList())
                .orElse(List.of()), advanced);
        if (end == null && begin == null && process == null && clean == null && dynamicParam == null) {
            end = new Block(new Node[0], new Trap[0]);
        }
        if (!first.isEmpty() && end != null) {
            end = end.after(first.toArray(Node[]::new));
        }
        return new ScriptCode.Body(Layout.of(names), all, dynamicParam, begin, process, end, clean, usesInput);
    }

    /** What is wrong with a definition ends the script, as an error of the parser does. */
    private static void define(Frame f, List<TypeDefinition> types) {
        try {
            TypeDefinitions.define(f, types);
        } catch (DotNetException e) {
            throw StatementErrors.raise(f, e).decided();
        }
    }

    private static boolean named(AttributeBase attribute, String name) {
        String written = attribute.type().fullName();
        return attribute instanceof Attribute && (written.equalsIgnoreCase(name) || written.equalsIgnoreCase(name + "Attribute")
            || written.equalsIgnoreCase("System.Management.Automation." + name + "Attribute"));
    }

    private ScriptParameter parameter(Parameter p, int slot) {
        TypeName type = null;
        List<Attribute> attributes = new ArrayList<>();
        for (AttributeBase a : p.attributes()) {
            switch (a) {
                case TypeConstraint constraint -> type = constraint.type();
                case Attribute attribute -> attributes.add(attribute);
            }
        }
        return new ScriptParameter(p.name().unqualified(), slot, type, attributes, p.defaultValue().map(expressions::compile).orElse(null),
            p);
    }

    private Block block(Optional<NamedBlock> block, ScriptBlock tree) {
        return block.map(b -> block(b.statements(), b.traps()).asBody(braces(b, tree))).orElse(null);
    }

    /** From the opening brace to the closing one; null for a script, which has none. */
    private static Extent braces(NamedBlock block, ScriptBlock tree) {
        Extent extent = block.named() ? block.extent() : tree.extent();
        String text = extent.source().text();
        int open = block.named() ? text.indexOf('{', extent.start()) : extent.start();
        boolean isScript = !block.named() && extent.start() == 0 && extent.end() == text.length();
        return isScript || open < 0 || open >= extent.end() || text.charAt(open) != '{' || text.charAt(extent.end() - 1) != '}' ? null
            : new Extent(extent.source(), open, extent.end());
    }

    Block block(StatementBlock block) {
        return block(block.statements(), block.traps());
    }

    private Block block(List<Statement> body, List<TrapStatement> traps) {
        Node[] nodes = new Node[body.size()];
        List<Statement> sources = new ArrayList<>(body.size());
        int count = 0;
        for (Statement statement : body) {
            if (!(statement instanceof TrapStatement)) {
                sources.add(statement);
                nodes[count++] = point(statements.compile(statement), statement);
            }
        }
        Trap[] handlers = new Trap[traps.size()];
        for (int i = 0; i < handlers.length; i++) {
            TrapStatement trap = traps.get(i);
            handlers[i] = new Trap(trap.type().map(TypeConstraint::type).orElse(null), block(trap.body()), Layout.of(List.of()));
        }
        Block block = new Block(count == nodes.length ? nodes : java.util.Arrays.copyOf(nodes, count), handlers, sources, null, null);
        return watching ? block.asWatched() : block;
    }

    StatementCompiler statements() {
        return statements;
    }

    /** A variable is assigned here: it gets a slot. */
    void declare(String name) {
        names.add(name);
    }

    void inputIsUsed() {
        usesInput = true;
    }
}
