package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code for} and {@code while}. */
final class ForNode extends LoopNode {

    private final Node initializer;
    private final Node condition;
    private final Extent conditionExtent;
    private final Node iterator;
    private final Node body;

    /** Initializer, condition and iterator are null where there is none. */
    ForNode(String label, Node initializer, Node condition, Extent conditionExtent, Node iterator, Node body) {
        super(label);
        this.initializer = initializer;
        this.condition = condition;
        this.conditionExtent = conditionExtent;
        this.iterator = iterator;
        this.body = body;
    }

    @Override
    public int run(Frame f, Sink out) {
        if (initializer != null) {
            initializer.run(f, Sink.NULL);
        }
        while (holds(f)) {
            int turn = turn(body, f, out);
            if (turn == LEAVE) {
                return NORMAL;
            }
            if (turn != GO_ON) {
                return turn;
            }
            if (iterator != null) {
                iterator.run(f, Sink.NULL);
            }
        }
        return NORMAL;
    }

    private boolean holds(Frame f) {
        if (condition == null) {
            return true;
        }
        f.at = conditionExtent;
        return condition.test(f);
    }
}
