package org.mooring.shell.powershell.compile;

import org.mooring.object.Arithmetic;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code from..to}: in a pipeline its numbers are made one by one. */
final class RangeNode extends Node {

    private final Node from;
    private final Node to;

    RangeNode(Node from, Node to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Object evaluate(Frame f) {
        return Arithmetic.range(from.evaluate(f), to.evaluate(f));
    }

    @Override
    public int run(Frame f, Sink out) {
        Object first = from.evaluate(f);
        Object last = to.evaluate(f);
        if (first instanceof Integer a && last instanceof Integer b) {
            int step = a <= b ? 1 : -1;
            for (long i = a; i != (long) b + step; i += step) {
                out.write((int) i);
            }
        } else {
            Output.unroll(Arithmetic.range(first, last), out);
        }
        return NORMAL;
    }
}
