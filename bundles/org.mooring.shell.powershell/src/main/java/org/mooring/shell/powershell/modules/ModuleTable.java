package org.mooring.shell.powershell.modules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.mooring.shell.powershell.commands.AliasInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FunctionInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.PSVariable;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Variable;

/** The modules that a session has loaded from scripts and manifests, and what comes of their exports. */
public final class ModuleTable {

    private final Engine engine;
    private final Map<String, ModuleInfo> loaded = new LinkedHashMap<>();
    private final Map<String, ModuleInfo> dynamic = new LinkedHashMap<>();

    public ModuleTable(Engine engine) {
        this.engine = engine;
    }

    public Collection<ModuleInfo> loaded() {
        return loaded.values();
    }

    public ModuleInfo find(String name) {
        ModuleInfo found = loaded.get(name.toLowerCase(Locale.ROOT));
        return found != null ? found : dynamic.get(name.toLowerCase(Locale.ROOT));
    }

    public void add(ModuleInfo module) {
        loaded.put(module.name().toLowerCase(Locale.ROOT), module);
        engine.commandsChanged();
    }

    /** A module that was made of a script block: known by name, but Get-Module does not list it. */
    public void addDynamic(ModuleInfo module) {
        dynamic.put(module.name().toLowerCase(Locale.ROOT), module);
    }

    public void remove(ModuleInfo module) {
        loaded.remove(module.name().toLowerCase(Locale.ROOT));
        module.exported().values().forEach(command -> {
            Scope top = engine.global().top();
            String key = command.name().toLowerCase(Locale.ROOT);
            if (command instanceof FunctionInfo && top.functions() != null && top.functions().get(key) == command) {
                top.functions().remove(key);
            } else if (command instanceof AliasInfo && top.aliases() != null && top.aliases().get(key) == command) {
                top.aliases().remove(key);
            }
        });
        module.exportedVariables().forEach((name, variable) -> {
            Scope top = engine.global().top();
            if (top.content(Layout.key(name)) == variable) {
                top.content(name, Layout.key(name), null);
            }
        });
        engine.commandsChanged();
    }

    /** A loaded module's exported command, or null. */
    public CommandInfo command(String module, String name) {
        ModuleInfo found = find(module);
        if (found == null) {
            return null;
        }
        String key = name.toLowerCase(Locale.ROOT);
        for (String kind : new String[] {"alias:", "function:", "cmdlet:"}) {
            CommandInfo command = found.exported().get(kind + key);
            if (command != null) {
                return command;
            }
        }
        return null;
    }

    /** Loads the module on PSModulePath that has a command of this name; the command, or null. */
    public CommandInfo autoload(String name) {
        return Autoloading.find(engine, name);
    }

    /** What a module's body has defined becomes its exports, by what Export-ModuleMember said, or all functions and no variables. */
    public static void export(ModuleInfo module) {
        Scope top = module.state().top();
        ExportRules rules = module.rules();
        if (top.functions() != null) {
            top.functions().values().forEach(f -> {
                if (rules == null || ExportRules.names(rules.functions(), f.name())) {
                    module.exported().put("function:" + f.name().toLowerCase(Locale.ROOT), f);
                }
            });
        }
        if (rules == null) {
            return;
        }
        if (top.aliases() != null) {
            top.aliases().values().forEach(a -> {
                if (ExportRules.names(rules.aliases(), a.name())) {
                    module.exported().put("alias:" + a.name().toLowerCase(Locale.ROOT), a);
                }
            });
        }
        Layout layout = top.layout();
        for (int i = Layout.AUTOMATIC; i < layout.size(); i++) {
            Object content = top.slot(i);
            if (content != null && ExportRules.names(rules.variables(), layout.name(i))) {
                PSVariable variable = content instanceof PSVariable v ? v
                    : new PSVariable(layout.name(i), content instanceof Variable v ? v.read(top) : content);
                top.slot(i, variable);
                module.exportedVariables().put(layout.name(i), variable);
            }
        }
    }

    /** Brings a module's exports into a scope. */
    public void importInto(ModuleInfo module, Scope scope, ImportOptions options) {
        module.exported().forEach((key, command) -> {
            if (options.selects(key, command)) {
                bring(scope, command, options.named(command.name()));
            }
        });
        module.exportedVariables().forEach((name, variable) -> {
            if (options.selectsVariable(name)) {
                scope.content(name, Layout.key(name), variable);
            }
        });
        engine.commandsChanged();
    }

    private void bring(Scope scope, CommandInfo command, String name) {
        String key = name.toLowerCase(Locale.ROOT);
        switch (command) {
            case FunctionInfo f -> {
                FunctionInfo named = f;
                if (!name.equals(f.name())) {
                    named = new FunctionInfo(name, f.block(), f.isFilter(), null);
                    named.module(f.module());
                }
                scope.ownFunctions().put(key, named);
            }
            case AliasInfo a -> {
                AliasInfo named = name.equals(a.name()) ? a : new AliasInfo(name, a.definition(), null);
                if (a.module() != null) {
                    named.module(a.module());
                }
                scope.ownAliases().put(key, named);
            }
            default -> {}
        }
    }
}
