package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code a && b}, {@code a || b}: by {@code $?}. */
final class ChainNode extends Node {

    private final Node left;
    private final boolean and;
    private final Node right;

    ChainNode(Node left, boolean and, Node right) {
        this.left = left;
        this.and = and;
        this.right = right;
    }

    @Override
    public int run(Frame f, Sink out) {
        int completion = NORMAL;
        try {
            completion = left.run(f, out);
        } catch (Signal signal) {
            throw signal;
        } catch (RuntimeException | Error e) {
            completion = StatementErrors.handle(f, e);
            f.engine.questionMark = false;
        }
        if (completion != NORMAL || f.engine.questionMark != and) {
            return completion;
        }
        return right.run(f, out);
    }

    @Override
    public Object evaluate(Frame f) {
        return collect(this, f);
    }
}
