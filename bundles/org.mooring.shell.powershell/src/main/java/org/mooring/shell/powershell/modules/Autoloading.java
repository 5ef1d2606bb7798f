package org.mooring.shell.powershell.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Signal;

/**
 * Finds commands in modules that are not loaded yet, and loads those (about_Modules). Modules of files are scripts: a session
 * that may not run their files has none of them.
 */
public final class Autoloading {

    private record Known(long modified, ModuleInfo module) {}

    private final Engine engine;
    private final Map<Path, Known> known = new HashMap<>();
    private final Set<String> finding = new HashSet<>();

    Autoloading(Engine engine) {
        this.engine = engine;
    }

    private String preference() {
        Object value = engine.scope().get("psmoduleautoloadingpreference");
        return value == null ? "All" : Conversion.toText(value);
    }

    private boolean isOn() {
        return preference().equalsIgnoreCase("All");
    }

    /** Loads the module on the module path that has a command of this name; the command, or null. */
    public CommandInfo command(String name) {
        if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || !isOn() || !finding.add(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        try {
            for (ModuleInfo module : available()) {
                if (module.command(name) != null) {
                    return load(module, name);
                }
            }
            return null;
        } finally {
            finding.remove(name.toLowerCase(Locale.ROOT));
        }
    }

    private CommandInfo load(ModuleInfo module, String name) {
        List<ModuleInfo> loaded;
        String why = null;
        try {
            loaded = importing(module.path());
        } catch (Signal signal) {
            throw signal;
        } catch (DotNetException e) {
            loaded = List.of();
            why = e.getMessage();
        }
        if (loaded.isEmpty()) {
            String start = "The '" + name + "' command was found in the module '" + module.name() + "', but the module could not be loaded";
            String end = "For more information, run 'Import-Module " + module.name() + "'.";
            DotNetException e = Errors.of("System.Management.Automation.CommandNotFoundException", "CouldNotAutoloadMatchingModule",
                ErrorCategory.ObjectNotFound, name, "%s", why == null ? start + ". " + end : start + " due to the following error: [" + why + "]\n" + end);
            e.properties().put("CommandName", name);
            throw e;
        }
        CommandInfo alias = engine.commands().alias(name);
        return alias != null ? alias : engine.commands().function(name);
    }

    private List<ModuleInfo> importing(String name) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("Name", name);
        arguments.put("Scope", "Global");
        arguments.put("ErrorAction", "Ignore");
        arguments.put("WarningAction", "Ignore");
        arguments.put("Verbose", false);
        arguments.put("Debug", false);
        return Importing.run(engine, arguments);
    }

    /** Loads a module that a command was qualified with; whether it is there now. */
    public boolean module(String name) {
        boolean bundled = engine.modules().bundles().scripted().stream().anyMatch(m -> m.name().equalsIgnoreCase(name));
        if (preference().equalsIgnoreCase("None") || !bundled && !engine.outsideFiles().showsScript("*") || !finding.add(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        try {
            return !importing(name).isEmpty();
        } finally {
            finding.remove(name.toLowerCase(Locale.ROOT));
        }
    }

    /** The modules that could be loaded, the first of each name; empty where nothing may be. */
    public List<ModuleInfo> available() {
        List<ModuleInfo> found = new ArrayList<>();
        if (!isOn()) {
            return found;
        }
        Set<String> names = new HashSet<>();
        for (ModuleInfo module : engine.modules().bundles().scripted()) {
            names.add(module.name().toLowerCase(Locale.ROOT));
            found.add(module);
        }
        for (Path folder : ModulePaths.folders(engine)) {
            for (Path file : ModulePaths.available(folder)) {
                if (engine.outsideFiles().showsScript(file.toString()) && names.add(ModulePaths.nameOf(file).toLowerCase(Locale.ROOT))) {
                    found.add(look(file));
                }
            }
        }
        return found;
    }

    /**
     * The commands of modules that could be loaded: none of those of a module that is loaded, whatever names it gave them.
     *
     * @param there the session's commands
     */
    public List<CommandInfo> commands(List<CommandInfo> there) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        there.forEach(c -> names.add(c.moduleName() + "\\" + c.name()));
        Set<String> loaded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        engine.modules().all().forEach(m -> loaded.add(m.name()));
        return available().stream().filter(m -> !loaded.contains(m.name())).flatMap(m -> m.commands().values().stream())
            .filter(c -> !names.contains(c.moduleName() + "\\" + c.name())).toList();
    }

    private ModuleInfo look(Path file) {
        long modified = modified(file);
        Known before = known.get(file);
        if (before == null || before.modified != modified) {
            before = new Known(modified, new AvailableModules(engine).look(file));
            known.put(file, before);
        }
        return before.module;
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            // It went away since it was listed: what it has is read anew, and fails there if it must.
            return 0;
        }
    }
}
