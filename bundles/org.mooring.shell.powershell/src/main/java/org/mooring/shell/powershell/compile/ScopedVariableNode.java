package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;

/** {@code $global:x}, {@code $script:x}, {@code $local:x}, {@code $private:x}. */
final class ScopedVariableNode extends Node implements Assignable {

    /** Which scope is named. */
    enum Where { GLOBAL, SCRIPT, LOCAL, PRIVATE }

    private final Where where;
    private final String name;
    private final String key;
    private final Extent extent;

    ScopedVariableNode(Where where, String name, Extent extent) {
        this.where = where;
        this.name = name;
        this.key = Layout.key(name);
        this.extent = extent;
    }

    private Scope scope(Frame f) {
        return switch (where) {
            case GLOBAL -> f.engine.global().top();
            case SCRIPT -> f.scope.script();
            case LOCAL, PRIVATE -> f.scope;
        };
    }

    @Override
    public Object evaluate(Frame f) {
        Scope scope = scope(f);
        Object content = scope.content(key);
        if (content == null) {
            return Strictness.unset(f, where.name().toLowerCase(java.util.Locale.ROOT) + ":" + name, extent);
        }
        return Variable.value(f.engine, scope, content);
    }

    @Override
    public void assign(Frame f, Object value) {
        Scope scope = scope(f);
        Object plain = AutomationNull.toNull(value);
        Assignments.assign(f, scope, name, key, plain);
        if (where == Where.PRIVATE && !(scope.content(key) instanceof PSVariable)) {
            scope.content(name, key, new PSVariable(name, plain).with(PSVariable.Option.Private));
        }
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        Scope scope = scope(f);
        Object changed = change.apply(Variable.value(scope, scope.content(key)));
        assign(f, changed);
        return changed;
    }
}
