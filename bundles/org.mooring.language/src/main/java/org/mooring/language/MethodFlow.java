package org.mooring.language;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.BinaryOperator;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.CatchClause;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.ContinueStatement;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.DataStatement;
import org.mooring.language.ast.DoStatement;
import org.mooring.language.ast.ExitStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.ForStatement;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.IfStatement;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.TernaryExpression;
import org.mooring.language.ast.ThrowStatement;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.UsingExpression;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;

/**
 * Follows control through a method of a class: whether its end is reached, and which variables are read where they may not have been
 * assigned. Conditions are taken to go either way; what a loop's body assigns is not assigned behind the loop.
 */
final class MethodFlow {

    /** Variables that a method may read without having assigned them. */
    private static final Set<String> GIVEN = Set.of("_", "args", "this", "input", "pscmdlet", "psboundparameters", "myinvocation",
            "psscriptroot", "pscommandpath", "?", "true", "false", "null", "lastexitcode", "error", "stacktrace", "outputencoding",
            "nestedpromptlevel", "pwd", "matches", "psapplicationoutputencoding", "foreach", "switch");

    /** A loop or switch around: what is assigned where it is left, and where it goes on. */
    private static final class Loop {
        final String label;
        Set<String> left;
        Set<String> goesOn;

        Loop(String label) {
            this.label = label == null ? "" : label;
        }
    }

    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Set<VariableExpression> unassigned = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Variables with attributes or several types, which are looked up when the method runs. */
    private final Set<String> dynamic = new HashSet<>();

    /** The variables that are assigned on every way here; null where no way leads. */
    private Set<String> assigned = new HashSet<>();

    MethodFlow(TypeMember.Method method) {
        method.parameters().forEach(p -> assigned.add(name(p.name())));
        method.body().end().map(NamedBlock::statements).ifPresent(this::visit);
        unassigned.removeIf(v -> dynamic.contains(name(v)));
    }

    boolean endIsReached() {
        return assigned != null;
    }

    /** Whether {@code variable}, which is one of this method's nodes, may not have been assigned. */
    boolean isUnassigned(VariableExpression variable) {
        return unassigned.contains(variable);
    }

