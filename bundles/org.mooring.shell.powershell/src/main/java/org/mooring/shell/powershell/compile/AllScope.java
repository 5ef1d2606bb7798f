package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;

/** Variables that child scopes share instead of making their own. */
final class AllScope {

    private AllScope() {}

    /** The scope around that holds such a variable, or null. */
    static Scope owner(Scope scope, String key) {
        for (Scope s = scope.parent(); s != null; s = s.parent()) {
            if (s.content(key) instanceof Variable v && v.isAllScope()) {
                return s;
            }
        }
        return null;
    }

    static Object value(Scope scope, String key) {
        Scope owner = owner(scope, key);
        return owner == null ? null : Variable.value(owner, owner.content(key));
    }
}
