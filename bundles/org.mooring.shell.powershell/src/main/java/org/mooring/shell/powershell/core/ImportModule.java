package org.mooring.shell.powershell.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.modules.ImportOptions;
import org.mooring.shell.powershell.modules.ModuleFiles;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Scope;

/** Loads modules and brings what they export into the session. */
@Cmdlet(verb = "Import", noun = "Module", defaultParameterSet = "Name",
    className = "Microsoft.PowerShell.Commands.ImportModuleCommand")
public final class ImportModule extends PipelineCmdlet {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipeline = true)
    String[] name;

    @Parameter(parameterSet = "ModuleInfo", mandatory = true, position = 0, valueFromPipeline = true)
    ModuleInfo[] moduleInfo;

    @Parameter
    boolean global;

    @Parameter
    String prefix = "";

    @Parameter
    String[] function;

    @Parameter
    String[] cmdlet;

    @Parameter
    String[] variable;

    @Parameter
    @Alias("AliasName")
    String[] alias;

    @Parameter
    boolean force;

    @Parameter
    boolean passThru;

    @Parameter
    boolean asCustomObject;

    @Parameter
    boolean noClobber;

    @Parameter
    boolean disableNameChecking;

    @Parameter
    @Alias("Args")
    Object[] argumentList = {};

    @Parameter
    String scope;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        if (moduleInfo != null) {
            for (ModuleInfo module : moduleInfo) {
                bring(engine, module);
            }
            return;
        }
        for (String each : name) {
            ModuleInfo module = load(engine, each);
            if (module != null) {
                bring(engine, module);
            }
        }
    }

    private ModuleInfo load(Engine engine, String each) {
        ModuleInfo known = engine.modules().find(each);
        if (known != null && !force) {
            return known;
        }
        Path file = ModuleFiles.find(engine, each);
        if (file == null || !Files.isRegularFile(file)) {
            if (engine.configuration().state().modules().stream().anyMatch(m -> m.name().equalsIgnoreCase(each))) {
                return null;
            }
            writeError(new ErrorRecord(new DotNetException("System.IO.FileNotFoundException", "The specified module '" + each
                + "' was not loaded because no valid module file was found in any module directory."), "Modules_ModuleNotFound",
                ErrorCategory.ResourceUnavailable, each));
            return null;
        }
        ModuleInfo loaded = engine.modules().find(ModuleFiles.nameOf(file));
        if (loaded != null && file.toString().equals(loaded.path())) {
            if (!force) {
                return loaded;
            }
            engine.modules().remove(loaded);
        }
        ModuleInfo module = ModuleFiles.load(engine, file, argumentList);
        engine.modules().add(module);
        return module;
    }

    private void bring(Engine engine, ModuleInfo module) {
        if (asCustomObject) {
            writeObject(org.mooring.shell.powershell.modules.ModuleLoading.asObject(engine, module));
            return;
        }
        if (engine.modules().find(module.name()) != module || !engine.modules().loaded().contains(module)) {
            engine.modules().add(module);
        }
        Scope where = global || "Global".equalsIgnoreCase(scope) ? engine.global().top() : engine.state.top();
        engine.modules().importInto(module, where, new ImportOptions(list(function), list(alias), list(variable), prefix));
        if (passThru) {
            writeObject(PSObject.base(module));
        }
    }

    private static List<String> list(String[] names) {
        return names == null ? null : List.of(names);
    }
}
