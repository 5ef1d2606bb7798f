package org.mooring.shell.powershell.compile;

import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;

/** Assignment to variables that are not simply there already. */
final class Assignments {

    private Assignments() {}

    static void assign(Frame f, Scope scope, String name, String key, Object value) {
        Object content = scope.content(key);
        if (content instanceof Variable variable && variable != Variable.NULL) {
            f.engine.checkVariable(variable, name);
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
        scope.content(name, key, value == null ? Variable.NULL : value);
    }
}
