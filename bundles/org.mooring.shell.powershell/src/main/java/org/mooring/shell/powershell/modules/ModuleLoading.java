package org.mooring.shell.powershell.modules;


import org.mooring.object.PSObject;
import org.mooring.object.ScriptMethod;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Calls;

/** Runs the body of a module in scopes of its own. */
public final class ModuleLoading {

    private ModuleLoading() {}

    /** Runs {@code body} as the module's; its exports are known then. */
    public static void run(Engine engine, ModuleInfo module, PSScriptBlock body, Object[] arguments, Sink out) {
        SessionState state = SessionState.of(module, engine.global());
        module.state(state);
        PSScriptBlock bound = body.boundTo(state);
        Scope before = state.current();
        Calls.dot(engine, bound, bound.info(), "", engine.position(), Argument.positional(arguments), out, engine.streams());
        state.enter(before);
        ModuleTable.export(module);
    }

    /** The module as an object: its exported functions are methods, its variables properties. */
    public static PSObject asObject(Engine engine, ModuleInfo module) {
        PSObject object = new PSObject();
        module.exportedVariables().forEach((name, variable) -> object.set(name, variable.value()));
        module.exported().values().forEach(command -> {
            if (command instanceof FunctionInfo f) {
                object.add(new ScriptMethod(f.name(), f.block()));
            }
        });
        return object;
    }

}
