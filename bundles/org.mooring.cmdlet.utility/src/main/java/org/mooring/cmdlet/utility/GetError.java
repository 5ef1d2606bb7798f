package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;

/** Get-Error: an error, or the last ones of {@code $Error}, to be shown with all that is known of them. */
@Cmdlet(verb = "Get", noun = "Error", defaultParameterSet = "Newest", className = "Microsoft.PowerShell.Commands.GetErrorCommand",
    outputTypes = {"System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError"})
public final class GetError extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, parameterSet = "Error")
    @ValidateNotNullOrEmpty
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "Newest")
    @Alias("Last")
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int newest = 1;

    @Override
    protected void processRecord() {
        List<Object> errors = new ArrayList<>();
        if (inputObject == null) {
            List<?> all = (List<?>) PSObject.base(session().variable("Error"));
            errors.addAll(all.subList(0, Math.min(newest, all.size())));
        } else if (PSObject.base(inputObject) instanceof ErrorRecord || PSObject.base(inputObject) instanceof Throwable) {
            errors.add(inputObject);
        }
        for (int i = 0; i < errors.size(); i++) {
            PSObject error = PSObject.of(errors.get(i)).copy();
            extend(error.ownTypeNames(), "System.Management.Automation.ErrorRecord");
            extend(error.ownTypeNames(), "System.Exception");
            if (errors.size() > 1) {
                error.set("PSErrorIndex", i);
            }
            writeObject(error);
        }
    }

    /** The type's own name would have it shown shortly. */
    private static void extend(List<String> names, String type) {
        if (names.remove(type)) {
            names.add(0, type + "#PSExtendedError");
        }
    }
}
