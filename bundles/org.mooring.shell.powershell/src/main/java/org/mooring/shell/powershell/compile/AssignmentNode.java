package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code target = value}: as a statement it writes nothing, in parentheses it has the value. */
class AssignmentNode extends Node {

    final Assignable target;
    final Node value;
    final Extent extent;

    AssignmentNode(Assignable target, Node value, Extent extent) {
        this.target = target;
        this.value = value;
        this.extent = extent;
    }

    @Override
    public Object evaluate(Frame f) {
        f.at = extent;
        Object assigned = value.evaluate(f);
        f.at = extent;
        if (target instanceof TypedTarget typed) {
            return typed.put(f, assigned);
        }
        target.assign(f, assigned);
        return assigned;
    }

    @Override
    public final int run(Frame f, Sink out) {
        evaluate(f);
        return NORMAL;
    }

    /** {@code +=} and its like. */
    static final class Compound extends AssignmentNode {

        private final ArithmeticNode.Operation operation;
        private final boolean fromAround;

        /** @param fromAround whether a variable that the current scope has not begins with what a scope around holds */
        Compound(Assignable target, ArithmeticNode.Operation operation, Node value, boolean fromAround, Extent extent) {
            super(target, value, extent);
            this.operation = operation;
            this.fromAround = fromAround;
        }

        @Override
        public Object evaluate(Frame f) {
            f.at = extent;
            if (target instanceof VariableNode variable && variable.content(f) instanceof Integer old) {
                Object changed = operation.apply(old, value.evaluate(f));
                variable.assign(f, changed);
                return changed;
            }
            if (fromAround && target instanceof VariableNode variable) {
                Object changed = operation.apply(variable.evaluate(f), value.evaluate(f));
                variable.assign(f, changed);
                return changed;
            }
            return target.change(f, old -> operation.apply(old, value.evaluate(f)));
        }
    }

    /** {@code ??=}. */
    static final class Coalescing extends AssignmentNode {

        private final Node current;

        Coalescing(Assignable target, Node current, Node value, Extent extent) {
            super(target, value, extent);
            this.current = current;
        }

        @Override
        public Object evaluate(Frame f) {
            f.at = extent;
            Object known = AutomationNull.toNull(current.evaluate(f));
            if (known != null) {
                return known;
            }
            Object assigned = AutomationNull.toNull(value.evaluate(f));
            target.assign(f, assigned);
            return assigned;
        }
    }
}