    private static Set<String> join(Set<String> a, Set<String> b) {
        if (a == null || b == null) {
            return copy(a == null ? b : a);
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static Set<String> copy(Set<String> names) {
        return names == null ? null : new HashSet<>(names);
    }

    private void visit(List<? extends Node> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(Optional<? extends Node> node) {
        node.ifPresent(this::visit);
    }

    private void visit(Node node) {
        switch (node) {
            case ScriptBlockExpression n -> {
            }
            case FunctionDefinition n -> {
            }
            case TrapStatement n -> {
            }
            case UsingExpression n -> {
            }
            case TypeConstraint n -> {
            }
            case VariableExpression n -> read(n);
            case AssignmentStatement n -> {
                visit(n.value());
                assign(n.target());
            }
            case IfStatement n -> visitIf(n);
            case TryStatement n -> visitTry(n);
            case SwitchStatement n -> visitSwitch(n);
            case WhileStatement n -> loop(n.label(), Optional.of(n.condition()), n.body(), Optional.empty());
            case ForStatement n -> {
                visit(n.initializer());
                loop(n.label(), n.condition(), n.body(), n.iterator());
            }
            case ForEachStatement n -> visitForEach(n);
            case DoStatement n -> visitDo(n);
            case BreakStatement n -> jump(n.label(), false);
            case ContinueStatement n -> jump(n.label(), true);
            case ReturnStatement n -> leave(n.value());
            case ThrowStatement n -> leave(n.value());
            case ExitStatement n -> leave(n.code());
            case DataStatement n -> {
                visit(n.body());
                assign(n.variable());
            }
            case BinaryExpression n when n.operator() == BinaryOperator.AND || n.operator() == BinaryOperator.OR -> {
                visit(n.left());
                Set<String> before = copy(assigned);
                visit(n.right());
                assigned = join(assigned, before);
            }
            case TernaryExpression n -> {
                visit(n.condition());
                Set<String> before = copy(assigned);
                visit(n.then());
                Set<String> then = assigned;
                assigned = before;
                visit(n.otherwise());
                assigned = join(assigned, then);
            }
            case Pipeline n -> {
                Nodes.forEachChild(n, this::visit);
                if (n.elements().stream().anyMatch(Command.class::isInstance)) {
                    // A command may leave any loop around.
                    loops.forEach(l -> {
                        l.left = join(l.left, assigned);
                        l.goesOn = join(l.goesOn, assigned);
                    });
                }
            }
            default -> Nodes.forEachChild(node, this::visit);
        }
    }

    private void read(VariableExpression variable) {
        String name = name(variable);
        if (assigned != null && name.indexOf(':') < 0 && !GIVEN.contains(name) && !assigned.contains(name)) {
            unassigned.add(variable);
        }
    }

    private static String name(VariableExpression variable) {
        String scope = variable.qualifier();
        boolean local = "local".equalsIgnoreCase(scope) || "private".equalsIgnoreCase(scope) || "variable".equalsIgnoreCase(scope);
        return (local ? variable.unqualified() : variable.path()).toLowerCase(Locale.ROOT);
    }

    private void assign(String name) {
        if (name != null && assigned != null) {
            assigned.add(name.toLowerCase(Locale.ROOT));
        }
    }

    private void assign(Expression target) {
        switch (target) {
            case ArrayLiteral array -> array.elements().forEach(this::assign);
            case ParenExpression paren when Constants.pureExpression(paren.statement()) != null ->
                    assign(Constants.pureExpression(paren.statement()));
            case VariableExpression variable -> assign(name(variable));
            case ConvertExpression convert when convert.operand() instanceof VariableExpression variable -> assign(name(variable));
            case ConvertExpression convert -> manyTyped(convert);
            case AttributedExpression attributed -> manyTyped(attributed);
            default -> visit(target);
        }
    }

    private void manyTyped(Expression target) {
        Expression inner = target;
        while (!(inner instanceof VariableExpression)) {
            if (inner instanceof ConvertExpression convert) {
                inner = convert.operand();
            } else if (inner instanceof AttributedExpression attributed) {
                inner = attributed.operand();
            } else {
                visit(inner);
                return;
            }
        }
        dynamic.add(name((VariableExpression) inner));
    }

    private void visitIf(IfStatement statement) {
        Set<String> after = null;
        for (IfStatement.Clause clause : statement.clauses()) {
            visit(clause.condition());
            Set<String> condition = copy(assigned);
            if (statement.otherwise().isEmpty()) {
                after = join(after, condition);
            }
            visit(clause.body());
            after = join(after, assigned);
            assigned = condition;
        }
        if (statement.otherwise().isPresent()) {
            visit(statement.otherwise());
            after = join(after, assigned);
        }
        assigned = after;
    }

    private void visitTry(TryStatement statement) {
        Set<String> before = copy(assigned);
        visit(statement.body());
        Set<String> after = assigned;
        boolean catchesAll = false;
        for (CatchClause clause : statement.catches()) {
            catchesAll |= clause.types().isEmpty();
            assigned = copy(before);
            visit(clause.body());
            after = join(after, assigned);
        }
        assigned = after;
        if (statement.finallyBlock().isPresent()) {
            boolean reached = after != null;
            if (!catchesAll) {
                assigned = join(after, before);
            }
            visit(statement.finallyBlock());
            if (!reached) {
                assigned = null;
            }
        }
    }

    private void visitSwitch(SwitchStatement statement) {
        visit(statement.condition());
        Loop loop = enter(statement.label(), assigned);
        for (SwitchStatement.Clause clause : statement.clauses()) {
            visit(clause.condition());
            Set<String> before = copy(assigned);
            visit(clause.body());
            assigned = join(assigned, before);
        }
        visit(statement.defaultClause());
        leave(loop);
    }

    private void loop(String label, Optional<Statement> condition, Node body, Optional<Statement> iterator) {
        visit(condition);
        Loop loop = enter(label, condition.isPresent() ? assigned : null);
        visit(body);
        assigned = join(assigned, loop.goesOn);
        visit(iterator);
        leave(loop);
    }

    private void visitForEach(ForEachStatement statement) {
        visit(statement.collection());
        assign(name(statement.variable()));
        Loop loop = enter(statement.label(), assigned);
        visit(statement.body());
        leave(loop);
    }

    private void visitDo(DoStatement statement) {
        Loop loop = enter(statement.label(), null);
        visit(statement.body());
        assigned = join(assigned, loop.goesOn);
        visit(statement.condition());
        loop.left = join(loop.left, assigned);
        leave(loop);
    }

    private Loop enter(String label, Set<String> left) {
        Loop loop = new Loop(label);
        loop.left = copy(left);
        loops.push(loop);
        return loop;
    }

    private void leave(Loop loop) {
        loops.pop();
        assigned = loop.left;
    }

    private void leave(Optional<Statement> value) {
        visit(value);
        assigned = null;
    }

    private void jump(Optional<Expression> label, boolean goOn) {
        String name = label.isEmpty() ? null : label.get() instanceof StringExpression string ? string.value() : "";
        visit(label);
        for (Loop loop : loops) {
            if (name == null || !name.isEmpty() && name.equalsIgnoreCase(loop.label)) {
                if (goOn) {
                    loop.goesOn = join(loop.goesOn, assigned);
                } else {
                    loop.left = join(loop.left, assigned);
                }
                break;
            }
        }
        assigned = null;
    }
}
