package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.ErrorRecord;

/** Trace-Command: runs what it is given; what it would trace is not there, and it says so. */
@Cmdlet(verb = "Trace", noun = "Command", defaultParameterSet = "expressionSet",
    className = "Microsoft.PowerShell.Commands.TraceCommandCommand")
public final class TraceCommand extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(mandatory = true, position = 0)
    String[] name;

    @Parameter(position = 2)
    @DotNetType("System.Management.Automation.PSTraceSourceOptions")
    Object option;

    @Parameter(parameterSet = "expressionSet", mandatory = true, position = 1)
    ScriptBlock expression;

    @Parameter
    @DotNetType("System.Diagnostics.TraceOptions")
    Object listenerOption;

    @Parameter
    @Alias({"PSPath", "Path"})
    String filePath;

    @Parameter
    boolean force;

    @Parameter
    boolean debugger;

    @Parameter
    boolean pSHost;

    @Parameter(parameterSet = "commandSet", mandatory = true, position = 1)
    String command;

    @Parameter(parameterSet = "commandSet", valueFromRemainingArguments = true)
    @Alias("Args")
    Object[] argumentList;

    @Override
    protected void beginProcessing() {
        for (String each : name) {
            ErrorRecord missing = TraceSources.notFound(each);
            if (missing != null) {
                writeError(missing);
            }
        }
    }

    @Override
    protected void processRecord() {
        if (expression != null) {
            expression.run(inputObject, this::writeObject);
        } else {
            throw terminate(Unavailable.because("Trace-Command -Command is not supported: there is nothing to trace; call the command."));
        }
    }
}
