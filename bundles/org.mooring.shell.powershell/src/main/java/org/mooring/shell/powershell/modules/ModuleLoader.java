package org.mooring.shell.powershell.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scripts;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Signal;

/** Finds and loads modules for Import-Module, in the order and with the errors of PowerShell's. */
public final class ModuleLoader {

    /** Whether a module of the name was there, and what came of it; null where it could not be loaded. */
    record Loaded(boolean found, ModuleInfo module) {

        static final Loaded NOT_FOUND = new Loaded(false, null);
    }

    private final Engine engine;
    private final CmdletContext context;
    private final ModuleTable table;
    private String processed = "";

    public ModuleLoader(Engine engine, CmdletContext context) {
        this.engine = engine;
        this.context = context;
        this.table = engine.modules();
    }

    Engine engine() {
        return engine;
    }

    CmdletContext context() {
        return context;
    }

    private SessionState target(ImportRequest request) {
        return request.target() != null ? request.target() : engine.state;
    }

    /** Imports a module by name or path; null, and an error, when there is none. */
    public ModuleInfo byName(String name, ImportRequest request) {
        try {
            Loaded loaded = find(name, request);
            if (!loaded.found) {
                context.writeError(notFound(name, request.range()));
            }
            return loaded.module;
        } catch (DotNetException e) {
            if (!(e instanceof Raised) && e.typeName().equals("System.Management.Automation.PSInvalidOperationException")) {
                context.writeError(Errors.record(e));
                return null;
            }
            throw e;
        }
    }

    private Loaded find(String name, ImportRequest request) {
        Path path = ModulePaths.resolve(engine, name);
        if (path != null) {
            return ofPath(path, request);
        }
        if (ModulePaths.isRooted(name)) {
            Path rooted = ModulePaths.rooted(engine, name);
            return rooted == null || !ModulePaths.extension(name).isEmpty() ? Loaded.NOT_FOUND : anyExtension(rooted, null, request, null);
        }
        if (BundleModules.isCore(name)) {
            context.writeWarning("The '" + name + "' module was not imported because the '" + name + "' snap-in was already imported.");
            return new Loaded(true, null);
        }
        ModuleInfo bundled = table.bundles().find(name);
        if (bundled != null && request.range().allows(bundled)) {
            return new Loaded(true, bundled(bundled, request));
        }
        return inModulePath(name, ModulePaths.folders(engine), request);
    }

