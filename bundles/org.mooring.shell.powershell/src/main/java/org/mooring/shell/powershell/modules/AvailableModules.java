package org.mooring.shell.powershell.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Version;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** Modules that lie in files, as Get-Module -ListAvailable shows them: looked at, not run. */
public final class AvailableModules {

    private static final int DEEPEST = 10;

    private final Engine engine;
    private final Set<Path> looking = new HashSet<>();

    public AvailableModules(Engine engine) {
        this.engine = engine;
    }

    /** On the module path, in its order; in a folder by name. Every version is one. */
    public List<ModuleInfo> find(Predicate<String> named, boolean all) {
        List<ModuleInfo> found = new ArrayList<>();
        for (Path folder : ModulePaths.folders(engine)) {
            List<ModuleInfo> here = new ArrayList<>();
            for (Path file : all ? ModulePaths.all(folder) : ModulePaths.available(folder)) {
                if (named.test(ModulePaths.nameOf(file))) {
                    ModuleInfo module = look(file);
                    Version folderVersion = ModulePaths.versionOf(file.getParent());
                    if (all || folderVersion == null || folderVersion.equals(module.version())) {
                        here.add(module);
                    }
                }
            }
            here.sort(Comparator.comparing(ModuleInfo::name, String.CASE_INSENSITIVE_ORDER));
            found.addAll(here);
        }
        return found;
    }

    /** Those of a name or path. */
    List<ModuleInfo> named(String name) {
        Path path = ModulePaths.resolve(engine, name);
        if (path != null) {
            return ofPath(path);
        }
        return ModulePaths.isRooted(name) ? List.of() : find(Wildcard.of(name, true)::matches, false);
    }

    /** The modules of a file or folder. */
    public List<ModuleInfo> ofPath(Path path) {
        if (Files.isRegularFile(path)) {
            return ModulePaths.isModuleExtension(ModulePaths.extension(path.toString())) ? List.of(look(path)) : List.of();
        }
        Version version = ModulePaths.versionOf(path);
        if (version != null && path.getParent() != null) {
            Path file = path.resolve(path.getParent().getFileName() + ".psd1");
            return Files.isRegularFile(file) ? List.of(look(file)) : List.of();
        }
        return ModulePaths.ofFolder(path).stream().map(this::look).toList();
    }

    /** Looks at a file; what can't be read is a module without anything. */
    ModuleInfo look(Path file) {
        ModuleInfo module = ModuleInfo.of(file, "Script");
        module.rootModule(file.toString());
        if (!looking.add(file) || looking.size() > DEEPEST) {
            return module;
        }
        try {
            switch (ModulePaths.extension(file.getFileName().toString())) {
                case ".psd1" -> manifest(module, file);
                case ".psm1", ".ps1" -> analyze(module, file);
                default -> module.moduleType("Binary");
            }
        } catch (DotNetException e) {
            // What has errors is shown as far as it is known; importing it tells them.
            return module;
        } finally {
            looking.remove(file);
        }
        return module;
    }

    private void manifest(ModuleInfo module, Path file) {
        module.moduleType("Manifest");
        ManifestReader reader = new ManifestReader(engine, file, error -> { }, true, false);
        ManifestData data = reader.read();
        if (data == null) {
            return;
        }
        describe(module, data, file);
    }

    /** Says of a module what its manifest says, and what the files that it names show. */
    void describe(ModuleInfo module, ManifestData data, Path file) {
        ManifestLoading.describe(module, data, data.defaultCommandPrefix);
        module.rootModule(data.rootModule == null ? file.toString() : data.rootModule);
        module.moduleType(data.rootModule == null ? "Manifest" : switch (ModulePaths.extension(data.rootModule)) {
            case ".psm1" -> "Script";
            case ".dll", ".exe" -> "Binary";
            case ".cdxml" -> "Cim";
            default -> "Manifest";
        });
        for (ModuleSpecification each : data.requiredModules) {
            module.addRequired(named(each, false));
        }
        boolean open = data.functionNames() == null || data.aliasNames() == null;
        for (ModuleSpecification each : data.nestedModules) {
            ModuleInfo nested = open ? beside(file, each.name()) : null;
            module.addNested(nested != null ? nested : named(each, true));
            if (nested != null) {
                detect(module, nested, data);
            }
        }
        ModuleInfo root = open && data.rootModule != null ? beside(file, data.rootModule) : null;
        if (root != null) {
            detect(module, root, data);
        }
    }

    private static ModuleInfo named(ModuleSpecification each, boolean nested) {
        ModuleInfo made = new ModuleInfo(nested ? ModulePaths.nameOf(each.name()) : each.name(), each.name(), "Manifest");
        if (each.requiredVersion() != null || each.version() != null) {
            made.version(each.requiredVersion() != null ? each.requiredVersion() : each.version());
        }
        if (each.guid() != null) {
            made.guid(each.guid());
        }
        return made;
    }

    private ModuleInfo beside(Path file, String name) {
        Path path = ModulePaths.within(engine, file.getParent(), name, null);
        if (Files.isRegularFile(path)) {
            return look(path);
        }
        for (String extension : ModulePaths.EXTENSIONS) {
            Path each = Path.of(path + extension);
            if (Files.isRegularFile(each) && !each.equals(file)) {
                return look(each);
            }
        }
        return null;
    }

    private static void detect(ModuleInfo module, ModuleInfo part, ManifestData data) {
        part.functions().keySet().stream().filter(f -> data.functions == null || data.functions.matches(f)).forEach(module::detect);
        part.aliases().forEach((name, alias) -> {
            if (data.aliases == null || data.aliases.matches(name)) {
                module.detectAlias(name, alias.definition());
            }
        });
    }

    private void analyze(ModuleInfo module, Path file) {
        ModuleAnalysis analysis = ModuleAnalysis.of(file);
        analysis.functions().forEach(module::detect);
        analysis.aliases().forEach(module::detectAlias);
        for (ModuleAnalysis.Import each : analysis.imports()) {
            boolean isFile = !ModulePaths.extension(each.name()).isEmpty() && !each.name().startsWith("/");
            List<ModuleInfo> found = isFile ? ofFile(file.resolveSibling(each.name().replace('\\', '/'))) : named(each.name());
            for (ModuleInfo other : found) {
                other.functions().keySet().stream().filter(f -> analysis.exports(f) && each.selects(f)).forEach(module::detect);
                other.aliases().forEach((name, alias) -> {
                    if (analysis.exports(name) && each.selects(name)) {
                        module.detectAlias(name, alias.definition());
                    }
                });
            }
        }
    }

    private List<ModuleInfo> ofFile(Path path) {
        return Files.isRegularFile(path) ? List.of(look(path.normalize())) : List.of();
    }
}
