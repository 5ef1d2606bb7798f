package org.mooring.shell.powershell.core;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.shell.powershell.modules.Patterns;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.SessionState;

/** Says what the module that is being loaded exports. */
@Cmdlet(verb = "Export", noun = "ModuleMember", className = "Microsoft.PowerShell.Commands.ExportModuleMemberCommand")
public final class ExportModuleMember extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @AllowEmptyCollection
    String[] function;

    @Parameter(valueFromPipelineByPropertyName = true)
    @AllowEmptyCollection
    String[] cmdlet;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    String[] variable;

    @Parameter(valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    String[] alias;

    @Override
    protected void processRecord() {
        SessionState state = Engine.current().state;
        if (state.module() == null) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException",
                "The Export-ModuleMember cmdlet can only be called from inside a module."),
                "Modules_CanOnlyExecuteExportModuleMemberInsideAModule", ErrorCategory.PermissionDenied, null));
        }
        state.exports().add(state, Patterns.of(function), Patterns.of(alias), Patterns.of(variable), this::writeVerbose);
    }
}
