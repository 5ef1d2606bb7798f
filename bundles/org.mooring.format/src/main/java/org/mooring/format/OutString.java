package org.mooring.format;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;

/** Out-String: what would be shown, as one string or line by line. */
@Cmdlet(verb = "Out", noun = "String", defaultParameterSet = "NoNewLineFormatting", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.OutStringCommand")
public final class OutString extends PipelineCmdlet {

    @Parameter
    @ValidateRange(min = 2, max = 2147483647)
    Integer width;

    @Parameter(parameterSet = "NoNewLineFormatting")
    boolean noNewline;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "StreamFormatting")
    boolean stream;

    private final StringBuilder all = new StringBuilder();
    private TextLines lines;

    @Override
    protected void beginProcessing() {
        lines = new TextLines(session(), host(), width, this::line);
        if (noNewline) {
            lines.unbroken(all::append);
        }
    }

    private void line(String line) {
        if (stream) {
            writeObject(line);
        } else {
            all.append(line);
            if (!noNewline) {
                all.append('\n');
            }
        }
    }

    @Override
    protected void processRecord() {
        lines.add(inputObject);
    }

    @Override
    protected void endProcessing() {
        lines.end();
        if (!stream) {
            writeObject(all.toString());
        }
    }
}
