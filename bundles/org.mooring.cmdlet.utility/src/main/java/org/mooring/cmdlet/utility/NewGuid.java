package org.mooring.cmdlet.utility;

import java.util.UUID;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;

/** New-Guid: makes a GUID: a random one, the empty one, or one from text. */
@Cmdlet(verb = "New", noun = "Guid", defaultParameterSet = "Default", outputTypes = "System.Guid",
    className = "Microsoft.PowerShell.Commands.NewGuidCommand")
public final class NewGuid extends PipelineCmdlet {

    @Parameter(parameterSet = "Empty")
    boolean empty;

    @Parameter(parameterSet = "InputObject", position = 0, valueFromPipeline = true)
    String inputObject;

    @Override
    protected void processRecord() {
        if (inputObject == null) {
            writeObject(empty ? new UUID(0, 0) : UUID.randomUUID());
            return;
        }
        try {
            writeObject(Conversion.convert(inputObject, ClrTypes.find("guid")));
        } catch (DotNetException malformed) {
            writeError(new ErrorRecord(new DotNetException("System.FormatException", "Unrecognized Guid format."), "StringNotRecognizedAsGuid",
                ErrorCategory.InvalidArgument, null));
        }
    }
}
