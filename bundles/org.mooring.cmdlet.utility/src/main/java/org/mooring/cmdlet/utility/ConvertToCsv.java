package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;

/** ConvertTo-Csv: objects as comma-separated values. */
@Cmdlet(verb = "ConvertTo", noun = "Csv", defaultParameterSet = "Delimiter", outputTypes = "System.String",
    className = "Microsoft.PowerShell.Commands.ConvertToCsvCommand")
public final class ConvertToCsv extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSet = "Delimiter", position = 1)
    @ValidateNotNull
    Character delimiter;

    @Parameter
    @Alias("ITI")
    boolean includeTypeInformation;

    @Parameter
    @Alias("NTI")
    boolean noTypeInformation;

    @Parameter
    @Alias("QF")
    String[] quoteFields;

    @Parameter
    @Alias("UQ")
    @DotNetType("Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind")
    Object useQuotes;

    @Parameter
    boolean noHeader;

    @Parameter(parameterSet = "UseCulture")
    boolean useCulture;

    private CsvWriter csv;

    @Override
    protected void beginProcessing() {
        csv = CsvOptions.writer(delimiter, useCulture, useQuotes, quoteFields, context());
    }

    @Override
    protected void processRecord() {
        if (inputObject == null) {
            return;
        }
        if (!csv.hasNames()) {
            csv.namesOf(inputObject);
            if (!noHeader && includeTypeInformation) {
                writeObject(CsvOptions.typeLine(inputObject));
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
