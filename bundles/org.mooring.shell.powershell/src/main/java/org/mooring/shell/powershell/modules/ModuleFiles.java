package org.mooring.shell.powershell.modules;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.Sink;

/** Modules in files: where they are found, and how .psm1, .ps1 and .psd1 are loaded. */
public final class ModuleFiles {

    private static final String[] EXTENSIONS = {".psd1", ".psm1", ".ps1"};

    private ModuleFiles() {}

    public static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** The file of a module named by path or by name, or null. */
    public static Path find(Engine engine, String name) {
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith(".") || name.toLowerCase(java.util.Locale.ROOT).endsWith(".psm1")
                || name.toLowerCase(java.util.Locale.ROOT).endsWith(".psd1")) {
            Path path = engine.filePath(name);
            return path == null ? null : inFolder(path);
        }
        String folders = engine.environment("PSModulePath");
        if (folders == null) {
            return null;
        }
        for (String folder : folders.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                Path found = inFolder(Path.of(folder, name));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Path inFolder(Path path) {
        if (Files.isRegularFile(path)) {
            return path.normalize();
        }
        for (String extension : EXTENSIONS) {
            Path file = Path.of(path + extension);
            if (Files.isRegularFile(file)) {
                return file.normalize();
            }
        }
        if (Files.isDirectory(path)) {
            for (String extension : EXTENSIONS) {
                Path file = path.resolve(path.getFileName() + extension);
                if (Files.isRegularFile(file)) {
                    return file.normalize();
                }
            }
        }
        return null;
    }

    public static ModuleInfo load(Engine engine, Path file, Object[] arguments) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".psd1") ? manifest(engine, file, arguments) : script(engine, new ModuleInfo(nameOf(file), file.toString(), "Script"),
            file, arguments);
    }

    private static ModuleInfo script(Engine engine, ModuleInfo module, Path file, Object[] arguments) {
        PSScriptBlock body = new PSScriptBlock(Scripts.file(file), null).inMode(Restrictions.modeOfFiles(engine));
        ModuleLoading.run(engine, module, body, arguments, Sink.NULL);
        return module;
    }

    private static ModuleInfo manifest(Engine engine, Path file, Object[] arguments) {
        Object data = PSObject.base(new PSScriptBlock(Scripts.file(file), null).evaluate(null));
        if (!(data instanceof Map<?, ?> keys)) {
            throw Errors.of("System.IO.InvalidDataException", "Modules_InvalidManifest", ErrorCategory.InvalidData, file.toString(),
                "The module manifest '%s' could not be processed because it is not a valid PowerShell module manifest file.", file);
        }
        Object root = keys.get("RootModule") != null ? keys.get("RootModule") : keys.get("ModuleToProcess");
        ModuleInfo module = new ModuleInfo(nameOf(file), file.toString(), root == null ? "Manifest" : "Script");
        keys.forEach((key, value) -> module.manifest().put(Conversion.toText(key), value));
        if (keys.get("ModuleVersion") != null) {
            module.version(Conversion.toText(keys.get("ModuleVersion")));
        }
        if (keys.get("GUID") != null) {
            module.guid(UUID.fromString(Conversion.toText(keys.get("GUID"))));
        }
        for (Object required : list(keys.get("RequiredModules"))) {
            if (required instanceof String s && engine.modules().find(s) == null) {
                Path found = find(engine, s);
                if (found != null) {
                    ModuleInfo other = load(engine, found, new Object[0]);
                    engine.modules().add(other);
                    engine.modules().importInto(other, engine.global().top(), ImportOptions.ALL);
                }
            }
        }
        if (root != null) {
            Path code = file.resolveSibling(Conversion.toText(root));
            Path found = Files.isRegularFile(code) ? code : inFolder(code);
            if (found == null) {
                throw Errors.of("System.IO.FileNotFoundException", "Modules_ModuleFileNotFound", ErrorCategory.ResourceUnavailable, root,
                    "The module to process '%s', listed in field 'ModuleToProcess/RootModule' of module manifest '%s' was not processed"
                        + " because no valid module was found in any module directory.", root, file);
            }
            script(engine, module, found, arguments);
        }
        for (Object nested : list(keys.get("NestedModules"))) {
            Path found = inFolder(file.resolveSibling(Conversion.toText(nested)));
            if (found != null) {
                ModuleInfo inner = load(engine, found, new Object[0]);
                module.exported().putAll(inner.exported());
                if (module.state() != null) {
                    engine.modules().importInto(inner, module.state().top(), ImportOptions.ALL);
                }
            }
        }
        restrict(module, keys, "FunctionsToExport", "function:");
        restrict(module, keys, "AliasesToExport", "alias:");
        return module;
    }

    private static List<Object> list(Object value) {
        List<Object> list = new ArrayList<>();
        if (value instanceof Object[] array) {
            list.addAll(List.of(array));
        } else if (value != null) {
            list.add(value);
        }
        return list;
    }

    private static void restrict(ModuleInfo module, Map<?, ?> keys, String key, String kind) {
        if (!keys.containsKey(key)) {
            return;
        }
        List<String> patterns = list(keys.get(key)).stream().map(Conversion::toText).toList();
        module.exported().entrySet().removeIf(e -> e.getKey().startsWith(kind) && !ExportRules.names(patterns, e.getValue().name()));
    }
}
