package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code target[index]}, {@code target?[index]}. */
final class IndexNode extends Node implements Assignable {

    private final Node target;
    private final Node index;
    private final boolean nullConditional;

    IndexNode(Node target, Node index, boolean nullConditional) {
        this.target = target;
        this.index = index;
        this.nullConditional = nullConditional;
    }

    @Override
    public Object evaluate(Frame f) {
        Object object = target.evaluate(f);
        if (object == null || object == AutomationNull.VALUE) {
            if (nullConditional) {
                return null;
            }
            index.evaluate(f);
            throw Errors.ofNull("NullArray", "Cannot index into a null array.");
        }
        return Indexing.get(f, object, kept(index.evaluate(f)));
    }

    @Override
    public void assign(Frame f, Object value) {
        Object object = target.evaluate(f);
        Indexing.set(f, object, kept(index.evaluate(f)), AutomationNull.toNull(value));
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        Object object = target.evaluate(f);
        Object at = kept(index.evaluate(f));
        if (object == null || object == AutomationNull.VALUE) {
            throw Errors.ofNull("NullArray", "Cannot index into a null array.");
        }
        Object changed = change.apply(Indexing.get(f, object, at));
        Indexing.set(f, object, at, changed);
        return changed;
    }
}
