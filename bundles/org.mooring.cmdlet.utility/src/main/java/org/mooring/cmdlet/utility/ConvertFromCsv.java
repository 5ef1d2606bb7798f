package org.mooring.cmdlet.utility;

import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.object.Conversion;

/** ConvertFrom-Csv: comma-separated values as objects. */
@Cmdlet(verb = "ConvertFrom", noun = "Csv", defaultParameterSet = "Delimiter",
    className = "Microsoft.PowerShell.Commands.ConvertFromCsvCommand")
public final class ConvertFromCsv extends PipelineCmdlet {

    @Parameter(parameterSet = "Delimiter", position = 1)
    @ValidateNotNull
    @ValidateNotNullOrEmpty
    Character delimiter;

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    @DotNetType("System.Management.Automation.PSObject[]")
    Object[] inputObject;

    @Parameter
    @ValidateNotNull
    @ValidateNotNullOrEmpty
    String[] header;

    @Parameter(parameterSet = "UseCulture", mandatory = true)
    @ValidateNotNull
    @ValidateNotNullOrEmpty
    boolean useCulture;

    private CsvReader reader;

    @Override
    protected void beginProcessing() {
        reader = new CsvReader(CsvDelimiter.of(delimiter, useCulture), header, context());
    }

    @Override
    protected void processRecord() {
        for (Object text : inputObject) {
            reader.read(Conversion.toText(text), this::writeObject);
        }
    }
}
