package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Gets the modules that are loaded. */
@Cmdlet(verb = "Get", noun = "Module", defaultParameterSet = "Loaded", className = "Microsoft.PowerShell.Commands.GetModuleCommand")
public final class GetModule extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true)
    String[] name = {"*"};

    @Parameter
    boolean listAvailable;

    @Parameter
    boolean all;

    @Override
    protected void processRecord() {
        for (ModuleInfo module : Engine.current().modules().loaded()) {
            for (String pattern : name) {
                if (Wildcard.of(pattern, true).matches(module.name())) {
                    writeObject(module);
                    break;
                }
            }
        }
    }
}
