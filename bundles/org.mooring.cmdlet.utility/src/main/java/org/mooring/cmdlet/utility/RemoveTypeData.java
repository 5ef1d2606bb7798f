package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Members;

/** Remove-TypeData: forgets what is said of a type name. */
@Cmdlet(verb = "Remove", noun = "TypeData", defaultParameterSet = "RemoveTypeDataSet", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.RemoveTypeDataCommand")
public final class RemoveTypeData extends PipelineCmdlet {

    @Parameter(parameterSet = "RemoveTypeDataSet", mandatory = true, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.Runspaces.TypeData")
    Object typeData;

    @Parameter(parameterSet = "RemoveTypeSet", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String typeName;

    @Parameter(parameterSet = "RemoveFileSet", mandatory = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Override
    protected void processRecord() {
        if (typeName != null && shouldProcess("Name of Type: " + typeName, "Remove TypeData") && !Members.current().types().remove(typeName)) {
            writeError(new ErrorRecord(new DotNetException("System.Management.Automation.RuntimeException", "Error in TypeData \"" + typeName
                + "\": Cannot remove the type \"" + typeName + "\". The type does not exist."), "TypesDynamicRemoveException",
                ErrorCategory.InvalidOperation, null));
        }
    }
}
