package org.mooring.cmdlet.utility;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.EncodingArgument;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;

/** Import-Csv: the objects that files of comma-separated values say. */
@Cmdlet(verb = "Import", noun = "Csv", defaultParameterSet = "DelimiterPath", className = "Microsoft.PowerShell.Commands.ImportCsvCommand")
public final class ImportCsv extends PipelineCmdlet {

    @Parameter(parameterSets = {"DelimiterPath", "DelimiterLiteralPath"}, position = 1)
    @ValidateNotNull
    Character delimiter;

    @Parameter(parameterSets = {"DelimiterPath",
        "CulturePath"}, mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] path;

    @Parameter
    @ValidateNotNullOrEmpty
    String[] header;

    @Parameter
    @ValidateNotNullOrEmpty
    @EncodingArgument
    Object encoding;

    @Parameter(parameterSets = {"DelimiterLiteralPath", "CultureLiteralPath"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @Alias({"PSPath", "LP"})
    @ValidateNotNullOrEmpty
    String[] literalPath;

    @Parameter(parameterSets = {"CulturePath", "CultureLiteralPath"}, mandatory = true)
    @ValidateNotNull
    boolean useCulture;

    @Override
    protected void processRecord() {
        String[] files = literalPath != null ? literalPath : path;
        for (String file : files) {
            try (Reader text = FileTexts.open(file, literalPath != null, encoding, context())) {
                new CsvReader(CsvDelimiter.of(delimiter, useCulture), header, context()).read(text, this::writeObject);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
