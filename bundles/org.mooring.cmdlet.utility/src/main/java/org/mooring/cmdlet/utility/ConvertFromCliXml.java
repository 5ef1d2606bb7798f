package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.clixml.CliXmlReader;
import org.mooring.clixml.ReadOptions;

/** ConvertFrom-CliXml: the objects that CLIXML text says. */
@Cmdlet(verb = "ConvertFrom", noun = "CliXml", className = "Microsoft.PowerShell.Commands.ConvertFromClixmlCommand")
public final class ConvertFromCliXml extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    String inputObject;

    private final StringBuilder text = new StringBuilder();

    @Override
    protected void processRecord() {
        text.append(inputObject);
    }

    @Override
    protected void endProcessing() {
        CliXmlReader.document(text.toString(), ReadOptions.DESERIALIZED).forEach(this::writeObject);
    }
}
