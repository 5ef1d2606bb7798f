package org.mooring.shell.powershell.modules;

import java.util.UUID;

import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Variable;

/** {@code GetNewClosure}: a block in a module of its own that holds copies of the caller's variables. */
public final class Closures {

    private Closures() {}

    public static PSScriptBlock of(Engine engine, PSScriptBlock block) {
        String id = UUID.randomUUID().toString();
        ModuleInfo module = new ModuleInfo("__DynamicModule_" + id, id, "Script");
        SessionState state = SessionState.of(module, engine.global());
        module.state(state);
        Scope from = engine.scope();
        Layout layout = from.layout();
        for (int i = 0; i < layout.size(); i++) {
            Object content = from.slot(i);
            boolean automatic = i < Layout.AUTOMATIC && i != Layout.UNDERSCORE;
            boolean ofSession = content instanceof PSVariable v && v.optionBits() != 0;
            if (content != null && !automatic && !ofSession) {
                copy(state.top(), layout.name(i), content, from);
            }
        }
        return block.boundTo(state);
    }

    private static void copy(Scope to, String name, Object content, Scope from) {
        Object value = Variable.value(from, content);
        to.content(name, Layout.key(name), Variable.content(value));
    }

    /** A module of its own for a block that is run again and again, as the actions of events are. */
    public static ModuleInfo module(Engine engine) {
        String id = UUID.randomUUID().toString();
        ModuleInfo module = new ModuleInfo("__DynamicModule_" + id, id, "Script");
        SessionState state = SessionState.of(module, engine.global());
        state.module(module);
        module.state(state);
        return module;
    }
}
