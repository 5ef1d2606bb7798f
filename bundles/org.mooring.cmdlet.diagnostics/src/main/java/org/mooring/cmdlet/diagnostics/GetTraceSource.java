package org.mooring.cmdlet.diagnostics;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.stream.ErrorRecord;

/** Get-TraceSource: there are no trace sources in this engine. */
@Cmdlet(verb = "Get", noun = "TraceSource", outputTypes = "System.Management.Automation.PSTraceSource",
    className = "Microsoft.PowerShell.Commands.GetTraceSourceCommand")
public final class GetTraceSource extends PipelineCmdlet {

    @Parameter(position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] name;

    @Override
    protected void processRecord() {
        for (String each : name == null ? new String[0] : name) {
            ErrorRecord missing = TraceSources.notFound(each);
            if (missing != null) {
                writeError(missing);
            }
        }
    }
}
