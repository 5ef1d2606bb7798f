package org.mooring.shell.powershell.completion;

import java.util.function.Function;

import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;

/** Lets a completion see the scope that TabExpansion2 was called in: that function's own variables are nobody's business. */
final class Unseen {

    private Unseen() {}

    static <T> T run(Engine engine, Function<Engine, T> completion) {
        Frame f = engine.frame;
        boolean asked = f != null && !f.dotted && f.call != null && "TabExpansion2".equalsIgnoreCase(f.call.commandName());
        if (!asked || f.scope.parent() == null) {
            return completion.apply(engine);
        }
        Scope own = f.scope;
        Scope before = own.state().enter(own.parent());
        f.scope = own.parent();
        try {
            return completion.apply(engine);
        } finally {
            f.scope = own;
            own.state().enter(before);
        }
    }
}
