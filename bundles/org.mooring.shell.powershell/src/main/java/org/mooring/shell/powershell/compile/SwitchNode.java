package org.mooring.shell.powershell.compile;

import java.util.Iterator;
import java.util.List;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.object.Enumeration;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.dotnet.Enumerator;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Variable;

/** {@code switch}: each item of the condition goes through the clauses, and every one that fits runs. */
final class SwitchNode extends LoopNode {

    private static final String SWITCH = "switch";

    /** Whether an item fits a clause's condition. */
    @FunctionalInterface
    interface Test {
        boolean fits(Frame f, Object condition, Object item);
    }

    private final Node condition;
    private final Extent conditionExtent;
    private final boolean file;
    private final Node[] conditions;
    private final Extent[] extents;
    private final Node[] bodies;
    private final Node otherwise;
    private final Test test;
    private final boolean watched;

    SwitchNode(String label, Node condition, Extent conditionExtent, boolean file, Node[] conditions, Extent[] extents, Node[] bodies,
            Node otherwise, Test test, boolean watched) {
        super(label);
        this.condition = condition;
        this.conditionExtent = conditionExtent;
        this.file = file;
        this.conditions = conditions;
        this.extents = extents;
        this.bodies = bodies;
        this.otherwise = otherwise;
        this.test = test;
        this.watched = watched;
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = conditionExtent;
        Object value = condition.evaluate(f);
        Scope scope = f.scope;
        Object underscore = scope.slot(Layout.UNDERSCORE);
        try {
            if (file) {
                Iterator<Object> lines = SwitchFile.lines(f, value);
                return items(f, out, new Enumerator(() -> lines));
            }
            if (value == AutomationNull.VALUE) {
                return NORMAL;
            }
            if (value == null) {
                int turn = item(f, out, null);
                return turn < 0 ? NORMAL : turn;
            }
            return items(f, out, new Enumerator(Enumeration.isEnumerable(value) ? () -> Enumeration.of(value) : List.of(value)));
        } finally {
            scope.slot(Layout.UNDERSCORE, underscore);
        }
    }

    private int items(Frame f, Sink out, Enumerator enumerator) {
        Scope scope = f.scope;
        Object before = scope.content(SWITCH);
        scope.content(SWITCH, SWITCH, enumerator);
        try {
            while (enumerator.moveNext()) {
                int turn = item(f, out, enumerator.current());
                if (turn != GO_ON) {
                    return turn == LEAVE ? NORMAL : turn;
                }
            }
            return NORMAL;
        } finally {
            scope.content(SWITCH, SWITCH, before);
        }
    }

    /** One item through the clauses; {@code continue} goes on with the next item. */
    private int item(Frame f, Sink out, Object item) {
        Scope scope = f.scope;
        scope.slot(Layout.UNDERSCORE, Variable.content(item));
        boolean any = false;
        if (watched) {
            PointNode.reach(f, conditionExtent);
        }
        for (int i = 0; i < conditions.length; i++) {
            f.at = extents[i];
            if (watched) {
                PointNode.reach(f, extents[i]);
            }
            Object current = Variable.value(scope, scope.slot(Layout.UNDERSCORE));
            if (test.fits(f, conditions[i].evaluate(f), current)) {
                any = true;
                int turn = clause(bodies[i], f, out);
                if (turn != NORMAL) {
                    return turn;
                }
            }
        }
        if (!any && otherwise != null) {
            int turn = clause(otherwise, f, out);
            return turn == NORMAL ? GO_ON : turn;
        }
        return GO_ON;
    }

    /** {@link #NORMAL} when the next clause is to be tried. */
    private int clause(Node body, Frame f, Sink out) {
        if (f.engine.isStopping()) {
            f.engine.checkStopping();
        }
        int completion;
        try {
            completion = body.run(f, out);
        } catch (org.mooring.shell.powershell.runtime.Signal.Loop signal) {
            completion = completion(f, signal);
        }
        return completion == NORMAL || completion == RETURN ? completion : meant(f, completion);
    }
}
