package org.mooring.shell.powershell.core;

import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.DotNetException;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.modules.ModuleLoader;
import org.mooring.shell.powershell.modules.ModuleLoading;
import org.mooring.shell.powershell.modules.Patterns;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Signal;

/** Makes a module of a script block. */
@Cmdlet(verb = "New", noun = "Module", outputTypes = "System.Management.Automation.PSModuleInfo", defaultParameterSet = "ScriptBlock",
    className = "Microsoft.PowerShell.Commands.NewModuleCommand")
public final class NewModule extends PipelineCmdlet {

    @Parameter(parameterSet = "Name", mandatory = true, position = 0, valueFromPipeline = true)
    String name;

    @Parameter(parameterSet = "Name", mandatory = true, position = 1)
    @Parameter(parameterSet = "ScriptBlock", mandatory = true, position = 0)
    @ValidateNotNull
    ScriptBlock scriptBlock;

    @Parameter
    @ValidateNotNull
    String[] function;

    @Parameter
    @ValidateNotNull
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
        String id = UUID.randomUUID().toString();
        ModuleInfo module = new ModuleInfo(name == null ? "__DynamicModule_" + id : name, id, "Script");
        Collector out = new Collector();
        try {
            ModuleLoading.run(engine, module, (PSScriptBlock) scriptBlock, argumentList == null ? new Object[0] : argumentList, out);
        } catch (Signal signal) {
            throw signal;
        } catch (DotNetException e) {
            writeError(Errors.record(e));
            return;
        }
        if (!module.state().exports().isStated()) {
            module.state().exports().add(module.state(), function == null ? Patterns.ALL : Patterns.of(function), null, null, this::writeVerbose);
        }
        if (asCustomObject && !returnResult) {
            writeObject(ModuleLoading.asObject(module));
            return;
        }
        new ModuleLoader(engine, context()).members(module);
        if (name != null) {
            engine.modules().addDynamic(module);
        }
        if (returnResult) {
            writeObjects(out.array());
        } else {
            writeObject(module);
        }
    }
}
