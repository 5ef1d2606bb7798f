package org.mooring.shell.powershell.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Version;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.runtime.Configuration;

/** The modules that bundles bring: there from the beginning, with all that the configuration shows of them. */
public final class BundleModules {

    /** The engine's own, which PowerShell has no module object for. */
    private static final String CORE = "Microsoft.PowerShell.Core";

    private final Configuration configuration;
    private Map<String, ModuleInfo> modules;

    BundleModules(Configuration configuration) {
        this.configuration = configuration;
    }

    static boolean isCore(String name) {
        return CORE.equalsIgnoreCase(name);
    }

    /** One by name, or null. */
    public ModuleInfo find(String name) {
        return modules().values().stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst().orElse(null);
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

    private static ModuleInfo make(CmdletModule module) {
        ModuleInfo made = new ModuleInfo(module.name(), module.name(), "Manifest");
        try {
            made.version(Version.parse(module.version()));
        } catch (DotNetException e) {
            // A bundle's version need not be one of .NET's; PowerShell shows 0.0 for a module without.
            made.version(new Version(0, 0));
        }
        return made;
    }
}
