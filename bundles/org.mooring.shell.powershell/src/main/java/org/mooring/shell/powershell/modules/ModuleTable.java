package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.SessionState;

/**
 * The modules that a session has loaded: all of them by their paths, and in each state those that were imported there. A module of a
 * script block is known by name, but is in no table.
 */
public final class ModuleTable {

    /** How deep modules may load modules. */
    private static final int MAX_NESTING = 10;

    private final Engine engine;
    private final BundleModules bundles;
    private final Map<String, ModuleInfo> all = new LinkedHashMap<>();
    private final Map<String, ModuleInfo> dynamic = new LinkedHashMap<>();
    private final Autoloading autoloading;
    private int nesting;

    public ModuleTable(Engine engine) {
        this.engine = engine;
        this.bundles = new BundleModules(engine);
        this.autoloading = new Autoloading(engine);
    }

    /** The modules that bundles bring. */
    public BundleModules bundles() {
        return bundles;
    }

    public Autoloading autoloading() {
        return autoloading;
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** All, those too that only another module sees. */
    public Collection<ModuleInfo> all() {
        return List.copyOf(all.values());
    }

    /** The module of a file, or null. */
    ModuleInfo ofPath(String path) {
        return all.get(key(path));
    }

    boolean contains(ModuleInfo module) {
        return ofPath(module.path()) != null;
    }

    /** Those that code in the current state sees, by name. */
    public List<ModuleInfo> visible(Predicate<ModuleInfo> wanted) {
        Set<ModuleInfo> found = new LinkedHashSet<>();
        engine.state.modules().values().stream().filter(wanted).forEach(found::add);
        engine.global().modules().values().stream().filter(wanted).forEach(found::add);
        List<ModuleInfo> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(ModuleInfo::name, String.CASE_INSENSITIVE_ORDER));
        return sorted;
    }

    /** A loaded module by name, one of a script block too; null when there is none. */
    public ModuleInfo find(String name) {
        List<ModuleInfo> found = visible(m -> m.name().equalsIgnoreCase(name));
        return !found.isEmpty() ? found.get(0) : dynamic.get(key(name));
    }

    /** Says that a module was imported into a state; one of a module has it as a nested module. */
    void add(ModuleInfo module, SessionState target) {
        all.putIfAbsent(key(module.path()), module);
        target.modules().putIfAbsent(key(module.path()), module);
        if (target.module() != null) {
            target.module().addNested(module);
        }
        engine.commandsChanged();
    }

    /** A module that was made of a script block. */
    public void addDynamic(ModuleInfo module) {
        dynamic.put(key(module.name()), module);
    }

    boolean isTopLevel(ModuleInfo module) {
        return engine.global().modules().containsKey(key(module.path()));
    }

    /** Forgets a module. */
    void forget(ModuleInfo module) {
        String key = key(module.path());
        all.values().stream().map(ModuleInfo::state).filter(s -> s != null).forEach(s -> s.modules().remove(key));
        engine.global().modules().remove(key);
        all.remove(key);
    }

    /** A loaded module's exported command, or null. */
    public CommandInfo command(String module, String name) {
        ModuleInfo found = find(module);
        return found == null ? null : found.command(name);
    }

    /** Enters the loading of a module from another. */
    void enter(String path) {
        if (++nesting > MAX_NESTING) {
            nesting--;
            throw tooDeep(path);
        }
    }

    void leave() {
        nesting--;
    }

    private static DotNetException tooDeep(String path) {
        return Errors.of("System.InvalidOperationException", "Modules_ModuleTooDeeplyNested", ErrorCategory.InvalidOperation, path,
            "Cannot load the module '%s' because the module nesting limit has been exceeded. Modules can only be nested to " + MAX_NESTING
                + " levels. Evaluate and change the order in which you are loading modules to prevent exceeding the nesting limit, and then"
                + " try running your script again.", path);
    }
}
