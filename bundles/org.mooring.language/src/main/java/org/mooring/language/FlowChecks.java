package org.mooring.language;

import java.util.Collection;
import java.util.Optional;
import org.mooring.language.ast.DoStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.ForStatement;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.WhileStatement;

/** Checks where control goes: a {@code finally} cannot be left, and the labels that a method names must be there. */
final class FlowChecks {

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
}
