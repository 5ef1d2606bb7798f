package org.mooring.shell.powershell.compile;

import java.util.List;
import java.util.Locale;

import org.mooring.language.ast.ArrayExpression;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.BinaryOperator;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.ErrorExpression;
import org.mooring.language.ast.ExpandableStringExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SubExpression;
import org.mooring.language.ast.TernaryExpression;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;
import org.mooring.object.Arithmetic;
import org.mooring.object.Bits;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** Compiles expressions, and what can be assigned to. */
final class ExpressionCompiler {

    private final Compiler compiler;

    ExpressionCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Node compile(Expression expression) {
        return switch (expression) {
            case ConstantExpression e -> new ConstantNode(NumberValues.of(e));
            case StringExpression e -> new ConstantNode(e.value());
            case ExpandableStringExpression e -> new StringNode(all(e.parts()));
            case VariableExpression e -> variable(e);
            case UnaryExpression e -> unary(e);
            case BinaryExpression e -> binary(e);
            case TernaryExpression e -> ConditionalNodes.ternary(compile(e.condition()), compile(e.then()), compile(e.otherwise()));
            case ArrayLiteral e -> CollectionNodes.array(all(e.elements()));
            case ArrayExpression e when only(e.body()) instanceof ArrayLiteral literal -> compile(literal);
            case ArrayExpression e -> CollectionNodes.collected(compiler.block(e.body()), single(e.body()));
            case HashtableExpression e -> table(e, false);
            case SubExpression e -> StatementNodes.sub(compiler.block(e.body()), single(e.body()));
            case ParenExpression e -> StatementNodes.paren(compiler.statements().compile(e.statement()));
            case ScriptBlockExpression e -> new ScriptBlockNode(new ScriptCode(e.block()));
            case TypeExpression e -> TypeNodes.type(e.type());
            case ConvertExpression e -> cast(e);
            case AttributedExpression e -> compile(e.operand());
            case MemberExpression e -> member(e);
            case InvokeMemberExpression e -> invoke(e);
            case IndexExpression e -> new IndexNode(compile(e.target()), compile(e.index()), e.nullConditional(), isCastToObject(e.index()));
            case UsingExpression e -> new UsingNode(e);
            case ErrorExpression e -> throw new IllegalStateException("A script with errors is not compiled.");
        };
    }

    private Node[] all(List<? extends Expression> expressions) {
        return expressions.stream().map(this::compile).toArray(Node[]::new);
    }

    /** A label: a bare word is its own name. */
    Node label(Expression label) {
        return compile(label);
    }

    private Node variable(VariableExpression e) {
        String qualifier = e.qualifier();
        Node variable = qualifier == null ? plainVariable(e.path(), e) : (Node) qualified(qualifier, e);
        return compiler.isWatching() && !(variable instanceof ConstantNode) && !(variable instanceof DriveVariableNode)
            ? WatchedVariable.read(variable, e.unqualified()) : variable;
    }

