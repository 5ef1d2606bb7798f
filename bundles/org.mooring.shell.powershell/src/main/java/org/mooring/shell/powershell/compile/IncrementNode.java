package org.mooring.shell.powershell.compile;

import org.mooring.object.Arithmetic;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code ++} and {@code --}: as statements they write nothing. */
final class IncrementNode extends Node {

    private final Assignable target;
    private final int by;
    private final boolean prefix;

    IncrementNode(Assignable target, int by, boolean prefix) {
        this.target = target;
        this.by = by;
        this.prefix = prefix;
    }

    @Override
    public Object evaluate(Frame f) {
        if (target instanceof VariableNode variable) {
            return variable.step(f, by, prefix);
        }
        Object[] old = new Object[1];
        Object changed = target.change(f, value -> {
            old[0] = value;
            return Arithmetic.increment(value, by);
        });
        return prefix ? changed : old[0] == null ? 0 : old[0];
    }

    @Override
    public int run(Frame f, Sink out) {
        evaluate(f);
        return NORMAL;
    }
}
