package org.mooring.shell.powershell.modules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.Scope;

/** Takes a module away: its OnRemove runs, then its members go from where code of the current state sees them. */
public final class ModuleRemoval {

    private final Engine engine;
    private final CmdletContext context;
    private final boolean force;

    public ModuleRemoval(Engine engine, CmdletContext context, boolean force) {
        this.engine = engine;
        this.context = context;
        this.force = force;
    }

    /** @param by the module whose removal takes this one along: one that the session imported itself stays then; or null */
    public void remove(ModuleInfo module, String by) {
        ModuleTable table = engine.modules();
        if (!table.contains(module) || by != null && table.isTopLevel(module) && !module.name().equalsIgnoreCase(by)) {
            return;
        }
        if (module.onRemove() != null) {
            module.onRemove().call(v -> context.writeObject(v, false), module);
        }
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            remove(module, scope);
        }
        table.forget(module);
        engine.commandsChanged();
    }

    private void remove(ModuleInfo module, Scope scope) {
        if (scope.functions() != null) {
            for (FunctionInfo function : sorted(scope.functions().values())) {
                if (isOf(module, function) && (force || !function.options().contains("Constant"))) {
                    scope.functions().values().remove(function);
                    context.writeVerbose("Removing the imported \"" + function.name() + "\" function.");
                }
            }
        }
        if (module.state() != null) {
            module.state().exports().variables().forEach(v -> {
                if (scope.content(Layout.key(v.name())) == v) {
                    scope.content(v.name(), Layout.key(v.name()), null);
                    context.writeVerbose("Removing the imported \"" + v.name() + "\" variable.");
                }
            });
        }
        if (scope.aliases() != null) {
            for (AliasInfo alias : sorted(scope.aliases().values())) {
                if (isOf(module, alias)) {
                    scope.aliases().values().remove(alias);
                    context.writeVerbose("Removing the imported \"" + alias.name() + "\" alias.");
                }
            }
        }
    }

    private static <T extends CommandInfo> List<T> sorted(Collection<T> commands) {
        return commands.stream().sorted(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static boolean isOf(ModuleInfo module, CommandInfo command) {
        return command.module() != null && command.module().path().equalsIgnoreCase(module.path());
    }
}
