package org.mooring.cmdlet.utility;

import java.nio.charset.StandardCharsets;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.clixml.CliXmlWriter;

/** ConvertTo-CliXml: objects as CLIXML text. */
@Cmdlet(verb = "ConvertTo", noun = "CliXml", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ConvertToClixmlCommand")
public final class ConvertToCliXml extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    @ValidateRange(min = 1, max = 2147483647)
    Integer depth;

    private final CliXmlWriter writer = CliXmlWriter.file();

    @Override
    protected void processRecord() {
        writer.write(inputObject, depth == null ? 2 : depth);
    }

    @Override
    protected void endProcessing() {
        writeObject(new String(writer.toByteArray(), StandardCharsets.UTF_8));
    }
}
