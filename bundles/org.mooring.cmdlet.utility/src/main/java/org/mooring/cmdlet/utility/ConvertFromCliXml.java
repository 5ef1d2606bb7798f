package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.clixml.CliXml;

/** ConvertFrom-CliXml: what each CLIXML text says; a text with several objects gives them as one array. */
@Cmdlet(verb = "ConvertFrom", noun = "CliXml", className = "Microsoft.PowerShell.Commands.ConvertFromClixmlCommand")
public final class ConvertFromCliXml extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true)
    String inputObject;

    @Override
    protected void processRecord() {
        writeObject(CliXml.deserialize(inputObject));
    }
}
