package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.AllowEmptyString;
import org.mooring.api.cmdlet.AllowNull;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.dotnet.ClrTypes;

/** Write-Error: reports a non-terminating error, as if the calling script had. */
@Cmdlet(verb = "Write", noun = "Error", defaultParameterSet = "NoException", className = "Microsoft.PowerShell.Commands.WriteErrorCommand")
public final class WriteError extends PipelineCmdlet {

    private static final String EXCEPTION = "Microsoft.PowerShell.Commands.WriteErrorException";

    @Parameter(parameterSet = "NoException", mandatory = true, position = 0, valueFromPipeline = true)
    @Parameter(parameterSet = "WithException")
    @Alias("Msg")
    @AllowNull
    @AllowEmptyString
    String message;

    @Parameter(parameterSets = {"NoException", "WithException"})
    ErrorCategory category;

    @Parameter(parameterSets = {"NoException", "WithException"})
    String errorId;

    @Parameter(parameterSets = {"NoException", "WithException"})
    Object targetObject;

    @Parameter
    String recommendedAction;

    @Parameter
    @Alias("Activity")
    String categoryActivity;

    @Parameter
    @Alias("Reason")
    String categoryReason;

    @Parameter
    @Alias("TargetName")
    String categoryTargetName;

    @Parameter
    @Alias("TargetType")
    String categoryTargetType;

    @Parameter(parameterSet = "WithException", mandatory = true, position = 0)
    Throwable exception;

    @Parameter(parameterSet = "ErrorRecord", mandatory = true, position = 0)
    ErrorRecord errorRecord;

    @Override
    protected void processRecord() {
        ErrorRecord error = errorRecord == null ? made() : errorRecord.copy();
        if (recommendedAction != null && !recommendedAction.isEmpty()) {
            error.withDetails(new ErrorDetails(error.toString(), recommendedAction));
        }
        if (session().variable("MyInvocation") instanceof InvocationInfo caller) {
            error.withInvocation(caller);
            error.category().activity("Write-Error");
        }
        if (isGiven(categoryActivity)) {
            error.category().activity(categoryActivity);
        }
        if (isGiven(categoryReason)) {
            error.category().reason(categoryReason);
        }
        if (isGiven(categoryTargetName)) {
            error.category().targetName(categoryTargetName);
        }
        if (isGiven(categoryTargetType)) {
            error.category().targetType(categoryTargetType);
        }
        writeError(error);
    }

    private ErrorRecord made() {
        Throwable cause = exception != null ? exception : new DotNetException(EXCEPTION, message == null ? "" : message);
        String type = cause instanceof DotNetException named ? named.typeName() : ClrTypes.of(cause).fullName();
        ErrorRecord error = new ErrorRecord(cause, isGiven(errorId) ? errorId : type, category == null ? ErrorCategory.NotSpecified : category,
            targetObject);
        return exception != null && isGiven(message) ? error.withDetails(new ErrorDetails(message, null)) : error;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }
}
