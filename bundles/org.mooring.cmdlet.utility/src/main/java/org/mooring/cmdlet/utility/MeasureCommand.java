package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.dotnet.TimeSpan;

/** Measure-Command: how long a script block takes; its output is dropped. */
@Cmdlet(verb = "Measure", noun = "Command", outputTypes = "System.TimeSpan",
    className = "Microsoft.PowerShell.Commands.MeasureCommandCommand")
public final class MeasureCommand extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(mandatory = true, position = 0)
    ScriptBlock expression;

    private long nanoseconds;

    @Override
    protected void processRecord() {
        long start = System.nanoTime();
        expression.run(inputObject, dropped -> { });
        nanoseconds += System.nanoTime() - start;
    }

    @Override
    protected void endProcessing() {
        writeObject(new TimeSpan(nanoseconds / 100));
    }
}
