package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.object.AutomationNull;
import org.mooring.object.OrderedDictionary;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code target[index]}, {@code target?[index]}. */
final class IndexNode extends Node implements Assignable {

    private final Node target;
    private final Node index;
    private final boolean nullConditional;
    private final boolean castToObject;

    /** @param castToObject whether the index is written as a cast to object, which makes it a key where a number would be a place */
    IndexNode(Node target, Node index, boolean nullConditional, boolean castToObject) {
        this.castToObject = castToObject;
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
        Object at = kept(index.evaluate(f));
        return castToObject && PSObject.base(object) instanceof OrderedDictionary keyed ? keyed.get(at) : Indexing.get(f, object, at);
    }

    @Override
    public void assign(Frame f, Object value) {
        Object object = target.evaluate(f);
        Object at = kept(index.evaluate(f));
        if (castToObject && PSObject.base(object) instanceof OrderedDictionary keyed) {
            keyed.put(at, AutomationNull.toNull(value));
        } else {
            Indexing.set(f, object, at, AutomationNull.toNull(value));
        }
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
