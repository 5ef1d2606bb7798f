package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.ProgressRecord;

/** Write-Progress: tells how far a piece of work is. */
@Cmdlet(verb = "Write", noun = "Progress", className = "Microsoft.PowerShell.Commands.WriteProgressCommand")
public final class WriteProgress extends PipelineCmdlet {

    @Parameter(position = 0, helpMessage = "Text to describe the activity for which progress is being reported.")
    String activity;

    @Parameter(position = 1, helpMessage = "Text to describe the current state of the activity for which progress is being reported.")
    @ValidateNotNullOrEmpty
    String status;

    @Parameter(position = 2)
    @ValidateRange(min = 0, max = 2147483647)
    Integer id;

    @Parameter
    @ValidateRange(min = -1, max = 100)
    Integer percentComplete;

    @Parameter
    Integer secondsRemaining;

    @Parameter
    String currentOperation;

    @Parameter
    @ValidateRange(min = -1, max = 2147483647)
    Integer parentId;

    @Parameter
    boolean completed;

    @Parameter
    Integer sourceId;

    @Override
    protected void processRecord() {
        if ((activity == null || activity.isEmpty()) && !completed) {
            throw terminate(new ErrorRecord(new DotNetException("System.ArgumentException", "Missing value for mandatory parameter. (Parameter 'Activity')"),
                "MissingActivity", ErrorCategory.InvalidArgument, activity));
        }
        int number = id == null ? 0 : id;
        int parent = parentId == null ? -1 : parentId;
        if (parent >= 0 && parent == number) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException",
                "Cannot process argument because the value of argument \"value\" is not valid. Change the value of the \"value\" argument and run"
                    + " the operation again."), "Argument", ErrorCategory.InvalidArgument, null));
        }
        ProgressRecord record = new ProgressRecord(number, parent, activity, status == null || status.isEmpty() ? "Processing" : status, currentOperation,
            percentComplete == null ? -1 : percentComplete, secondsRemaining == null ? -1 : secondsRemaining, completed);
        record.sourceId(sourceId == null ? 0 : sourceId);
        writeProgress(record);
    }
}
