package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorRecord;

/** Set-TraceSource: there are no trace sources in this engine, so that none of a name is found. */
@Cmdlet(verb = "Set", noun = "TraceSource", defaultParameterSet = "optionsSet", outputTypes = "System.Management.Automation.PSTraceSource",
    className = "Microsoft.PowerShell.Commands.SetTraceSourceCommand")
public final class SetTraceSource extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    String[] name;

    @Parameter(parameterSet = "optionsSet", position = 1, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.PSTraceSourceOptions")
    Object option;

    @Parameter(parameterSet = "optionsSet")
    @DotNetType("System.Diagnostics.TraceOptions")
    Object listenerOption;

    @Parameter(parameterSet = "optionsSet")
    @Alias({"PSPath", "Path"})
    String filePath;

    @Parameter(parameterSet = "optionsSet")
    boolean force;

    @Parameter(parameterSet = "optionsSet")
    boolean debugger;

    @Parameter(parameterSet = "optionsSet")
    boolean pSHost;

    @Parameter(parameterSet = "optionsSet")
    boolean passThru;

    @Parameter(parameterSet = "removeAllListenersSet")
    @ValidateNotNullOrEmpty
    String[] removeListener;

    @Parameter(parameterSet = "removeFileListenersSet")
    @ValidateNotNullOrEmpty
    String[] removeFileListener;

    @Override
    protected void processRecord() {
        for (String each : name) {
            ErrorRecord missing = TraceSources.notFound(each);
            if (missing != null) {
                writeError(missing);
            }
        }
    }
}
