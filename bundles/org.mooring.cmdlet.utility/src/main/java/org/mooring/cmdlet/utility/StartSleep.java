package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.TimeSpan;
import org.mooring.object.Conversion;

/** Start-Sleep: waits. */
@Cmdlet(verb = "Start", noun = "Sleep", defaultParameterSet = "Seconds", className = "Microsoft.PowerShell.Commands.StartSleepCommand")
public final class StartSleep extends PipelineCmdlet {

    @Parameter(parameterSet = "Seconds", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateRange(min = 0, max = 2147483)
    Double seconds;

    @Parameter(parameterSet = "Milliseconds", mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias("ms")
    @ValidateRange(min = 0, max = 2147483647)
    Integer milliseconds;

    @Parameter(parameterSet = "FromTimeSpan", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("ts")
    @ValidateRange(min = 0, max = Long.MAX_VALUE / TimeSpan.TICKS_PER_MILLISECOND)
    TimeSpan duration;

    @Override
    protected void processRecord() {
        if (duration != null && duration.ticks() > Integer.MAX_VALUE * TimeSpan.TICKS_PER_MILLISECOND) {
            throw terminate(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "The '-Duration' parameter value must not"
                + " exceed '24.20:31:23.6470000', provided value was '" + Conversion.toText(duration) + "'. (Parameter 'Duration')"), "MaximumDurationExceeded",
                ErrorCategory.InvalidArgument, null));
        }
        long wait = duration != null ? duration.ticks() / TimeSpan.TICKS_PER_MILLISECOND
            : milliseconds != null ? milliseconds : (long) (seconds * 1000);
        try {
            Thread.sleep(Math.max(0, wait));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
