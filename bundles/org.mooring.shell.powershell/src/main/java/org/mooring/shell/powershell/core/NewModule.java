package org.mooring.shell.powershell.core;

import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.shell.powershell.modules.ImportOptions;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.modules.ModuleLoading;
import org.mooring.shell.powershell.modules.ModuleTable;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** Makes a module of a script block. */
@Cmdlet(verb = "New", noun = "Module", defaultParameterSet = "ScriptBlock",
    className = "Microsoft.PowerShell.Commands.NewModuleCommand")
public final class NewModule extends PipelineCmdlet {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipeline = true)
    String name;

    @Parameter(parameterSet = "Name", mandatory = true, position = 1)
    @Parameter(parameterSet = "ScriptBlock", mandatory = true, position = 0)
    ScriptBlock scriptBlock;

    @Parameter
    String[] function;

    @Parameter
    String[] cmdlet;

    @Parameter
    boolean returnResult;

    @Parameter
    boolean asCustomObject;

    @Parameter(valueFromRemainingArguments = true)
    @Alias("Args")
    Object[] argumentList;

    @Override
    protected void endProcessing() {
        Engine engine = Engine.current();
        String moduleName = name == null ? "__DynamicModule_" + UUID.randomUUID() : name;
        ModuleInfo module = new ModuleInfo(moduleName, null, "Script");
        Collector out = new Collector();
        ModuleLoading.run(engine, module, (PSScriptBlock) scriptBlock, argumentList == null ? new Object[0] : argumentList, out);
        if (asCustomObject) {
            writeObject(ModuleLoading.asObject(engine, module));
            return;
        }
        ImportOptions options = function == null ? ImportOptions.ALL : new ImportOptions(java.util.List.of(function), null, null, "");
        if (function != null) {
            module.exported().keySet().removeIf(key -> key.startsWith("function:")
                && !org.mooring.shell.powershell.modules.ExportRules.names(java.util.List.of(function), key.substring("function:".length())));
        }
        engine.modules().importInto(module, engine.scope(), options);
        if (name != null) {
            ModuleTable table = engine.modules();
            table.addDynamic(module);
        }
        if (returnResult) {
            writeObjects(out.value());
        } else {
            writeObject(module);
        }
    }
}
