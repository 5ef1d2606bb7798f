package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;

/** What Set-StrictMode refuses. */
final class Strictness {

    private Strictness() {}

    /** The value of a variable that is not there. */
    static Object unset(Frame f, String name, Extent extent) {
        if (f.engine.strictMode(f.scope) >= 1) {
            throw Errors.runtime("VariableIsUndefined", ErrorCategory.InvalidOperation, name,
                "The variable '$%s' cannot be retrieved because it has not been set.", name);
        }
        return null;
    }

    static boolean membersMustExist(Frame f) {
        return f.engine.strictMode(f.scope) >= 2;
    }

    static boolean indexesMustExist(Frame f) {
        return f.engine.strictMode(f.scope) >= 3;
    }

    /** The arguments of a command that is called as if it were a method. */
    static Node asMethod(Node arguments) {
        return new Node() {
            @Override
            public Object evaluate(Frame f) {
                if (f.engine.strictMode(f.scope) >= 2) {
                    throw Errors.runtime("StrictModeFunctionCallWithParens", ErrorCategory.InvalidOperation, null,
                        "The function or command was called as if it were a method. Parameters should be separated by spaces. For information"
                            + " about parameters, see the about_Parameters Help topic.");
                }
                return arguments.evaluate(f);
            }
        };
    }
}
