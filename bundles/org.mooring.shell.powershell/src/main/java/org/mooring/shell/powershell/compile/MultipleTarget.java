package org.mooring.shell.powershell.compile;

import java.util.List;
import java.util.function.UnaryOperator;

import org.mooring.shell.powershell.runtime.Frame;

/** {@code $a, $b = ...}: what is left over goes to the last. */
record MultipleTarget(Assignable[] targets) implements Assignable {

    @Override
    public void assign(Frame f, Object value) {
        List<Object> values = value == null ? List.of() : Each.list(value);
        for (int i = 0; i < targets.length; i++) {
            boolean last = i == targets.length - 1;
            Object each = i >= values.size() ? null
                : last && values.size() > targets.length ? values.subList(i, values.size()).toArray() : values.get(i);
            targets[i].assign(f, each);
        }
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        throw new UnsupportedOperationException("The parser refuses compound assignment to several targets.");
    }
}
