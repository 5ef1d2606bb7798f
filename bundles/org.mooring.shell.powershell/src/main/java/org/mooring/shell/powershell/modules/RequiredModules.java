package org.mooring.shell.powershell.modules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.runtime.Engine;

/** Modules that must be there before another is loaded: imported into the session where they are not. */
final class RequiredModules {

    private final Engine engine;
    private final CmdletContext context;

    RequiredModules(Engine engine, CmdletContext context) {
        this.engine = engine;
        this.context = context;
    }

    /** Those of a manifest; null, and an error written, where one can't be had. */
    List<ModuleInfo> load(ManifestData data, Path manifest) {
        List<ModuleInfo> loaded = new ArrayList<>();
        for (ModuleSpecification each : data.requiredModules) {
            ModuleSpecification wanted = ModulePaths.isRooted(each.name())
                ? each.named(ModulePaths.within(engine, manifest.getParent(), each.name(), null).toString()) : each;
            ModuleInfo module = loaded(wanted);
            if (module == null) {
                module = load(wanted, ModulePaths.nameOf(manifest), manifest);
            }
            if (module == null) {
                return null;
            }
            loaded.add(module);
        }
        return loaded;
    }

    /** One that is loaded already, or null. */
    ModuleInfo loaded(ModuleSpecification wanted) {
        List<ModuleInfo> found = engine.modules().visible(wanted::matches);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        ModuleInfo bundled = engine.modules().bundles().find(wanted.name());
        return bundled != null && wanted.range().allows(bundled) ? bundled : null;
    }

    private ModuleInfo load(ModuleSpecification wanted, String by, Path manifest) {
        ModuleInfo available = available(wanted);
        if (available == null) {
            error(notLoaded(wanted, manifest), manifest);
            return null;
        }
        Set<String> seen = new LinkedHashSet<>(List.of(key(by)));
        String cycle = cycle(wanted, available, seen);
        if (cycle != null) {
            error(cycle, manifest);
            return null;
        }
        ImportRequest request = new ImportRequest(engine.global(), null, ImportOptions.ALL, wanted.range(), false, false, false, new Object[0]);
        return new ModuleLoader(engine, context).byName(available.path(), request);
    }

    ModuleInfo available(ModuleSpecification wanted) {
        return new AvailableModules(engine).named(wanted.name()).stream().filter(m -> wanted.range().allows(m)).findFirst().orElse(null);
    }

    private void error(String message, Path manifest) {
        context.writeError(new ErrorRecord(new DotNetException("System.MissingMemberException", message), "Modules_InvalidManifest",
            ErrorCategory.ResourceUnavailable, manifest.toString()));
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    /** What to say where a module needs itself in the end; null where none does. */
    private String cycle(ModuleSpecification wanted, ModuleInfo module, Set<String> seen) {
        seen.add(key(wanted.name()));
        for (ModuleSpecification next : module.manifest().requiredModules()) {
            if (seen.contains(key(next.name()))) {
                return "The required module '" + wanted + "' is not loaded. The module '" + wanted + "' has a requiredModule '" + next
                    + "' in its module manifest '" + module.path() + "' that points to a cyclic dependency.";
            }
            ModuleInfo available = available(next);
            String found = available == null ? null : cycle(next, available, seen);
            if (found != null) {
                return found;
            }
        }
        seen.remove(key(wanted.name()));
        return null;
    }

    /** One of the name that is loaded, but is not what is wanted, is told by what is wrong with it. */
    private String notLoaded(ModuleSpecification wanted, Path manifest) {
        boolean other = !engine.modules().visible(m -> m.name().equalsIgnoreCase(wanted.name())).isEmpty();
        String what = "The required module '" + wanted.name() + "'";
        if (other && wanted.guid() != null && engine.modules().visible(m -> m.name().equalsIgnoreCase(wanted.name())
                && wanted.guid().equals(m.guid())).isEmpty()) {
            what += " with GUID '" + wanted.guid() + "'";
        } else if (other && wanted.requiredVersion() != null) {
            what += " with version '" + wanted.requiredVersion() + "'";
        } else if (other && wanted.version() != null && wanted.maximumVersion() != null) {
            what += " with MinimumVersion '" + wanted.version() + "' and MaximumVersion '" + wanted.maximumVersion() + "'";
        } else if (other && wanted.version() != null) {
            what += " with version '" + wanted.version() + "'";
        } else if (other && wanted.maximumVersion() != null) {
            what += " with MaximumVersion '" + wanted.maximumVersion() + "'";
        }
        return what + " is not loaded. Load the module or remove the module from 'RequiredModules' in the file '" + manifest + "'.";
    }
}
