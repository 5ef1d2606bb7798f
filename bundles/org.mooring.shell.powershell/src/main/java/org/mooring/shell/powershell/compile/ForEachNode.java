package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.dotnet.Enumerator;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code foreach}: nothing runs for $null, a single value runs once. */
final class ForEachNode extends LoopNode {

    private static final String FOREACH = "foreach";

    private final Assignable variable;
    private final Node collection;
    private final Extent collectionExtent;
    private final Node body;
    private final Extent turn;

    /** @param turn what is reached before each turn; null where nobody watches */
    ForEachNode(String label, Assignable variable, Node collection, Extent collectionExtent, Node body, Extent turn) {
        super(label);
        this.variable = variable;
        this.collection = collection;
        this.collectionExtent = collectionExtent;
        this.body = body;
        this.turn = turn;
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = collectionExtent;
        Object values = collection.evaluate(f);
        if (values == null || values == AutomationNull.VALUE) {
            return NORMAL;
        }
        Scope scope = f.scope;
        Object before = scope.content(FOREACH);
        Enumerator enumerator = new Enumerator(Enumeration.isEnumerable(values) ? () -> Enumeration.of(values) : List.of(values));
        scope.content(FOREACH, FOREACH, enumerator);
        try {
            reachTurn(f);
            while (enumerator.moveNext()) {
                variable.assign(f, enumerator.current());
                int done = turn(body, f, out);
                if (done != GO_ON) {
                    return done == LEAVE ? NORMAL : done;
                }
                reachTurn(f);
            }
            return NORMAL;
        } finally {
            scope.content(FOREACH, FOREACH, before);
        }
    }

    private void reachTurn(Frame f) {
        if (turn != null) {
            PointNode.reach(f, turn);
        }
    }
}