    private Node plainVariable(String name, VariableExpression e) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "true" -> new ConstantNode(Boolean.TRUE);
            case "false" -> new ConstantNode(Boolean.FALSE);
            case "null" -> new ConstantNode(null);
            case "?" -> new StatusNode();
            case "psitem" -> new VariableNode("_", e.extent());
            case "executioncontext", "_" -> new VariableNode(name, e.extent());
            case "input" -> {
                compiler.inputIsUsed();
                yield new VariableNode(name, e.extent());
            }
            default -> new VariableNode(name, e.extent());
        };
    }

    private static Assignable qualified(String qualifier, VariableExpression e) {
        String name = e.unqualified();
        return switch (qualifier.toLowerCase(Locale.ROOT)) {
            case "global" -> new ScopedVariableNode(ScopedVariableNode.Where.GLOBAL, name, e.extent());
            case "script" -> new ScopedVariableNode(ScopedVariableNode.Where.SCRIPT, name, e.extent());
            case "local" -> new ScopedVariableNode(ScopedVariableNode.Where.LOCAL, name, e.extent());
            case "private" -> new ScopedVariableNode(ScopedVariableNode.Where.PRIVATE, name, e.extent());
            case "variable" -> new VariableNode(name, e.extent());
            default -> new DriveVariableNode(qualifier, name);
        };
    }

    private Node unary(UnaryExpression e) {
        return switch (e.operator()) {
            case NOT, EXCLAIM -> LogicNode.not(compile(e.operand()));
            case PLUS -> new UnaryNode(compile(e.operand()), Arithmetic::plus);
            case MINUS -> new UnaryNode(compile(e.operand()), Arithmetic::negate);
            case BNOT -> new UnaryNode(compile(e.operand()), Bits::not);
            case JOIN -> new UnaryNode(compile(e.operand()), value -> TextOperators.join(value, ""));
            case ISPLIT, CSPLIT -> new UnaryNode(compile(e.operand()), Splitting::words);
            case COMMA -> CollectionNodes.array(new Node[] {compile(e.operand())});
            case PREFIX_INCREMENT -> increment(e, 1, true);
            case PREFIX_DECREMENT -> increment(e, -1, true);
            case POSTFIX_INCREMENT -> increment(e, 1, false);
            case POSTFIX_DECREMENT -> increment(e, -1, false);
        };
    }

    private Node increment(UnaryExpression e, int by, boolean before) {
        Node increment = new IncrementNode(unwatched(e.operand()), by, before);
        VariableExpression variable = compiler.isWatching() ? variableOf(e.operand()) : null;
        return variable == null ? increment : WatchedVariable.increment(increment, variable.unqualified());
    }

    private Node binary(BinaryExpression e) {
        BinaryOperator operator = e.operator();
        Node left = compile(e.left());
        Node right = compile(e.right());
        boolean ignoreCase = operator.text.startsWith("-") && !operator.name().startsWith("C") || operator == BinaryOperator.ICONTAINS;
        ComparisonNode.Kind kind = ComparisonNode.kind(operator);
        if (kind != null) {
            return new ComparisonNode(kind, ignoreCase, left, right);
        }
        return switch (operator) {
            case AND, OR, XOR -> LogicNode.of(operator, left, right);
            case COALESCE -> ConditionalNodes.coalesce(left, right);
            case RANGE -> new RangeNode(left, right);
            case FORMAT -> new BinaryNode(left, right, TextOperators::format);
            case JOIN -> new BinaryNode(left, right, TextOperators::join);
            case IS -> new BinaryNode(left, right, TypeNodes.is(false));
            case ISNOT -> new BinaryNode(left, right, TypeNodes.is(true));
            case AS -> new BinaryNode(left, right, TypeNodes::as);
            case ILIKE, CLIKE -> new BinaryNode(left, right, TextOperators.like(ignoreCase, false));
            case INOTLIKE, CNOTLIKE -> new BinaryNode(left, right, TextOperators.like(ignoreCase, true));
            case IMATCH, CMATCH -> new BinaryNode(left, right, RegexOperators.match(ignoreCase, false));
            case INOTMATCH, CNOTMATCH -> new BinaryNode(left, right, RegexOperators.match(ignoreCase, true));
            case IREPLACE, CREPLACE -> new BinaryNode(left, right, RegexOperators.replace(ignoreCase));
            case ISPLIT, CSPLIT -> new BinaryNode(left, right, Splitting.operation(ignoreCase));
            case ICONTAINS, CCONTAINS -> new BinaryNode(left, right, TextOperators.contains(ignoreCase, false));
            case INOTCONTAINS, CNOTCONTAINS -> new BinaryNode(left, right, TextOperators.contains(ignoreCase, true));
            case IIN, CIN -> new BinaryNode(left, right, TextOperators.in(ignoreCase, false));
            case INOTIN, CNOTIN -> new BinaryNode(left, right, TextOperators.in(ignoreCase, true));
            default -> ArithmeticNode.of(operator, left, right);
        };
    }

    private Node table(HashtableExpression e, boolean ordered) {
        Node[] keys = e.entries().stream().map(entry -> compile(entry.key())).toArray(Node[]::new);
        return CollectionNodes.table(keys, values(e), ordered);
    }

    private Node[] values(HashtableExpression e) {
        return e.entries().stream().map(entry -> compiler.statements().compile(entry.value())).toArray(Node[]::new);
    }

    private Node cast(ConvertExpression e) {
        TypeName type = e.type().type();
        if (e.operand() instanceof HashtableExpression table) {
            String name = type.fullName().toLowerCase(Locale.ROOT);
            if (name.equals("ordered")) {
                return table(table, true);
            }
            if (name.equals("pscustomobject")) {
                return bag(table);
            }
        }
        if (isReference(type) && e.operand() instanceof VariableExpression v && !v.splatted() && ReferenceNode.isOf(v)) {
            return new ReferenceNode(v);
        }
        if (type.fullName().equalsIgnoreCase("pscustomobject")) {
            return BagNode.of(compile(e.operand()));
        }
        return TypeNodes.cast(type, compile(e.operand()));
    }

    /** {@code $ordered[[object]1]} is the key 1, not the place. */
    private static boolean isCastToObject(Expression index) {
        return index instanceof ConvertExpression c && (c.type().type().fullName().equalsIgnoreCase("object")
            || c.type().type().fullName().equalsIgnoreCase("System.Object"));
    }

    private static boolean isReference(TypeName type) {
        return type.fullName().equalsIgnoreCase("ref") || type.fullName().equalsIgnoreCase("System.Management.Automation.PSReference");
    }

    /** A literal whose names are plain words becomes a bag at once. */
    private Node bag(HashtableExpression table) {
        String[] names = new String[table.entries().size()];
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < names.length; i++) {
            Expression key = table.entries().get(i).key();
            if (!(key instanceof StringExpression s) || !seen.add(s.value().toLowerCase(Locale.ROOT))
                    || s.value().equalsIgnoreCase("PSTypeName") || s.value().isEmpty()) {
                return BagNode.of(table(table, true));
            }
            names[i] = s.value();
        }
        return BagNode.checked(CollectionNodes.bag(names, values(table)));
    }

    private Node member(MemberExpression e) {
        if (e.isStatic()) {
            return new MemberNode.Static(compile(e.target()), compile(e.member()));
        }
        return new MemberNode(compile(e.target()), compile(e.member()), e.nullConditional());
    }

    private Node invoke(InvokeMemberExpression e) {
        Node[] arguments = all(e.arguments());
        if (e.baseConstructor()) {
            return new BaseConstructorNode(arguments);
        }
        return new InvokeNode(compile(e.target()), compile(e.member()), arguments, e.genericArguments(), e.isStatic(),
            e.nullConditional(), InvocationCasts.of(e));
    }

    /** The one expression that a subexpression's statements are, or null. */
    private Node single(StatementBlock body) {
        Expression only = only(body);
        return only != null && isPure(only) ? compile(only) : null;
    }

    /** The expression that is all that a block has; null where there is more. */
    private static Expression only(StatementBlock body) {
        return body.statements().size() == 1 && body.traps().isEmpty() && body.statements().get(0) instanceof Pipeline p
            && !p.background() && p.elements().size() == 1 && p.elements().get(0) instanceof CommandExpression c
            && c.redirections().isEmpty() ? c.expression() : null;
    }

    /** What can't fail half-way with output already made. */
    private static boolean isPure(Expression e) {
        return e instanceof ConstantExpression || e instanceof StringExpression || e instanceof VariableExpression v && !v.splatted()
            || e instanceof ArrayLiteral a && a.elements().stream().allMatch(ExpressionCompiler::isPure);
    }

    // Assignment

    Assignable assignable(Expression target) {
        Assignable assignable = unwatched(target);
        VariableExpression variable = compiler.isWatching() ? variableOf(target) : null;
        return variable == null || assignable == Discard.INSTANCE || assignable instanceof DriveVariableNode ? assignable
            : WatchedVariable.write(assignable, variable.unqualified());
    }

    /** The variable that gets a value, with a type before it or not; null for other targets. */
    private static VariableExpression variableOf(Expression target) {
        return switch (target) {
            case VariableExpression v -> v;
            case ConvertExpression c -> variableOf(c.operand());
            case AttributedExpression a -> variableOf(a.operand());
            default -> null;
        };
    }

    /** As {@link #assignable}, but nobody hears of it. */
    Assignable unwatched(Expression target) {
        return switch (target) {
            case VariableExpression v -> assignableVariable(v);
            case MemberExpression m when m.isStatic() -> new MemberNode.Static(compile(m.target()), compile(m.member()));
            case MemberExpression m -> new MemberNode(compile(m.target()), compile(m.member()), m.nullConditional());
            case IndexExpression i -> new IndexNode(compile(i.target()), compile(i.index()), false, isCastToObject(i.index()));
            case ArrayLiteral a -> new MultipleTarget(a.elements().stream().map(this::assignable).toArray(Assignable[]::new));
            case ParenExpression p -> assignable(inner(p.statement()));
            case ConvertExpression c -> TypedTarget.of(c, this);
            case AttributedExpression a -> TypedTarget.of(a, this);
            case InvokeMemberExpression m -> new ParameterizedTarget(compile(m.target()), compile(m.member()), all(m.arguments()));
            default -> throw new IllegalStateException("Not assignable: " + target.extent());
        };
    }

    private static Expression inner(Statement statement) {
        return ((CommandExpression) ((Pipeline) statement).elements().get(0)).expression();
    }

    Assignable assignableVariable(VariableExpression v) {
        if (v.qualifier() != null) {
            return qualified(v.qualifier(), v);
        }
        String name = v.path();
        switch (name.toLowerCase(Locale.ROOT)) {
            case "null" -> {
                return Discard.INSTANCE;
            }
            case "psitem" -> name = "_";
            default -> {}
        }
        compiler.declare(name);
        return new VariableNode(name, v.extent());
    }
}
