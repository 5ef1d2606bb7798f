package org.mooring.shell.powershell.compile;

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

    ForEachNode(String label, Assignable variable, Node collection, Extent collectionExtent, Node body) {
        super(label);
        this.variable = variable;
        this.collection = collection;
        this.collectionExtent = collectionExtent;
        this.body = body;
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = collectionExtent;
        Object values = collection.evaluate(f);
        if (values == null || values == AutomationNull.VALUE) {
            return NORMAL;
        }
        if (!Enumeration.isEnumerable(values)) {
            variable.assign(f, values);
            int turn = turn(body, f, out);
            return turn < 0 ? NORMAL : turn;
        }
        Scope scope = f.scope;
        Object before = scope.content(FOREACH);
        Enumerator enumerator = new Enumerator(() -> Enumeration.of(values));
        scope.content(FOREACH, FOREACH, enumerator);
        try {
            while (enumerator.moveNext()) {
                variable.assign(f, enumerator.current());
                int turn = turn(body, f, out);
                if (turn != GO_ON) {
                    return turn == LEAVE ? NORMAL : turn;
                }
            }
            return NORMAL;
        } finally {
            scope.content(FOREACH, FOREACH, before);
        }
    }
}
