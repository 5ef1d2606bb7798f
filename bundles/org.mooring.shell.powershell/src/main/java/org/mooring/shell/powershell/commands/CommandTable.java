package org.mooring.shell.powershell.commands;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;

/**
 * The commands of a session: what its scopes define over what the configuration gave it, which is shared. Finds what a name means:
 * alias, function, cmdlet, script file, program.
 */
public final class CommandTable {

    private static final int MAX_ALIASES = 20;

    private final Engine engine;
    private final BaseCommands base;
    private final Set<String> removed = new HashSet<>();

    public CommandTable(Engine engine, BaseCommands base) {
        this.engine = engine;
        this.base = base;
    }

    public BaseCommands base() {
        return base;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether call sites may keep what a name meant until commands change. */
    public boolean isCacheable(CommandInfo command) {
        return !(command instanceof ScriptFileInfo) && !(command instanceof ApplicationInfo);
    }

    /** What runs for a name; PowerShell's CommandNotFoundException when there is nothing. */
    public CommandInfo require(String name, Frame f) {
        CommandInfo found = find(name, f);
        if (found == null) {
            throw Errors.commandNotFound(name);
        }
        return found;
    }

    /** What runs for a name, aliases followed; null when there is nothing. */
    public CommandInfo find(String name, Frame f) {
        CommandInfo command = lookup(name, f);
        return command == null ? null : target(command, f);
    }

    /** What an alias stands for; anything else itself. */
    public CommandInfo target(CommandInfo command, Frame f) {
        CommandInfo at = command;
        for (int i = 0; at instanceof AliasInfo alias; i++) {
            if (i > MAX_ALIASES || alias.definition().equalsIgnoreCase(alias.name())) {
                throw Errors.commandNotFound(alias.definition());
            }
            CommandInfo next = lookup(alias.definition(), f);
            if (next == null) {
                throw Errors.commandNotFound(alias.definition());
            }
            at = next;
        }
        return at;
    }

    /** What a name means itself: an alias is answered as such. */
    public CommandInfo lookup(String name, Frame f) {
        String plain = name;
        boolean fromOutside = f == null || f.call == null || !f.call.internalOrigin();
        int slash = name.indexOf('\\');
        if (slash > 0 && name.indexOf('/') < 0) {
            CommandInfo qualified = ofModule(name.substring(0, slash), name.substring(slash + 1), fromOutside);
            if (qualified != null) {
                return qualified;
            }
            if (engine.modules().find(name.substring(0, slash)) == null && !base.hasModule(name.substring(0, slash))) {
                throw Errors.of("System.Management.Automation.CommandNotFoundException", "CouldNotAutoLoadModule",
                    org.mooring.api.stream.ErrorCategory.ObjectNotFound, name,
                    "The module '%s' could not be loaded. For more information, run 'Import-Module %s'.", name.substring(0, slash),
                    name.substring(0, slash));
            }
        }
        CommandInfo found = alias(plain);
        if (found == null || fromOutside && !found.isVisible()) {
            CommandInfo function = function(plain);
            found = function != null ? function : fromOutside && found != null && !found.isVisible() ? null : found;
        }
        if (found == null || fromOutside && !found.isVisible()) {
            found = cmdlet(plain);
        }
        if (found != null && fromOutside && !found.isVisible()) {
            found = null;
        }
        if (found == null) {
            found = engine.modules().autoload(plain);
        }
        if (found == null) {
            found = FileCommands.find(engine, plain);
        }
        if (found == null && plain.indexOf('-') < 0 && plain.indexOf('/') < 0 && plain.indexOf('.') < 0 && !plain.isEmpty()) {
            String get = "get-" + plain;
            found = function(get);
            if (found == null) {
                found = cmdlet(get);
            }
            if (found != null && fromOutside && !found.isVisible()) {
                found = null;
            }
        }
        return found;
    }

    private CommandInfo ofModule(String module, String name, boolean fromOutside) {
        CommandInfo exported = engine.modules().command(module, name);
        CommandInfo found = exported != null ? exported : base.ofModule(module, key(name));
        return found == null || fromOutside && !found.isVisible() ? null : found;
    }

    public AliasInfo alias(String name) {
        String key = key(name);
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            AliasInfo found = scope.aliases() == null ? null : scope.aliases().get(key);
            if (found != null) {
                return found;
            }
        }
        return removed.contains("a:" + key) ? null : base.aliases().get(key);
    }

    public FunctionInfo function(String name) {
        String key = key(name);
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            FunctionInfo found = scope.functions() == null ? null : scope.functions().get(key);
            if (found != null) {
                return found;
            }
        }
        return removed.contains("f:" + key) ? null : base.functions(engine).get(key);
    }

    public CmdletInfo cmdlet(String name) {
        return base.cmdlets().get(key(name));
    }

    public void remember(Scope scope, AliasInfo alias) {
        scope.ownAliases().put(key(alias.name()), alias);
        engine.commandsChanged();
    }

    public void remember(Scope scope, FunctionInfo function) {
        scope.ownFunctions().put(key(function.name()), function);
        engine.commandsChanged();
    }

    /** Whether there was one. */
    public boolean removeAlias(String name) {
        String key = key(name);
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            if (scope.aliases() != null && scope.aliases().remove(key) != null) {
                engine.commandsChanged();
                return true;
            }
        }
        if (base.aliases().containsKey(key) && removed.add("a:" + key)) {
            engine.commandsChanged();
            return true;
        }
        return false;
    }

    public boolean removeFunction(String name) {
        String key = key(name);
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            if (scope.functions() != null && scope.functions().remove(key) != null) {
                engine.commandsChanged();
                return true;
            }
        }
        if (base.functions(engine).containsKey(key) && removed.add("f:" + key)) {
            engine.commandsChanged();
            return true;
        }
        return false;
    }

    /** All functions that are seen, by lower-case name. */
    public Map<String, FunctionInfo> functions() {
        Map<String, FunctionInfo> all = new LinkedHashMap<>(base.functions(engine));
        removed.stream().filter(k -> k.startsWith("f:")).forEach(k -> all.remove(k.substring(2)));
        chain().forEach(scope -> {
            if (scope.functions() != null) {
                all.putAll(scope.functions());
            }
        });
        return all;
    }

    public Map<String, AliasInfo> aliases() {
        Map<String, AliasInfo> all = new LinkedHashMap<>(base.aliases());
        removed.stream().filter(k -> k.startsWith("a:")).forEach(k -> all.remove(k.substring(2)));
        chain().forEach(scope -> {
            if (scope.aliases() != null) {
                all.putAll(scope.aliases());
            }
        });
        return all;
    }

    /** From the global scope to the current one. */
    private List<Scope> chain() {
        List<Scope> chain = new ArrayList<>();
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            chain.add(0, scope);
        }
        return chain;
    }

    /** Everything, by kind and lower-case name, that code in the current scope can run, without scripts and programs. */
    public List<CommandInfo> all() {
        List<CommandInfo> all = new ArrayList<>(aliases().values());
        all.addAll(functions().values());
        all.addAll(base.cmdlets().values());
        return all;
    }
}
