package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.Visible;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Version;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * The modules that bundles bring: there from the beginning, with all that the configuration shows of them. What is written in PowerShell of
 * one runs when it is first wanted ({@link BundleScript}).
 */
public final class BundleModules {

    /** The engine's own, which PowerShell has no module object for. */
    private static final String CORE = "Microsoft.PowerShell.Core";

    private final Engine engine;
    private final Configuration configuration;
    private Map<String, ModuleInfo> modules;

    BundleModules(Engine engine) {
        this.engine = engine;
        this.configuration = engine.configuration();
    }

    static boolean isCore(String name) {
        return CORE.equalsIgnoreCase(name);
    }

    /** One by name, or null. */
    public ModuleInfo find(String name) {
        return modules().values().stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    /** The part of a module that is a script, or null. */
    CmdletModule scripted(ModuleInfo module) {
        return configuration.state().modules().stream().filter(m -> m.script().isPresent() && m.name().equalsIgnoreCase(module.name()))
            .findFirst().orElse(null);
    }

    /** Those with a script that this session may have. */
    public List<ModuleInfo> scripted() {
        return modules().values().stream().filter(m -> {
            CmdletModule source = scripted(m);
            return source != null && BundleScript.isFor(engine, source);
        }).toList();
    }

    /** The module as it was before it was imported. */
    ModuleInfo anew(ModuleInfo module) {
        ModuleInfo made = modules().values().stream().filter(m -> m.name().equalsIgnoreCase(module.name())).findFirst().orElseThrow();
        ModuleInfo fresh = make(scripted(module));
        made.cmdlets().values().forEach(fresh::addCmdlet);
        modules.put(made.name(), fresh);
        return fresh;
    }

    boolean exists(String name) {
        return configuration.state().modules().stream().anyMatch(m -> m.name().equalsIgnoreCase(name));
    }

    List<ModuleInfo> all() {
        return List.copyOf(modules().values());
    }

    private Map<String, ModuleInfo> modules() {
        if (modules == null) {
            modules = new LinkedHashMap<>();
            for (CmdletModule module : configuration.state().modules()) {
                if (!isCore(module.name())) {
                    modules.computeIfAbsent(module.name(), n -> make(module));
                }
            }
            for (CommandInfo command : visible()) {
                ModuleInfo module = modules.get(command.moduleName());
                if (module != null && command instanceof CmdletInfo cmdlet) {
                    module.addCmdlet(cmdlet);
                }
            }
        }
        return modules;
    }

    private List<CommandInfo> visible() {
        List<CommandInfo> all = new ArrayList<>(configuration.commands().cmdlets().values());
        all.removeIf(c -> !c.isVisible());
        return all;
    }

    private ModuleInfo make(CmdletModule module) {
        ModuleInfo made = new ModuleInfo(module.name(), module.name(), module.script().isPresent() ? "Script" : "Manifest");
        module.script().ifPresent(script -> {
            Visible visible = configuration.state().visible();
            script.functions().stream().filter(f -> visible.functions().shows(module.name(), f)).forEach(made::detect);
            script.aliases().forEach((name, target) -> {
                if (visible.aliases().shows(module.name(), name)) {
                    made.detectAlias(name, target);
                }
            });
        });
        try {
            made.version(Version.parse(module.version()));
        } catch (DotNetException e) {
            // A bundle's version need not be one of .NET's; PowerShell shows 0.0 for a module without.
            made.version(new Version(0, 0));
        }
        return made;
    }
}
