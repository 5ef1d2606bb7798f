package org.mooring.shell.powershell.completion;

import java.util.function.Function;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;

/**
 * Lets a completion see what TabExpansion2 was called by, no less and no more: that function's own variables are nobody's business, and what the
 * configuration hides from the caller is hidden from the caller's completions, whose script blocks run in the caller's language mode.
 */
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
        LanguageMode mode = engine.languageMode();
        f.forCaller = true;
        engine.languageMode(f.callerMode());
        try {
            return completion.apply(engine);
        } finally {
            engine.languageMode(mode);
            f.forCaller = false;
            f.scope = own;
            own.state().enter(before);
        }
    }
}
