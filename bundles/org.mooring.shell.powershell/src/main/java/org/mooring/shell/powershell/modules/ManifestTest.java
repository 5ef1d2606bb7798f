package org.mooring.shell.powershell.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Version;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Engine;

/** Looks whether a manifest can be used: its members, and the files and modules that it names. Every fault is told. */
public final class ManifestTest {

    private static final Version FIRST_WITH_EDITIONS = new Version(5, 1);

    private final Engine engine;
    private final CmdletContext context;
    private final String written;

    /** @param written the path as it was given: the target of errors */
    public ManifestTest(Engine engine, CmdletContext context, String written) {
        this.engine = engine;
        this.context = context;
        this.written = written;
    }

    /** The module as its manifest shows it; null when it can't be read. */
    public ModuleInfo run(Path file) {
        ManifestReader reader = new ManifestReader(engine, file, context::writeError, false, true);
        ManifestData data = reader.read();
        if (data == null) {
            return null;
        }
        ModuleInfo module = ModuleInfo.of(file, "Manifest");
        new AvailableModules(engine).describe(module, data, file);
        module.rootModule(data.rootModule);
        files(data, file);
        modules(data, file);
        if (!data.compatibleEditions.isEmpty()
                && (data.powerShellVersion == null || data.powerShellVersion.compareTo(FIRST_WITH_EDITIONS) < 0)) {
            error("System.ArgumentException", "Modules_InvalidPowerShellVersionInModuleManifest", ErrorCategory.InvalidArgument, "The module manifest '"
                + file + "' is specified with the CompatiblePSEditions key which is supported only on PowerShell version '5.1' or higher. Update the"
                + " value of the PowerShellVersion key to '5.1' or higher, and try again.");
        }
        return module;
    }

    private void error(String type, String id, ErrorCategory category, String message) {
        context.writeError(new ErrorRecord(new DotNetException(type, message), id, category, written));
    }

    private void missing(String what, String name, Path file) {
        String id = switch (what) {
            case "NestedModule" -> "Modules_InvalidNestedModuleinModuleManifest";
            case "RequiredModules" -> "Modules_InvalidRequiredModulesinModuleManifest";
            case "FileList" -> "Modules_InvalidFilePathinModuleManifest";
            case "ModuleList" -> "Modules_InvalidModuleListinModuleManifest";
            default -> "Modules_InvalidRequiredAssembliesInModuleManifest";
        };
        error("System.IO.DirectoryNotFoundException", id, ErrorCategory.ObjectNotFound, "The specified " + what + " entry '" + name
            + "' in the module manifest '" + file + "' is invalid. Try again after updating this entry with valid values.");
    }

    private void files(ManifestData data, Path file) {
        for (String assembly : data.requiredAssemblies) {
            if (!exists(file, assembly, List.of("", ".dll")) && !assembly.startsWith("System") && !assembly.startsWith("Microsoft.")) {
                missing("RequiredAssemblies", assembly, file);
            }
        }
        if (data.rootModule != null && !isRoot(data.rootModule, file)) {
            error("System.ArgumentException", "Modules_InvalidRootModuleInModuleManifest", ErrorCategory.InvalidArgument, "The module manifest '"
                + data.rootModule + "' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are"
                + " not permitted: " + file);
        }
        for (String each : data.fileList) {
            if (!Files.exists(Path.of(each))) {
                missing("FileList", each, file);
            }
        }
    }

    private boolean isRoot(String root, Path file) {
        String extension = ModulePaths.extension(root);
        if (ModulePaths.isModuleExtension(extension)) {
            return !extension.equals(".psd1") && exists(file, root, List.of(""));
        }
        return exists(file, root, ModulePaths.EXTENSIONS.stream().filter(e -> !e.equals(".psd1")).toList());
    }

    private boolean exists(Path file, String name, List<String> extensions) {
        return extensions.stream().anyMatch(e -> Files.isRegularFile(ModulePaths.within(engine, file.getParent(), name + e, null)));
    }

    private void modules(ManifestData data, Path file) {
        RequiredModules modules = new RequiredModules(engine, context);
        for (ModuleSpecification each : data.nestedModules) {
            if (!exists(file, each.name(), List.of("", ".dll", ".exe", ".psm1")) && !isAvailable(modules, each)) {
                missing("NestedModule", each.name(), file);
            }
        }
        for (ModuleSpecification each : data.requiredModules) {
            if (!isAvailable(modules, ModuleSpecification.of(each.name()))) {
                missing("RequiredModules", each.name(), file);
            }
        }
        for (ModuleSpecification each : data.moduleList) {
            if (!isAvailable(modules, ModuleSpecification.of(each.name()))) {
                missing("ModuleList", each.name(), file);
            }
        }
    }

    private boolean isAvailable(RequiredModules modules, ModuleSpecification wanted) {
        return engine.modules().bundles().exists(wanted.name()) || !Wildcard.isPattern(wanted.name()) && modules.available(wanted) != null;
    }
}
