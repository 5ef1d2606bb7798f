package org.mooring.shell.powershell.core;

import java.util.ArrayList;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Unloads modules. */
@Cmdlet(verb = "Remove", noun = "Module", defaultParameterSet = "name", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveModuleCommand")
public final class RemoveModule extends PipelineCmdlet {

    @Parameter(parameterSet = "name", mandatory = true, position = 0, valueFromPipeline = true)
    String[] name;

    @Parameter(parameterSet = "ModuleInfo", mandatory = true, position = 0, valueFromPipeline = true)
    ModuleInfo[] moduleInfo;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        Engine engine = Engine.current();
        if (moduleInfo != null) {
            for (ModuleInfo module : moduleInfo) {
                remove(engine, module);
            }
            return;
        }
        for (String each : name) {
            boolean any = false;
            for (ModuleInfo module : new ArrayList<>(engine.modules().loaded())) {
                if (Wildcard.of(each, true).matches(module.name())) {
                    any = true;
                    remove(engine, module);
                }
            }
            if (!any && !Wildcard.isPattern(each)) {
                writeError(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                    "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace."),
                    "Modules_NoModulesRemoved", ErrorCategory.ResourceUnavailable, null));
            }
        }
    }

    private void remove(Engine engine, ModuleInfo module) {
        if (module.onRemove() != null) {
            module.onRemove().call(this::writeObject);
        }
        engine.modules().remove(module);
    }
}
