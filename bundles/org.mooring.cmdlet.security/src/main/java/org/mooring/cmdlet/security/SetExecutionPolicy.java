package org.mooring.cmdlet.security;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Set-ExecutionPolicy: there is none to set, as in PowerShell where it is not on Windows. */
@Cmdlet(verb = "Set", noun = "ExecutionPolicy", supportsShouldProcess = true, className = "Microsoft.PowerShell.Commands.SetExecutionPolicyCommand")
public final class SetExecutionPolicy extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @DotNetType("Microsoft.PowerShell.ExecutionPolicy")
    Object executionPolicy;

    @Parameter(position = 1, valueFromPipelineByPropertyName = true)
    @DotNetType("Microsoft.PowerShell.ExecutionPolicyScope")
    Object scope;

    @Parameter
    boolean force;

    @Override
    protected void processRecord() {
        String where = String.valueOf(scope);
        if (where.equals("MachinePolicy") || where.equals("UserPolicy")) {
            throw terminate(new ErrorRecord(new DotNetException("System.InvalidOperationException", "Cannot set execution policy. Execution policies at"
                + " the MachinePolicy or UserPolicy scopes must be set through Group Policy."), "CantSetGroupPolicy",
                ErrorCategory.InvalidOperation, null));
        }
        throw new DotNetException("System.PlatformNotSupportedException", "Operation is not supported on this platform.");
    }
}
