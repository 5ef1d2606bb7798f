package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.DotNetException;
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
        return range(from.evaluate(f), to.evaluate(f));
    }

    /** What makes an end no number is the error, not that it was to be converted. */
    private static Object[] range(Object from, Object to) {
        try {
            return Arithmetic.range(from, to);
        } catch (DotNetException e) {
            if (e.getCause() == null) {
                throw e;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    public int run(Frame f, Sink out) {
        Object first = from.evaluate(f);
        Object last = to.evaluate(f);
        if (first instanceof Integer a && last instanceof Integer b) {
            int step = a <= b ? 1 : -1;
            for (long i = a; i != (long) b + step; i += step) {
                if ((i & 0xff) == 0) {
                    f.engine.checkStopping();
                }
                out.write((int) i);
            }
        } else {
            Output.unroll(range(first, last), out);
        }
        return NORMAL;
    }
}
