package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;

/** {@code $name}: found in the scope that is current or in those around it, set in the current one. */
final class VariableNode extends Node implements Assignable {

    /** Where the variable stands in scopes of one layout. */
    private record Site(Layout layout, int slot) {}

    private static final Site NOWHERE = new Site(null, -1);

    private final String name;
    private final String key;
    private final Extent extent;
    private Site site = NOWHERE;

    VariableNode(String name, Extent extent) {
        this.name = name;
        this.key = Layout.key(name);
        this.extent = extent;
    }

    String name() {
        return name;
    }

    private int slot(Scope scope) {
        Site known = site;
        if (known.layout != scope.layout()) {
            known = new Site(scope.layout(), scope.layout().slot(key));
            if (known.slot >= 0) {
                site = known;
            }
        }
        return known.slot;
    }

    /** For increments and comparisons of ints: the slot's content, without looking any further. */
    Object content(Frame f) {
        int slot = slot(f.scope);
        return slot < 0 ? null : f.scope.slot(slot);
    }

    @Override
    public Object evaluate(Frame f) {
        Scope scope = f.scope;
        int slot = slot(scope);
        if (slot >= 0) {
            Object content = scope.slot(slot);
            if (content != null) {
                return content instanceof Variable variable ? variable.read(f.engine, scope) : content;
            }
        }
        return outside(f, scope);
    }

    private Object outside(Frame f, Scope scope) {
        Scope owner = scope.find(key);
        if (owner == null) {
            return Strictness.unset(f, name, extent);
        }
        return Variable.value(f.engine, owner, owner.content(key));
    }

    /** In a string strict mode 1 asks nothing. */
    Object inString(Frame f) {
        return f.engine.strictMode(f.scope) == 1 && f.scope.find(key) == null ? null : evaluate(f);
    }

    @Override
    public void assign(Frame f, Object value) {
        Scope scope = f.scope;
        int slot = slot(scope);
        if (slot >= 0) {
            Object content = scope.slot(slot);
            if (content != null && (!(content instanceof Variable) || content == Variable.NULL)) {
                scope.slot(slot, Variable.content(value));
                return;
            }
        }
        Assignments.assign(f, scope, name, key, value);
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        Object content = content(f);
        Object changed = change.apply(content == null ? AllScope.value(f.scope, key) : Variable.value(f.scope, content));
        assign(f, changed);
        return changed;
    }

    /** As {@link #change}, but beginning with what a scope around holds: {@code ++} and {@code --}. */
    Object step(Frame f, int by, boolean before) {
        Object content = content(f);
        if (content instanceof Integer i && i != Integer.MAX_VALUE && i != Integer.MIN_VALUE) {
            Integer next = i + by;
            f.scope.slot(slot(f.scope), next);
            return before ? next : i;
        }
        Object old = evaluate(f);
        Object next = org.mooring.object.Arithmetic.increment(old, by);
        assign(f, next);
        return before ? next : old == null ? 0 : old;
    }
}
