package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;
import org.mooring.shell.powershell.runtime.Visibility;

/** Assignment to variables that are not simply there already. */
final class Assignments {

    private Assignments() {}

    static void assign(Frame f, Scope scope, String name, String key, Object value) {
        Object content = scope.content(key);
        if (content instanceof Variable variable && variable != Variable.NULL) {
            if (variable.isHidden()) {
                Visibility.check(f.engine, variable);
            }
            variable.write(scope, value);
            return;
        }
        if (content == null) {
            Scope owner = AllScope.owner(scope, key);
            if (owner != null) {
                ((Variable) owner.content(key)).write(owner, value);
                return;
            }
        }
        scope.content(name, key, Variable.content(value));
    }
}
