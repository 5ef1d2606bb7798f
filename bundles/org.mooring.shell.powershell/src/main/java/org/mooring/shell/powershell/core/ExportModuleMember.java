package org.mooring.shell.powershell.core;

import java.util.List;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.DotNetException;
import org.mooring.shell.powershell.modules.ExportRules;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Engine;

/** Says what the module that is being loaded exports. */
@Cmdlet(verb = "Export", noun = "ModuleMember", className = "Microsoft.PowerShell.Commands.ExportModuleMemberCommand")
public final class ExportModuleMember extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowEmptyCollection
    String[] function;

    @Parameter(valueFromPipelineByPropertyName = true)
    String[] cmdlet;

    @Parameter(valueFromPipelineByPropertyName = true)
    String[] variable;

    @Parameter(valueFromPipelineByPropertyName = true)
    String[] alias;

    @Override
    protected void processRecord() {
        ModuleInfo module = Engine.current().state.module();
        if (module == null) {
            throw new DotNetException("System.InvalidOperationException",
                "The Export-ModuleMember cmdlet can only be called from inside a module.").withRecord("Modules_CanOnlyExecuteExportModuleMemberInsideAModule",
                    ErrorCategory.PermissionDenied, null);
        }
        if (module.rules() == null) {
            module.rules(new ExportRules());
        }
        add(module.rules().functions(), function);
        add(module.rules().cmdlets(), cmdlet);
        add(module.rules().variables(), variable);
        add(module.rules().aliases(), alias);
    }

    private static void add(List<String> to, String[] names) {
        if (names != null) {
            to.addAll(List.of(names));
        }
    }
}
