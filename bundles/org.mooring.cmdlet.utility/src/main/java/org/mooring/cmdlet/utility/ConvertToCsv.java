package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;

/** ConvertTo-Csv: objects as comma-separated values. */
@Cmdlet(verb = "ConvertTo", noun = "Csv", defaultParameterSet = "Delimiter", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ConvertToCsvCommand")
public final class ConvertToCsv extends CsvWritingCommand {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    private CsvWriter csv;

    @Override
    protected void beginProcessing() {
        csv = writer();
    }

    @Override
    protected void processRecord() {
        if (inputObject == null) {
            return;
        }
        if (!csv.hasNames()) {
            csv.namesOf(inputObject);
            if (!noHeader && includeTypeInformation) {
                writeObject(typeLine(inputObject));
            }
            if (!noHeader && !csv.names().isEmpty()) {
                writeObject(csv.header());
            }
        }
        String line = csv.line(inputObject);
        if (!line.isEmpty()) {
            writeObject(line);
        }
    }
}
