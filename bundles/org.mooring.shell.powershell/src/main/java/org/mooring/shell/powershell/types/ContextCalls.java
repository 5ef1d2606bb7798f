package org.mooring.shell.powershell.types;

import java.util.List;
import java.util.Map;

import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.FunctionDefinitions;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.VariableObject;

/** ScriptBlock.InvokeWithContext: a scope with functions and variables around the block's own. */
final class ContextCalls {

    private ContextCalls() {}

    static List<Object> invoke(Engine engine, PSScriptBlock block, Object functions, Object variables, Object[] arguments) {
        SessionState state = block.stateIn(engine);
        Scope scope = Scope.local(Layout.of(List.of()), state.current());
        Scope before = state.enter(scope);
        try {
            if (PSObject.base(functions) instanceof Map<?, ?> map) {
                map.forEach((name, body) -> FunctionDefinitions.define(engine, scope, Conversion.toText(name), (PSScriptBlock) PSObject.base(body),
                    false, true));
            }
            for (Object each : Enumeration.toList(variables)) {
                PSVariable variable = VariableObject.of(each);
                scope.content(variable.name(), Layout.key(variable.name()), variable);
            }
            Collector out = new Collector();
            Calls.call(engine, block, block.info(), "", engine.position(), Argument.positional(arguments), out, engine.streams());
            return out.list();
        } finally {
            state.enter(before);
            engine.commandsChanged();
        }
    }
}
