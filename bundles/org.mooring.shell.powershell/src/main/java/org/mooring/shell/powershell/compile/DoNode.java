package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code do ... while} and {@code do ... until}. */
final class DoNode extends LoopNode {

    private final boolean until;
    private final Node condition;
    private final Extent conditionExtent;
    private final Node body;

    DoNode(String label, boolean until, Node body, Node condition, Extent conditionExtent) {
        super(label);
        this.until = until;
        this.body = body;
        this.condition = condition;
        this.conditionExtent = conditionExtent;
    }

    @Override
    public int run(Frame f, Sink out) {
        while (true) {
            int turn = turn(body, f, out);
            if (turn == LEAVE) {
                return NORMAL;
            }
            if (turn != GO_ON) {
                return turn;
            }
            f.at = conditionExtent;
            if (condition.test(f) == until) {
                return NORMAL;
            }
        }
    }
}
