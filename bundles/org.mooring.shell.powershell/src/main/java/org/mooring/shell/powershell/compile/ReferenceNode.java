package org.mooring.shell.powershell.compile;

import java.util.Locale;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.VariableExpression;
import org.mooring.object.PSReference;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;

/** {@code [ref]$name}: a reference to the variable itself, so that what is written to it is seen by whoever reads the variable. */
final class ReferenceNode extends Node {

    private final String qualifier;
    private final String name;
    private final String key;

    ReferenceNode(VariableExpression variable) {
        this.qualifier = variable.qualifier() == null ? "" : variable.qualifier().toLowerCase(Locale.ROOT);
        this.name = variable.qualifier() == null ? variable.path() : variable.unqualified();
        this.key = Layout.key(name);
    }

    /** Whether a variable stands in a scope; those of drives are values. */
    static boolean isOf(VariableExpression variable) {
        String qualifier = variable.qualifier();
        return qualifier == null || switch (qualifier.toLowerCase(Locale.ROOT)) {
            case "global", "script", "local", "private", "variable" -> true;
            default -> false;
        };
    }

    @Override
    public Object evaluate(Frame f) {
        Scope owner = switch (qualifier) {
            case "global" -> f.engine.global().top();
            case "script" -> f.scope.script();
            case "local", "private" -> f.scope;
            default -> f.scope.find(key);
        };
        if (owner == null || owner.content(key) == null) {
            if (key.equals("null")) {
                return new PSReference(null);
            }
            throw Errors.runtime("NonExistingVariableReference", ErrorCategory.InvalidOperation, name,
                "[ref] cannot be applied to a variable that does not exist.");
        }
        return new OfVariable(f, owner, name, key);
    }

    private static final class OfVariable extends PSReference {

        private final Frame frame;
        private final Scope owner;
        private final String name;
        private final String key;

        OfVariable(Frame frame, Scope owner, String name, String key) {
            super(null);
            this.frame = frame;
            this.owner = owner;
            this.name = name;
            this.key = key;
        }

        @Override
        public Object get() {
            return Variable.value(owner, owner.content(key));
        }

        @Override
        public void set(Object newValue) {
            Assignments.assign(frame, owner, name, key, newValue);
        }
    }
}
