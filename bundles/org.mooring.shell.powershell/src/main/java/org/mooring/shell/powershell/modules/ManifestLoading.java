package org.mooring.shell.powershell.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Version;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.ModuleLoader.Loaded;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.SessionState;

/**
 * Loads what a module manifest names: required modules, types and formats, scripts for the caller, nested modules and the root module,
 * which share one state; then leaves of their exports what the manifest lists.
 */
final class ManifestLoading {

    private final ModuleLoader loader;
    private final Engine engine;
    private final CmdletContext context;
    private final Path file;
    private final ImportRequest request;

    ManifestLoading(ModuleLoader loader, Path file, ImportRequest request) {
        this.loader = loader;
        this.engine = loader.engine();
        this.context = loader.context();
        this.file = file;
        this.request = request;
    }

    /** The module; null, and an error written, when it can't be loaded. */
    ModuleInfo load() {
        ManifestReader reader = new ManifestReader(engine, file, context::writeError, true, true);
        ManifestData data = reader.read();
        if (data == null || reader.failed()) {
            return null;
        }
        String prefix = request.prefix() != null && !request.prefix().isEmpty() ? request.prefix() : data.defaultCommandPrefix;
        checkWildcards(data);
        if (data.rootModule != null) {
            ModuleInfo loaded = loadedRoot(data.rootModule);
            if (loaded != null && request.range().allows(loaded)) {
                if (!request.force()) {
                    engine.modules().add(loaded, request.target() != null ? request.target() : engine.state);
                    MemberImport.run(engine, context, request.target() != null ? request.target() : engine.state, loaded, prefix,
                        request.options());
                    return loaded;
                }
                new ModuleRemoval(engine, context, true).remove(loaded, null);
            }
        }
        if (!request.range().allows(data.version) || request.range().guid() != null && !request.range().guid().equals(data.guid)) {
            return null;
        }
        List<ModuleInfo> required = new RequiredModules(engine, context).load(data, file);
        if (required == null) {
            return null;
        }
        ModuleInfo module = ModuleInfo.of(file, "Manifest");
        SessionState state = SessionState.of(module, engine.global());
        state.top().set("PSScriptRoot", file.getParent().toString());
        state.top().set("PSCommandPath", file.toString());
        module.state(state);
        required.forEach(module::addRequired);
        describe(module, data, prefix);
        new ManifestFiles(engine, context).load(data);
        for (String script : data.scripts) {
            loader.file(Path.of(script), request.inner(null, request.options()).here(), null, null);
        }
        nested(data, state);
        if (data.rootModule == null) {
            state.exports().add(state, orAll(data.functions), orAll(data.aliases), orAll(data.variables), context::writeVerbose);
        } else {
            ModuleInfo manifest = module;
            module = root(data, state, prefix);
            module.name(manifest.name());
            manifest.nested().forEach(module::addNested);
            manifest.required().forEach(module::addRequired);
            describe(module, data, prefix);
            exports(data, state);
        }
        MemberImport.run(engine, context, request.target() != null ? request.target() : engine.state, module, prefix, request.options());
        return module;
    }

    private static Patterns orAll(Patterns patterns) {
        return patterns == null ? Patterns.ALL : patterns;
    }

    static void describe(ModuleInfo module, ManifestData data, String prefix) {
        module.manifest(data);
        module.version(data.version == null ? new Version(0, 0) : data.version);
        if (data.guid != null) {
            module.guid(data.guid);
        }
        module.prefix(prefix);
        module.rootModule(data.rootModule);
        module.privateData(data.privateData);
    }

    private void checkWildcards(ManifestData data) {
        boolean any = data.rootModule != null && Wildcard.isPattern(data.rootModule)
            || data.nestedModules.stream().anyMatch(m -> Wildcard.isPattern(m.name()));
        if (any) {
            throw invalid("Modules_WildCardNotAllowedInModuleToProcessAndInNestedModules", ErrorCategory.InvalidOperation, null,
                "Wildcard characters are not allowed in members 'ModuleToProcess', 'RootModule', or 'NestedModules' in the module manifest '"
                    + file + "'.");
        }
    }

