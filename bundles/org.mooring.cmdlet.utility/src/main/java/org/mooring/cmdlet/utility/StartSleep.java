package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.dotnet.TimeSpan;

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
    @ValidateRange(min = 0, max = 2147483647)
    TimeSpan duration;

    @Override
    protected void processRecord() {
        long wait = duration != null ? duration.ticks() / TimeSpan.TICKS_PER_MILLISECOND
            : milliseconds != null ? milliseconds : Math.round(seconds * 1000);
        try {
            Thread.sleep(Math.max(0, wait));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