    /** A module of a bundle; what of it is a script runs once. */
    private ModuleInfo bundled(ModuleInfo module, ImportRequest request) {
        CmdletModule source = table.bundles().scripted(module);
        if (source == null || table.contains(module) && !request.force()) {
            return known(module, request);
        }
        if (table.contains(module)) {
            new ModuleRemoval(engine, context, true).remove(module, null);
        }
        boolean isFor = BundleScript.isFor(engine, source)
            && (engine.languageMode() == LanguageMode.FullLanguage || source.script().orElseThrow().isForAll());
        if (!isFor) {
            throw context.terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The module '" + module.name()
                + "' can be imported into sessions without restrictions only."), "Modules_NotForRestrictedSession",
                ErrorCategory.PermissionDenied, module.name()));
        }
        enter(module.path());
        try {
            ModuleInfo anew = table.bundles().anew(module);
            new BundleScript(engine, source).run(anew, request.arguments());
            return known(anew, request);
        } finally {
            table.leave();
        }
    }

    private Loaded ofPath(Path path, ImportRequest request) {
        ModuleInfo known = table.ofPath(path.toString());
        if (known != null && !request.force() && (!known.moduleType().equals("Manifest") || request.range().allows(known.version()))) {
            return new Loaded(true, known(known, request));
        }
        if (Files.isRegularFile(path)) {
            if (known != null) {
                new ModuleRemoval(engine, context, request.force()).remove(known, null);
            }
            return file(path, request, null, null);
        }
        Loaded version = version(path, request);
        return version.found ? version : anyExtension(path.resolve(path.getFileName()), null, request, null);
    }

    /** The highest version that will do, of those in folders of their own. */
    private Loaded version(Path folder, ImportRequest request) {
        if (!Files.isDirectory(folder)) {
            return Loaded.NOT_FOUND;
        }
        for (Path manifest : ModulePaths.versions(folder)) {
            if (request.range().allows(ModulePaths.versionOf(manifest.getParent()))) {
                Loaded loaded = loadedOrFile(manifest, request, null, null);
                if (loaded.found) {
                    return loaded;
                }
            }
        }
        return Loaded.NOT_FOUND;
    }

    Loaded inModulePath(String name, List<Path> folders, ImportRequest request) {
        String extension = ModulePaths.extension(name);
        String base = ModulePaths.isModuleExtension(extension) ? name.substring(0, name.length() - extension.length()) : name;
        for (Path folder : folders) {
            for (Path each : ModulePaths.subfolders(folder)) {
                String found = each.getFileName().toString();
                if (!found.equalsIgnoreCase(base)) {
                    continue;
                }
                Loaded loaded = version(each, request);
                if (!loaded.found) {
                    loaded = anyExtension(each.resolve(found), ModulePaths.isModuleExtension(extension) ? extension : null, request, null);
                }
                if (loaded.found) {
                    return loaded;
                }
            }
        }
        return Loaded.NOT_FOUND;
    }

    /** A file by its name without extension. */
    Loaded anyExtension(Path base, String extension, ImportRequest request, SessionState in) {
        for (String each : extension != null ? List.of(extension) : ModulePaths.EXTENSIONS) {
            Path file = Path.of(base + each);
            if (!file.toString().equalsIgnoreCase(processed)) {
                Loaded loaded = loadedOrFile(file, request, in, null);
                if (loaded.found) {
                    return loaded;
                }
            }
        }
        return Loaded.NOT_FOUND;
    }

    private Loaded loadedOrFile(Path file, ImportRequest request, SessionState in, Object privateData) {
        ModuleInfo known = table.ofPath(file.toString());
        if (known != null && request.range().allows(known)) {
            if (!request.force()) {
                return new Loaded(true, known(known, request));
            }
            if (Files.isRegularFile(file)) {
                new ModuleRemoval(engine, context, true).remove(known, null);
            }
        }
        return file(file, request, in, privateData);
    }

    /** Imports a module that is loaded already. */
    public ModuleInfo known(ModuleInfo module, ImportRequest request) {
        SessionState target = target(request);
        String prefix = request.prefix() == null || request.prefix().isEmpty() ? module.prefix() : request.prefix();
        table.add(module, target);
        MemberImport.run(engine, context, target, module, prefix, request.options());
        answer(module, request);
        return module;
    }

    /** Brings in what a module of a script block exports: it is in no table. */
    public void members(ModuleInfo module) {
        MemberImport.run(engine, context, engine.state, module, null, ImportOptions.ALL);
    }

    private void answer(ModuleInfo module, ImportRequest request) {
        if (request.asCustomObject()) {
            if (module.state() == null || !module.moduleType().equals("Script")) {
                context.writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "No custom object was returned for"
                    + " module '" + module.path() + "' because the -AsCustomObject parameter can only be used with script modules."),
                    "Modules_CantUseAsCustomObjectWithBinaryModule", ErrorCategory.PermissionDenied, null));
            } else {
                context.writeObject(ModuleLoading.asObject(module), false);
            }
        } else if (request.passThru()) {
            context.writeObject(module, false);
        }
    }

    /**
     * Loads a module's file.
     *
     * @param in the state that its manifest has made for it, or null
     */
    Loaded file(Path file, ImportRequest request, SessionState in, Object privateData) {
        if (!Files.isRegularFile(file)) {
            return Loaded.NOT_FOUND;
        }
        String extension = ModulePaths.extension(file.getFileName().toString());
        if (!request.range().isAny() && !extension.equals(".psd1")) {
            return Loaded.NOT_FOUND;
        }
        String before = processed;
        processed = file.toString();
        try {
            context.writeVerbose("Loading module from path '" + file + "'.");
            return switch (extension) {
                case ".psm1" -> script(file, request, in, privateData);
                case ".ps1" -> dotted(file, request);
                case ".psd1" -> manifest(file, request);
                case ".dll", ".exe" -> throw new DotNetException("System.BadImageFormatException", "Could not load file or assembly '" + file
                    + "'. An attempt was made to load a program with an incorrect format.\n");
                default -> {
                    context.writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException", "The extension '" + extension
                        + "' is not a valid module extension. The supported module extensions are '.dll', '.ps1', '.psm1', '.psd1' and"
                        + " '.cdxml'. Correct the extension then try adding the file '" + file + "' again."), "Modules_InvalidModuleExtension",
                        ErrorCategory.InvalidOperation, null));
                    yield new Loaded(true, null);
                }
            };
        } finally {
            processed = before;
        }
    }

    private Loaded script(Path file, ImportRequest request, SessionState in, Object privateData) {
        enter(file.toString());
        try {
            ModuleInfo module = ModuleInfo.of(file, "Script");
            module.privateData(privateData);
            SessionState state = in != null ? in : SessionState.of(module, engine.global());
            ModuleLoading.run(engine, module, state, file, request.arguments());
            if (!state.exports().isStated()) {
                state.exports().add(state, Patterns.ALL, Patterns.ALL, null, context::writeVerbose);
            }
            SessionState target = target(request);
            MemberImport.run(engine, context, target, module, request.prefix(), request.options());
            table.add(module, target);
            answer(module, request);
            return new Loaded(true, module);
        } catch (Signal signal) {
            throw signal;
        } catch (DotNetException e) {
            failed(e);
            return Loaded.NOT_FOUND;
        } finally {
            table.leave();
        }
    }

    /** Enters a module's loading; too deep ends the cmdlet. */
    void enter(String path) {
        try {
            table.enter(path);
        } catch (DotNetException e) {
            throw context.terminate(e.errorRecord());
        }
    }

    /** An error while a module ran: what was thrown ends the cmdlet, any other does not. */
    private void failed(DotNetException e) {
        if (e.typeName().equals("System.Management.Automation.PSInvalidOperationException") && !(e instanceof Raised)) {
            throw e;
        }
        ErrorRecord record = Errors.record(e);
        if (e instanceof Raised raised && raised.isByThrow()) {
            ErrorRecord again = new ErrorRecord(record.exception(), record.errorId(), record.category().category(), record.target());
            again.withScriptStackTrace(record.scriptStackTrace());
            throw context.terminate(again);
        }
        context.writeError(record);
    }

    private Loaded dotted(Path file, ImportRequest request) {
        ModuleInfo module = ModuleInfo.of(file, "Script");
        context.writeVerbose("Dot-sourcing the script file '" + file + "'.");
        try {
            PSScriptBlock body = new PSScriptBlock(Scripts.file(file), engine.state).inMode(Restrictions.modeOfFiles(engine));
            Requirements.check(engine, body.code(), file);
            ScriptFileInfo command = new ScriptFileInfo(file.getFileName().toString(), file.toString(), body);
            Calls.dot(engine, body, command, "", engine.position(), Argument.positional(request.arguments()), v -> context.writeObject(v, false),
                engine.streams());
            table.add(module, target(request));
            answer(module, request);
        } catch (Signal signal) {
            throw signal;
        } catch (DotNetException e) {
            failed(e);
        }
        return new Loaded(true, module);
    }

    private Loaded manifest(Path file, ImportRequest request) {
        ModuleInfo module = new ManifestLoading(this, file, request).load();
        if (module == null) {
            return new Loaded(request.range().isAny(), null);
        }
        SessionState target = target(request);
        table.add(module, target);
        if (request.passThru()) {
            context.writeObject(module, false);
        }
        return new Loaded(true, module);
    }

    private static ErrorRecord notFound(String name, VersionRange range) {
        String start = "The specified module '" + name + "' ";
        String end = "was not loaded because no valid module file was found in any module directory.";
        String with = "";
        if (range.required() != null) {
            with = "with version '" + range.required() + "' ";
        } else if (range.minimum() != null && range.maximum() != null) {
            with = "with MinimumVersion '" + range.minimum() + "' and MaximumVersion '" + range.maximum() + "' ";
        } else if (range.minimum() != null) {
            with = "with version '" + range.minimum() + "' ";
        } else if (range.maximum() != null) {
            with = "with MaximumVersion '" + range.maximum() + "' ";
        }
        return new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", start + with + end),
            with.isEmpty() ? "Modules_ModuleNotFound" : "Modules_ModuleWithVersionNotFound", ErrorCategory.ResourceUnavailable, name);
    }
}
