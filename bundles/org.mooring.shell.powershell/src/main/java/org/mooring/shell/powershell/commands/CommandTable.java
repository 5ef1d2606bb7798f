package org.mooring.shell.powershell.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mooring.api.configuration.LanguageMode;
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
    private final Map<String, CmdletInfo> cmdlets = new HashMap<>();
    private final LookupHooks hooks;

    public CommandTable(Engine engine, BaseCommands base) {
        this.engine = engine;
        this.base = base;
        this.hooks = new LookupHooks(engine);
    }

    public LookupHooks hooks() {
        return hooks;
    }

    public BaseCommands base() {
        return base;
    }

    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether call sites may keep what a name meant until commands change. */
    public boolean isCacheable(CommandInfo command) {
        return hooks.isEmpty() && !(command instanceof ScriptFileInfo) && !(command instanceof ApplicationInfo);
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

    /** What a name means itself, to what runs in {@code f}: an alias is answered as such. */
    public CommandInfo lookup(String name, Frame f) {
        boolean fromOutside = Engine.isFromOutside(f);
        return hooks.isEmpty() ? lookup(name, kind -> true, fromOutside)
            : hooks.lookup(name, f, exactly -> exactly(exactly, kind -> true, fromOutside));
    }

    /**
     * What a name means itself.
     *
     * @param kinds which of CommandTypes' names count
     * @param fromOutside whether it is asked for by a command from outside, which sees what is visible only
     */
    public CommandInfo lookup(String name, Predicate<String> kinds, boolean fromOutside) {
        CommandInfo found = exactly(name, kinds, fromOutside);
        if (found == null && name.indexOf('-') < 0 && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf('.') < 0 && !name.isEmpty()) {
            found = own("get-" + name, kinds, fromOutside);
        }
        return found;
    }

    /** What is called just so. */
    private CommandInfo exactly(String name, Predicate<String> kinds, boolean fromOutside) {
        int slash = name.indexOf('\\');
        boolean ofDrive = name.lastIndexOf(':', slash) >= 0;
        if (slash > 0 && slash < name.length() - 1 && !ofDrive && name.indexOf('/') < 0 && !name.startsWith(".\\") && !name.startsWith("..\\")) {
            // An alias may be called as a command of a module is: mocks are.
            CommandInfo named = seen(alias(name), kinds, fromOutside);
            return named != null ? named : qualified(name.substring(0, slash), name.substring(slash + 1), name, kinds, fromOutside);
        }
        CommandInfo found = own(name, kinds, fromOutside);
        if (found == null) {
            CommandInfo file = FileCommands.find(engine, name, fromOutside);
            found = seen(file, kinds, fromOutside);
        }
        if (found == null) {
            found = seen(engine.modules().autoloading().command(name), kinds, fromOutside);
        }
        return found;
    }

    private CommandInfo own(String name, Predicate<String> kinds, boolean fromOutside) {
        CommandInfo found = seen(alias(name), kinds, fromOutside);
        if (found == null) {
            found = seen(function(name), kinds, fromOutside);
        }
        if (found == null || !fromOutside && found.isOfClient()) {
            CommandInfo ofSession = ofSession(name, kinds, fromOutside);
            return ofSession == null ? found : ofSession;
        }
        return found;
    }

    /** What a name means where no client has made an alias or a function of it. */
    private CommandInfo ofSession(String name, Predicate<String> kinds, boolean fromOutside) {
        CommandInfo found = seen(alias(name, one -> !one.isOfClient()), kinds, fromOutside);
        if (found == null) {
            found = seen(function(name, one -> !one.isOfClient()), kinds, fromOutside);
        }
        return found != null ? found : seen(cmdlet(name), kinds, fromOutside);
    }

    private static CommandInfo seen(CommandInfo command, Predicate<String> kinds, boolean fromOutside) {
        return command == null || fromOutside && !command.isVisible() || !kinds.test(command.commandType()) ? null : command;
    }

    /** A command of a module that is named with it; the module is loaded if it can be. */
    private CommandInfo qualified(String module, String name, String written, Predicate<String> kinds, boolean fromOutside) {
        CommandInfo there = ofModule(module, name);
        CommandInfo found = seen(there, kinds, fromOutside);
        if (there != null && found == null && fromOutside) {
            throw Errors.commandNotFound(name);
        }
        if (found != null || engine.modules().find(module) != null || base.hasModule(module)) {
            return found;
        }
        CommandInfo file = seen(FileCommands.find(engine, written, fromOutside), kinds, fromOutside);
        if (file != null) {
            return file;
        }
        if (!engine.modules().autoloading().module(module)) {
            throw Errors.of("System.Management.Automation.CommandNotFoundException", "CouldNotAutoLoadModule",
                org.mooring.api.stream.ErrorCategory.ObjectNotFound, written,
                "The module '%s' could not be loaded. For more information, run 'Import-Module %s'.", module, module);
        }
        return seen(ofModule(module, name), kinds, fromOutside);
    }

    /** A module's command: as it was imported, perhaps with a prefix, or as the module exports it. */
    private CommandInfo ofModule(String module, String name) {
        for (CommandInfo imported : new CommandInfo[] {alias(name), function(name)}) {
            if (imported != null && imported.module() != null && imported.moduleName().equalsIgnoreCase(module)) {
                return imported;
            }
        }
        CommandInfo exported = engine.modules().command(module, name);
        return exported != null ? exported : base.ofModule(module, key(name));
    }

    /** Shows or hides a command in this session; one that other sessions have in common is replaced by a copy here first. */
    public void visible(CommandInfo command, boolean visible) {
        own(command).visible(visible);
        engine.commandsChanged();
    }

    /** The command as this session's own, which it may change. */
    public CommandInfo own(CommandInfo command) {
        if (!base.isShared() || !base.holds(command)) {
            return command;
        }
        CommandInfo copy = switch (command) {
            case CmdletInfo cmdlet -> {
                CmdletInfo own = new CmdletInfo(cmdlet.name(), cmdlet.cmdlet(), cmdlet.moduleName(), cmdlet.version());
                cmdlets.put(key(own.name()), own);
                yield own;
            }
            case AliasInfo alias -> {
                AliasInfo own = new AliasInfo(alias.name(), alias.definition(), alias.moduleName()).withOptions(alias.options())
                    .withDescription(alias.description());
                remember(engine.global().top(), own);
                yield own;
            }
            case FunctionInfo function -> {
                FunctionInfo own = FunctionInfo.of(function.name(), function.block(), function.isFilter(), function.moduleName());
                own.options(function.options());
                remember(engine.global().top(), own);
                yield own;
            }
            default -> command;
        };
        copy.visible(command.isVisible());
        return copy;
    }

    public AliasInfo alias(String name) {
        return alias(name, any -> true);
    }

    private AliasInfo alias(String name, Predicate<CommandInfo> wanted) {
        String key = key(name);
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            AliasInfo found = scope.aliases() == null ? null : scope.aliases().get(key);
            if (found != null && wanted.test(found)) {
                return found;
            }
        }
        return removed.contains("a:" + key) ? null : base.aliases().get(key);
    }

    public FunctionInfo function(String name) {
        return function(name, any -> true);
    }

    private FunctionInfo function(String name, Predicate<CommandInfo> wanted) {
        String key = key(name);
        for (Scope scope = engine.scope(); scope != null; scope = scope.parent()) {
            FunctionInfo found = scope.functions() == null ? null : scope.functions().get(key);
            if (found != null && wanted.test(found)) {
                return found;
            }
        }
        return removed.contains("f:" + key) ? null : base.functions(engine).get(key);
    }

    public CmdletInfo cmdlet(String name) {
        CmdletInfo own = cmdlets.get(key(name));
        return own != null ? own : base.cmdlets().get(key(name));
    }

    public void remember(Scope scope, AliasInfo alias) {
        scope.ownAliases().put(key(alias.name()), alias);
        engine.commandsChanged();
    }

    public void remember(Scope scope, FunctionInfo function) {
        scope.ownFunctions().put(key(function.name()), function);
        engine.commandsChanged();
    }

    /** As {@link #remember}, made by what runs now, which may be a client's. */
    public void define(Scope scope, AliasInfo alias) {
        alias.ofClient(engine.languageMode() != LanguageMode.FullLanguage);
        remember(scope, alias);
    }

    /** As {@link #remember}, made by what runs now, which may be a client's. */
    public void define(Scope scope, FunctionInfo function) {
        function.ofClient(engine.languageMode() != LanguageMode.FullLanguage);
        remember(scope, function);
    }

    /** Whether there was one. */
    public boolean removeAlias(String name) {
        return removeAlias(name, engine.scope());
    }

    /** As {@link #removeAlias(String)}, seen from a scope. */
    public boolean removeAlias(String name, Scope from) {
        String key = key(name);
        for (Scope scope = from; scope != null; scope = scope.parent()) {
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

    /** The aliases that a scope has itself, by lower-case name: those with the option AllScope are every scope's. */
    public Map<String, AliasInfo> aliases(Scope scope) {
        Map<String, AliasInfo> all = new LinkedHashMap<>(base.aliases());
        removed.stream().filter(k -> k.startsWith("a:")).forEach(k -> all.remove(k.substring(2)));
        for (Scope each : chain()) {
            if (each.aliases() != null) {
                all.putAll(each.aliases());
            }
            if (each == scope) {
                break;
            }
        }
        boolean hasBase = scope.parent() == null;
        all.values().removeIf(alias -> !alias.options().contains("AllScope") && !hasBase
            && (scope.aliases() == null || scope.aliases().get(key(alias.name())) != alias));
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
        base.cmdlets().forEach((key, cmdlet) -> all.add(cmdlets.getOrDefault(key, cmdlet)));
        return all;
    }
}