    private static DotNetException invalid(String id, ErrorCategory category, Object target, String message) {
        return new DotNetException("System.Management.Automation.PSInvalidOperationException", message).withRecord(id, category, target);
    }

    private ModuleInfo loadedRoot(String name) {
        List<String> extensions = ModulePaths.isModuleExtension(ModulePaths.extension(name)) ? List.of("") : ModulePaths.EXTENSIONS;
        for (String extension : extensions) {
            ModuleInfo found = engine.modules().ofPath(ModulePaths.within(engine, file.getParent(), name + extension, null).toString());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Nested modules run first; what they export is there for the root module. */
    private void nested(ManifestData data, SessionState state) {
        SessionState before = engine.state;
        engine.state = state;
        try {
            for (ModuleSpecification each : data.nestedModules) {
                Loaded loaded = named(each, state, request.inner(null, ImportOptions.ALL).here(), null, null, true);
                if (!loaded.found()) {
                    throw fileNotFound(each.name(), "NestedModules");
                }
                if (loaded.module() != null) {
                    state.module().addNested(loaded.module());
                }
            }
        } finally {
            engine.state = before;
        }
    }

    private ModuleInfo root(ManifestData data, SessionState state, String prefix) {
        ModuleSpecification root = ModuleSpecification.of(data.rootModule);
        Loaded loaded = named(root, state, request.inner(prefix, ImportOptions.NOTHING), state, data.privateData, false);
        if (loaded.module() == null) {
            throw fileNotFound(data.rootModule, "ModuleToProcess/RootModule");
        }
        return loaded.module();
    }

    private DotNetException fileNotFound(String name, String field) {
        return invalid("Modules_ModuleFileNotFound", ErrorCategory.ResourceUnavailable, ModulePaths.nameOf(file), "The module to process '" + name
            + "', listed in field '" + field + "' of module manifest '" + file
            + "' was not processed because no valid module was found in any module directory.");
    }

    /** A module that the manifest names: a file beside it, a folder beside it, or one on the module path. */
    private Loaded named(ModuleSpecification each, SessionState state, ImportRequest how, SessionState in, Object privateData, boolean search) {
        String name = each.name();
        Path path = ModulePaths.within(engine, file.getParent(), name, null);
        String extension = ModulePaths.extension(name);
        loader.enter(path.toString());
        try {
            Loaded loaded;
            if (ModulePaths.isModuleExtension(extension)) {
                loaded = loader.file(path, how, in, privateData);
            } else if (Files.isRegularFile(path)) {
                throw invalid("Modules_InvalidModuleExtension", ErrorCategory.InvalidOperation, null, "The module to process '" + name
                    + "', listed in field 'NestedModules' of module manifest '" + file + "' was not processed. The extension '" + extension
                    + "' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and '.cdxml'."
                    + " Correct the extension then try adding the file '" + name + "' again.");
            } else {
                loaded = loader.anyExtension(path, null, how, in);
                if (!loaded.found()) {
                    loaded = loader.anyExtension(path.resolve(path.getFileName()), null, how, in);
                }
            }
            if (loaded.found() || !search || ModulePaths.isRooted(name)) {
                return loaded;
            }
            ModuleInfo bundled = engine.modules().bundles().find(name);
            return bundled != null ? new Loaded(true, loader.known(bundled, how))
                : loader.inModulePath(name, ModulePaths.folders(engine), new ImportRequest(how.target(), how.prefix(), how.options(), each.range(),
                    how.force(), false, false, how.arguments()));
        } finally {
            engine.modules().leave();
        }
    }

    /** A function list without wildcards names functions that Export-ModuleMember may have left out by saying nothing of functions. */
    private void exports(ManifestData data, SessionState state) {
        Exports exports = state.exports();
        boolean named = data.functions != null && !data.functions.hasWildcards() && !exports.isFunctionsStated();
        if (!exports.isStated() || named) {
            exports.add(state, Patterns.ALL, null, null, context::writeVerbose);
        }
        exports.restrict(data.functions, data.aliases, data.variables);
    }
}
