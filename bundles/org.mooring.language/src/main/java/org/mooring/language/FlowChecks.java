package org.mooring.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.CatchClause;
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
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StatementBlock;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.ThrowStatement;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;

/** Follows control through code: what leaves which block, which ends are reached, which variables a method has. */
final class FlowChecks {

    /** Variables that a method may read without having assigned them. */
    private static final Set<String> GIVEN = Set.of("_", "args", "this", "input", "pscmdlet", "psboundparameters", "myinvocation",
            "psscriptroot", "pscommandpath", "?", "true", "false", "null", "lastexitcode", "error", "stacktrace", "outputencoding",
            "nestedpromptlevel", "pwd", "matches", "psapplicationoutputencoding", "foreach", "switch");

    private final ParseErrors errors;
    private final Collection<Node> ancestors;

    /** @param ancestors what the node that is looked at stands in, the nearest first */
    FlowChecks(ParseErrors errors, Collection<Node> ancestors) {
        this.errors = errors;
        this.ancestors = ancestors;
    }

    /** A {@code break} or {@code continue}. */
    void jump(Statement statement, Optional<Expression> label, boolean inMethod) {
        String name = label.isEmpty() ? "" : label.get() instanceof StringExpression string ? string.value() : null;
        leave(statement, name);
        if (name != null && !name.isEmpty() && inMethod && !labelExists(name)) {
            errors.add(Problem.LabelNotFound, statement.extent(), false, name);
        }
    }

    private boolean labelExists(String name) {
        for (Node ancestor : ancestors) {
            if (ancestor instanceof FunctionDefinition || ancestor instanceof TypeMember.Method) {
                return false;
            }
            if (!(ancestor instanceof SwitchStatement) && name.equalsIgnoreCase(labelOf(ancestor))) {
                return true;
            }
        }
        return true;
    }

    /** The label of a loop or switch, empty without one; null for anything else. */
    private static String labelOf(Node node) {
        String label;
        switch (node) {
            case ForEachStatement loop -> label = loop.label();
            case ForStatement loop -> label = loop.label();
            case WhileStatement loop -> label = loop.label();
            case DoStatement loop -> label = loop.label();
            case SwitchStatement statement -> label = statement.label();
            default -> {
                return null;
            }
        }
        return label == null ? "" : label;
    }

    /**
     * Control leaves for a loop around {@code statement}, which must not be outside of a {@code finally} that this stands in.
     *
     * @param label of the loop; empty for the nearest, null for none
     */
    void leave(Statement statement, String label) {
        Node inner = statement;
        for (Node ancestor : ancestors) {
            if (SemanticChecks.beginsCode(ancestor) || label != null && label.equalsIgnoreCase(labelOf(ancestor))) {
                return;
            }
            if (ancestor instanceof TryStatement outer && outer.finallyBlock().orElse(null) == inner) {
                errors.add(Problem.ControlLeavingFinally, statement.extent(), false);
                return;
            }
            inner = ancestor;
        }
    }

    /** Whether the end of a method's body is reached without return or throw. */
    boolean endIsReached(ScriptBlock body) {
        return body.end().isEmpty() || falls(body.end().get().statements());
    }

    private static boolean falls(List<Statement> statements) {
        for (Statement statement : statements) {
            if (!falls(statement)) {
                return false;
            }
        }
        return true;
    }

    private static boolean falls(StatementBlock block) {
        return falls(block.statements());
    }

    /** Whether what follows {@code statement} is reached; conditions are taken to go either way. */
    private static boolean falls(Statement statement) {
        return switch (statement) {
            case ReturnStatement s -> false;
            case ThrowStatement s -> false;
            case ExitStatement s -> false;
            case BreakStatement s -> false;
            case ContinueStatement s -> false;
            case IfStatement s -> s.otherwise().isEmpty() || falls(s.otherwise().get())
                    || s.clauses().stream().anyMatch(c -> falls(c.body()));
            case TryStatement s -> fallsThroughTry(s);
            case DoStatement s -> falls(s.body()) || leavesLoop(s.body());
            case ForStatement s -> s.condition().isPresent() || leavesLoop(s.body());
            default -> true;
        };
    }

    private static boolean fallsThroughTry(TryStatement statement) {
        if (statement.finallyBlock().isPresent() && !falls(statement.finallyBlock().get())) {
            return false;
        }
        return falls(statement.body()) || statement.catches().stream().map(CatchClause::body).anyMatch(FlowChecks::falls);
    }

    /** Whether a break or continue in {@code node} is about a loop around it. */
    private static boolean leavesLoop(Node node) {
        if (node instanceof BreakStatement || node instanceof ContinueStatement) {
            return true;
        }
        if (node instanceof ScriptBlockExpression || node instanceof FunctionDefinition) {
            return false;
        }
        boolean[] found = {false};
        Nodes.forEachChild(node, child -> found[0] |= leavesLoop(child));
        return found[0];
    }

    /** The variables that a method assigns or has as parameters, in lower case. */
    Set<String> variablesOf(TypeMember.Method method) {
        Set<String> names = new HashSet<>();
        method.parameters().forEach(p -> names.add(p.name().path().toLowerCase(Locale.ROOT)));
        Nodes.forEachChild(method.body(), child -> collect(child, names));
        return names;
    }

    private static void collect(Node node, Set<String> names) {
        switch (node) {
            case ScriptBlockExpression block -> {
                return;
            }
            case FunctionDefinition function -> {
                return;
            }
            case TrapStatement trap -> {
                return;
            }
            case AssignmentStatement assignment -> assigned(assignment.target(), names);
            case ForEachStatement loop -> assigned(loop.variable(), names);
            case DataStatement data when data.variable() != null -> names.add(data.variable().toLowerCase(Locale.ROOT));
            default -> {
            }
        }
        Nodes.forEachChild(node, child -> collect(child, names));
    }

    private static void assigned(Expression target, Set<String> names) {
        switch (target) {
            case VariableExpression variable -> names.add(localName(variable));
            case ArrayLiteral array -> array.elements().forEach(e -> assigned(e, names));
            case ConvertExpression convert -> assigned(convert.operand(), names);
            case AttributedExpression attributed -> assigned(attributed.operand(), names);
            case ParenExpression paren when Constants.pureExpression(paren.statement()) != null ->
                    assigned(Constants.pureExpression(paren.statement()), names);
            default -> {
            }
        }
    }

    private static String localName(VariableExpression variable) {
        String qualifier = variable.qualifier();
        boolean local = qualifier != null && (qualifier.equalsIgnoreCase("local") || qualifier.equalsIgnoreCase("private")
                || qualifier.equalsIgnoreCase("variable"));
        return (local ? variable.unqualified() : variable.path()).toLowerCase(Locale.ROOT);
    }

    /** Whether a method with the variables {@code known} reads in {@code variable} what is none of them. */
    boolean isUnknown(VariableExpression variable, Set<String> known) {
        String name = localName(variable);
        return name.indexOf(':') < 0 && !GIVEN.contains(name) && !known.contains(name) && !inTrap();
    }

    private boolean inTrap() {
        return ancestors.stream().anyMatch(TrapStatement.class::isInstance);
    }
}
