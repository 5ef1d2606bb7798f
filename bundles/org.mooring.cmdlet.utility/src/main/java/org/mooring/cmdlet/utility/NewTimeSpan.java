package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.TimeSpan;

/** New-TimeSpan: a length of time, from its parts or between two dates. */
@Cmdlet(verb = "New", noun = "TimeSpan", defaultParameterSet = "Date", outputTypes = "System.TimeSpan",
    className = "Microsoft.PowerShell.Commands.NewTimeSpanCommand")
public final class NewTimeSpan extends PipelineCmdlet {

    @Parameter(parameterSet = "Date", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("LastWriteTime")
    DateTime start;

    @Parameter(parameterSet = "Date", position = 1, valueFromPipelineByPropertyName = true)
    DateTime end;

    @Parameter(parameterSet = "Time")
    Integer days;

    @Parameter(parameterSet = "Time")
    Integer hours;

    @Parameter(parameterSet = "Time")
    Integer minutes;

    @Parameter(parameterSet = "Time")
    Integer seconds;

    @Parameter(parameterSet = "Time")
    Integer milliseconds;

    @Override
    protected void processRecord() {
        if ("Time".equalsIgnoreCase(parameterSetName())) {
            writeObject(TimeSpan.of(number(days), number(hours), number(minutes), number(seconds), number(milliseconds)));
            return;
        }
        DateTime now = DateTime.now();
        writeObject((end == null ? now : end).subtract(start == null ? now : start));
    }

    private static int number(Integer part) {
        return part == null ? 0 : part;
    }
}
